package org.marsad.bench.analysis;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.marsad.api.analysis.AnalysisException;
import org.marsad.api.analysis.Findings;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Layer;
import org.marsad.api.document.Value;
import org.marsad.api.text.NormalizedText;
import org.marsad.api.text.OffsetMap;
import org.marsad.bench.analysis.ProductAnalyzers.Offer;
import org.marsad.core.conduct.View;
import org.marsad.text.arabic.ArabicNormalizer;

/** Analyses texts as the conductor does, one after the other in one thread, and adds up the processor time of each part. */
final class Analysis {

    /** The name under which the making of the gentle form is counted, which the conductor makes once for a text. */
    static final String FORM = "(gentle form)";

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<Offer> offers;
    private final ArabicNormalizer normalizer = new ArabicNormalizer();
    private final Map<String, Long> nanos = new LinkedHashMap<>();
    private final Map<String, Long> found = new LinkedHashMap<>();

    Analysis(List<Offer> offers) {
        this.offers = offers;
        nanos.put(FORM, 0L);
        offers.forEach(offer -> nanos.put(offer.name(), 0L));
    }

    /** The layers of a text, in the order of the analyzers. */
    List<Layer> run(String text) throws InterruptedException, AnalysisException {
        DocumentId id = DocumentId.of(new byte[0]);
        DocumentText extracted = new DocumentText("", text, "ar", "UTF-8", Map.of(), List.of());
        NormalizedText asWritten = new NormalizedText(text, OffsetMap.identity(text.length()));
        long begin = THREADS.getCurrentThreadCpuTime();
        NormalizedText gentle = normalizer.normalize(text);
        begin = count(FORM, begin);
        Map<String, Layer> layers = new LinkedHashMap<>();
        for (Offer offer : offers) {
            NormalizedText form = offer.isNormalized() ? gentle : asWritten;
            List<Annotation> annotations = new ArrayList<>();
            Findings findings = findings(form, annotations);
            List<Layer> required = offer.requires().stream().filter(layers::containsKey).map(layers::get).toList();
            offer.analyzer().analyze(new View(id, "text/plain", Set.of(), extracted, form, required), findings);
            layers.put(offer.name(), new Layer(offer.name(), "", "", "", Instant.EPOCH, Map.of(), annotations));
            found.merge(offer.name(), (long) annotations.size(), Long::sum);
            begin = count(offer.name(), begin);
        }
        return List.copyOf(layers.values());
    }

    private long count(String part, long begin) {
        long end = THREADS.getCurrentThreadCpuTime();
        nanos.merge(part, end - begin, Long::sum);
        return end;
    }

    private static Findings findings(NormalizedText form, List<Annotation> annotations) {
        return new Findings() {
            @Override
            public void add(String type, int begin, int end, double confidence, Map<String, Value> features) {
                annotations.add(new Annotation(type, form.offsets().toOriginal(begin, end), confidence, features));
            }
        };
    }

    /** The processor time by part, in nanoseconds, since the last time this was asked. */
    Map<String, Long> takeNanos() {
        Map<String, Long> taken = new LinkedHashMap<>(nanos);
        nanos.replaceAll((name, counted) -> 0L);
        return taken;
    }

    /** The number of findings by analyzer since the last time this was asked. */
    Map<String, Long> takeFound() {
        Map<String, Long> taken = new LinkedHashMap<>(found);
        found.clear();
        return taken;
    }
}
