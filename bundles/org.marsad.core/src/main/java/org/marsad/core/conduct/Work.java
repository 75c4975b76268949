package org.marsad.core.conduct;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.marsad.api.analysis.AnalysisException;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Layer;
import org.marsad.api.document.Problem;
import org.marsad.api.ingest.ExtractionException;
import org.marsad.api.ingest.Extractor;
import org.marsad.api.text.NormalizedText;
import org.marsad.api.text.Normalizer;
import org.marsad.api.text.OffsetMap;
import org.marsad.core.store.CatalogueStore;
import org.marsad.core.store.Header;
import org.marsad.core.store.Made;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One document while a thread works on it: what it has, what is made of it, step by step, until nothing is missing or a service
 * has left. What was made is kept in one go by whoever called.
 */
final class Work {

    private static final Logger LOG = LoggerFactory.getLogger(Work.class);

    /** Defects that were logged with their trace; the next of the same kind are only recorded. */
    private static final Set<String> LOGGED = ConcurrentHashMap.newKeySet();

    private final CatalogueStore store;
    private final Supplier<Services> services;
    private final List<Made> made = new ArrayList<>();
    private final Map<String, NormalizedText> forms = new HashMap<>();
    private Header document;
    private DocumentText text;
    private Map<String, Layer> layers;

    Work(CatalogueStore store, Header document, Supplier<Services> services) {
        this.store = store;
        this.document = document;
        this.services = services;
    }

    /** What was made so far. */
    List<Made> made() {
        return made;
    }

    /**
     * Makes what is missing.
     *
     * @return whether nothing is missing any more; if not, a service has left and another look is needed
     */
    boolean run() throws InterruptedException {
        while (true) {
            Services now = services.get();
            Optional<Plan.Step> step = Plan.next(document, now);
            if (step.isEmpty()) {
                return true;
            }
            if (!take(step.get(), now)) {
                return false;
            }
        }
    }

    private boolean take(Plan.Step step, Services now) throws InterruptedException {
        if (step instanceof Plan.Step.Extract extract) {
            return extract(extract);
        } else if (step instanceof Plan.Step.Analyse analyse) {
            return analyse(analyse, now);
        }
        Plan.Step.GiveUp giveUp = (Plan.Step.GiveUp) step;
        fail(Problem.TEXT, Problem.Code.UNSUPPORTED, giveUp.reason(), giveUp.advice(), giveUp.tried());
        return true;
    }

    // ---- text

    private boolean extract(Plan.Step.Extract step) throws InterruptedException {
        Optional<Seat<Extractor>.Lease> lease = step.seat().lease();
        if (lease.isEmpty()) {
            return false;
        }
        try (Seat<Extractor>.Lease held = lease.get()) {
            return extract(step, held);
        }
    }

    private boolean extract(Plan.Step.Extract step, Seat<Extractor>.Lease lease) throws InterruptedException {
        try {
            keep(new Made.Text(lease.service().extract(new StoredContent(store, document)), step.madeFrom()));
        } catch (ExtractionException e) {
            fail(Problem.TEXT, e.code(), e.getMessage(), e.advice(), step.madeFrom());
        } catch (InterruptedException e) {
            return calledOff(lease, e);
        } catch (IOException | RuntimeException | LinkageError | StackOverflowError e) {
            if (lease.isRevoked()) {
                return false;
            }
            defect(Problem.TEXT, "extractor", step.seat(), e, step.madeFrom());
        }
        return true;
    }

    private void keep(Made.Text newText) {
        boolean same = document.text().map(Header.TextMark::fingerprint).filter(newText.mark().fingerprint()::equals).isPresent();
        made.add(newText);
        text = newText.text();
        forms.clear();
        if (!same) {
            layers = new HashMap<>();
        }
        Map<String, String> failures = without(document.failures(), Problem.TEXT);
        document = new Header(document.no(), document.id(), document.mediaType(), document.charset(), document.name(), document.size(),
                document.gone(), Optional.of(newText.mark()), same ? document.layers() : Map.of(), failures);
    }

    // ---- layers

    private boolean analyse(Plan.Step.Analyse step, Services now) throws InterruptedException {
        Optional<Seat<Analyzer>.Lease> lease = step.seat().lease();
        if (lease.isEmpty()) {
            return false;
        }
        try (Seat<Analyzer>.Lease held = lease.get()) {
            return analyse(step, held, now);
        }
    }

    private boolean analyse(Plan.Step.Analyse step, Seat<Analyzer>.Lease lease, Services now) throws InterruptedException {
        Seat<Analyzer> seat = step.seat();
        try {
            Optional<NormalizedText> form = form(seat.text("normalizer"), now);
            if (form.isEmpty()) {
                return false;
            }
            Basket basket = new Basket(form.get(), lease);
            lease.service().analyze(new View(document.id(), document.mediaType(), text(), form.get(), required(seat)), basket);
            keep(new Made.Annotations(new Layer(seat.id(), seat.revision(), seat.bundle(), seat.version(), now(), step.madeFrom(),
                    basket.found()), text()));
        } catch (AnalysisException e) {
            fail(seat.id(), Problem.Code.NOT_ANALYSABLE, e.getMessage(), "see 'why " + document.id().shortForm() + ":" + seat.id()
                    + "'; it is tried again when analyzer or text change", Plan.tried(seat, step.madeFrom()));
        } catch (InterruptedException e) {
            return calledOff(lease, e);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            if (lease.isRevoked()) {
                return false;
            }
            defect(seat.id(), "analyzer", seat, e, Plan.tried(seat, step.madeFrom()));
        }
        return true;
    }

    /** The text in a normal form, or empty if the normalizer has just left. */
    private Optional<NormalizedText> form(String id, Services now) {
        if (id.isEmpty()) {
            return Optional.of(new NormalizedText(text().text(), OffsetMap.identity(text().text().length())));
        }
        NormalizedText known = forms.get(id);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<Seat<Normalizer>.Lease> lease = Optional.ofNullable(now.normalizers().get(id)).flatMap(Seat::lease);
        if (lease.isEmpty()) {
            return Optional.empty();
        }
        try (Seat<Normalizer>.Lease held = lease.get()) {
            NormalizedText form = held.service().normalize(text().text());
            forms.put(id, form);
            return Optional.of(form);
        }
    }

    private Collection<Layer> required(Seat<Analyzer> seat) {
        return seat.texts("requires").stream().map(layers()::get).filter(Objects::nonNull).toList();
    }

    /** To the millisecond, as it is stored. */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private void keep(Made.Annotations newLayer) {
        made.add(newLayer);
        String analyzer = newLayer.layer().analyzer();
        if (layers != null) {
            layers.put(analyzer, newLayer.layer());
        }
        Map<String, Header.LayerMark> marks = new HashMap<>(document.layers());
        marks.put(analyzer, newLayer.mark());
        document = new Header(document.no(), document.id(), document.mediaType(), document.charset(), document.name(), document.size(),
                document.gone(), document.text(), marks, without(document.failures(), analyzer));
    }

    // ---- what is needed of the store, once

    private DocumentText text() {
        if (text == null) {
            text = store.text(document.no()).orElseThrow();
        }
        return text;
    }

    private Map<String, Layer> layers() {
        if (layers == null) {
            layers = new HashMap<>(store.layers(document.no()));
            made.stream().filter(Made.Annotations.class::isInstance).map(Made.Annotations.class::cast)
                    .forEach(annotations -> layers.put(annotations.layer().analyzer(), annotations.layer()));
        }
        return layers;
    }

    // ---- three roads for failure

    /** Someone is leaving: nothing is recorded, the work is still missing. An interrupt meant for the thread goes on. */
    private static boolean calledOff(Seat<?>.Lease lease, InterruptedException interrupt) throws InterruptedException {
        if (!lease.isRevoked()) {
            throw interrupt;
        }
        return false;
    }

    /** A fault of the service's own: recorded, and logged with its trace once for each service and kind of fault. */
    private void defect(String missing, String kind, Seat<?> seat, Throwable fault, String tried) {
        if (LOGGED.add(seat + " " + fault.getClass().getName())) {
            LOG.error("The {} {} failed on document {}; further failures of this kind are recorded as problems only", kind, seat,
                    document.id().shortForm(), fault);
        }
        String said = fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
        fail(missing, Problem.Code.DEFECT, "the " + kind + " '" + seat.id() + "' failed: " + said, "it is no fault of the document; see "
                + "log/marsad.log, replace the bundle " + seat.bundle() + ", or try again with 'retry " + document.id().shortForm() + "'", tried);
    }

    /** The document's fault: recorded, and not tried again until service or document change. */
    private void fail(String missing, Problem.Code code, String reason, String advice, String tried) {
        made.add(new Made.Failure(missing, code, Objects.requireNonNullElse(reason, code.label()), Objects.requireNonNullElse(advice, ""),
                tried));
        Map<String, String> failures = new HashMap<>(document.failures());
        failures.put(missing, tried);
        document = new Header(document.no(), document.id(), document.mediaType(), document.charset(), document.name(), document.size(),
                document.gone(), document.text(), document.layers(), failures);
    }

    private static Map<String, String> without(Map<String, String> map, String key) {
        Map<String, String> rest = new HashMap<>(map);
        rest.remove(key);
        return rest;
    }
}
