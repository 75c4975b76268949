package org.marsad.analysis.similarity;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.marsad.analysis.similarity.align.Reading;
import org.marsad.analysis.similarity.find.Finder;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.Position;
import org.marsad.api.catalogue.State;
import org.marsad.api.document.DocumentId;
import org.marsad.api.similarity.SimilarDocument;
import org.marsad.api.similarity.SimilarityService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds documents of the catalogue that have text in common. */
@Component
public final class SimilarityFinder implements SimilarityService {

    private final SimilarityIndex index;
    private final Catalogue catalogue;

    /** Finds in {@code index} and reads in {@code catalogue}. */
    @Activate
    public SimilarityFinder(@Reference SimilarityIndex index, @Reference Catalogue catalogue) {
        this.index = index;
        this.catalogue = catalogue;
    }

    @Override
    public List<SimilarDocument> similar(DocumentId id, double least, int limit) throws IOException, InterruptedException {
        if (!(least >= 0 && least <= 1)) {
            throw new IllegalArgumentException("a share is a number from 0 to 1, not " + least);
        }
        Entry entry = catalogue.find(id).orElseThrow(() -> new IllegalArgumentException("there is no document " + id.shortForm()));
        if (entry.text().isEmpty()) {
            throw new IllegalArgumentException("there is no text of " + id.shortForm() + " that could be compared: try  why "
                    + id.shortForm());
        }
        return new Finder(index.store(), this::read).find(id, index.read(entry), least, limit).stream()
                .flatMap(found -> catalogue.summary(found.id()).stream()
                        .map(brief -> new SimilarDocument(found.id(), brief.title(), brief.origin(), found.likeness())))
                .toList();
    }

    private Optional<Reading> read(DocumentId id) {
        return catalogue.find(id).filter(entry -> entry.state() != State.GONE && entry.text().isPresent()).map(index::read);
    }

    @Override
    public Position position() throws IOException {
        return index.store().position().orElseGet(() -> new Position(new UUID(0, 0), 0));
    }
}
