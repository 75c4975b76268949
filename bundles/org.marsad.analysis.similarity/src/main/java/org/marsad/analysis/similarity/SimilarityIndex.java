package org.marsad.analysis.similarity;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.marsad.analysis.similarity.align.Reading;
import org.marsad.analysis.similarity.store.FingerprintStore;
import org.marsad.analysis.similarity.stories.Profiler;
import org.marsad.analysis.similarity.text.WordReader;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.Position;
import org.marsad.api.text.Normalizer;
import org.marsad.api.text.NormalizerService;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/**
 * What is known of all documents, in the folder {@code similarity} of the data, and how texts are read. A service for the others in this
 * bundle only. Opened when it is first used; made anew when the normal form has another revision.
 */
@Component(service = SimilarityIndex.class)
public final class SimilarityIndex {

    /** Rises when anything is written or chosen in another way. */
    private static final String FORM = "3";

    private final Path folder;
    private final String schema;
    private final WordReader reader;
    private final Profiler profiler;
    private FingerprintStore opened;

    /** Reads by the form for search. */
    @Activate
    public SimilarityIndex(BundleContext context,
            @Reference(target = "(marsad.normalizer.id=arabic.search)", policyOption = ReferencePolicyOption.GREEDY)
            Map.Entry<Map<String, Object>, Normalizer> search) {
        this(Path.of(context.getProperty("marsad.data")).resolve("similarity"), search.getValue(),
                FORM + " " + search.getKey().get(NormalizerService.PREFIX_ + "revision"));
    }

    SimilarityIndex(Path folder, Normalizer search, String schema) {
        this.folder = folder;
        this.schema = schema;
        this.reader = new WordReader(search);
        this.profiler = new Profiler(reader);
    }

    /** Goes back to what was committed last; returns how far that is. */
    synchronized Optional<Position> reopen() throws IOException {
        opened = FingerprintStore.open(folder, schema);
        return opened.position();
    }

    synchronized FingerprintStore store() throws IOException {
        if (opened == null) {
            opened = FingerprintStore.open(folder, schema);
        }
        return opened;
    }

    Reading read(Entry entry) {
        return Reading.of(entry, reader);
    }

    WordReader reader() {
        return reader;
    }

    Profiler profiler() {
        return profiler;
    }
}
