package org.marsad.analysis.similarity;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.marsad.analysis.similarity.stories.Storyteller;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.catalogue.State;
import org.marsad.api.document.DocumentId;
import org.marsad.api.similarity.Story;
import org.marsad.api.similarity.StoryService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds the stories of the catalogue. */
@Component
public final class StoryFinder implements StoryService {

    private final SimilarityIndex index;
    private final Storyteller storyteller;

    /** Finds in {@code index} and reads in {@code catalogue}. */
    @Activate
    public StoryFinder(@Reference SimilarityIndex index, @Reference Catalogue catalogue) {
        this.index = index;
        this.storyteller = new Storyteller(id -> catalogue.find(id).filter(entry -> entry.state() != State.GONE), index.reader());
    }

    @Override
    public List<Story> stories(Optional<Set<DocumentId>> among, Optional<LocalDate> from, Optional<LocalDate> to, int limit)
            throws IOException, InterruptedException {
        return storyteller.stories(index.store(), among, from, to, limit);
    }
}
