package org.marsad.api.similarity;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.marsad.api.document.DocumentId;
import org.osgi.annotation.versioning.ProviderType;

/** Puts documents that tell of one event together. Safe for use by several threads. */
@ProviderType
public interface StoryService {

    /**
     * The stories, the largest first; of equally large ones the later first. The same documents give the same stories, in whatever order
     * they came.
     *
     * @param among only stories of these documents; of all if empty
     * @param from  only documents of that day or later
     * @param to    only documents of that day or earlier
     * @param limit the most stories
     * @throws IOException          if what is known of the documents cannot be read
     * @throws InterruptedException if called off
     */
    List<Story> stories(Optional<Set<DocumentId>> among, Optional<LocalDate> from, Optional<LocalDate> to, int limit)
            throws IOException, InterruptedException;
}
