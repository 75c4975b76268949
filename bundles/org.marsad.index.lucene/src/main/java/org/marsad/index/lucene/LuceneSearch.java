package org.marsad.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.Position;
import org.marsad.api.document.DocumentId;
import org.marsad.api.search.Expander;
import org.marsad.api.search.Hits;
import org.marsad.api.search.Query;
import org.marsad.api.search.QueryException;
import org.marsad.api.search.SearchService;
import org.marsad.api.text.Matcher;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Answers questions. Without a catalogue it finds as well, but cannot say where in the texts. */
@Component
public final class LuceneSearch implements SearchService {

    /** The position before anything was indexed. */
    private static final Position NOWHERE = new Position(new UUID(0, 0), 0);

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Catalogue catalogue;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Matcher matcher;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile List<Expander> expanders = List.of();

    private final LuceneIndex index;

    /** Answers from {@code index}. */
    @Activate
    public LuceneSearch(@Reference LuceneIndex index) {
        this.index = index;
    }

    LuceneSearch(LuceneIndex index, Catalogue catalogue, Matcher matcher) {
        this.index = index;
        this.catalogue = catalogue;
        this.matcher = matcher;
    }

    @Override
    public Hits search(Query query) throws QueryException, IOException {
        try (LuceneIndex.Reading reading = index.read(this::find, Optional.ofNullable(matcher), expanders)) {
            try {
                return reading.searcher().search(query);
            } catch (IOException e) {
                throw reading.failed(e);
            }
        }
    }

    @Override
    public Stream<DocumentId> matching(Query query) throws QueryException, IOException {
        LuceneIndex.Reading reading = index.read(this::find, Optional.ofNullable(matcher), expanders);
        try {
            return reading.searcher().matching(query).onClose(() -> close(reading));
        } catch (QueryException | IOException | RuntimeException e) {
            reading.close();
            throw e;
        }
    }

    @Override
    public Position position() {
        try {
            return index.position().orElse(NOWHERE);
        } catch (IOException e) {
            return NOWHERE; // what is wrong with the index is said to whoever searches or follows
        }
    }

    private Optional<Entry> find(DocumentId id) {
        Catalogue here = catalogue;
        return here == null ? Optional.empty() : here.find(id);
    }

    private static void close(LuceneIndex.Reading reading) {
        try {
            reading.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
