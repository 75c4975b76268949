package org.marsad.api.training;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** What was learned, at work on words. Safe for use by several threads. */
@ProviderType
@FunctionalInterface
public interface Tagger {

    /**
     * Tags a document; what is found in one sentence may help in another.
     *
     * @param document the words of its sentences
     * @return the tag of each word: {@code O}, {@code B-TYPE} or {@code I-TYPE}; an {@code I-} always continues a name
     */
    List<List<String>> tag(List<List<String>> document);
}
