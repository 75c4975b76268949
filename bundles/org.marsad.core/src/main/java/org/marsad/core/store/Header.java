package org.marsad.core.store;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.marsad.api.document.DocumentId;

/**
 * All that is needed to tell what a document lacks, without its text and layers.
 *
 * @param no        its number
 * @param id        its identity
 * @param mediaType its media type
 * @param charset   the charset that was stated for it, or empty
 * @param name      the name it was met under last
 * @param size      the number of its bytes
 * @param gone      whether all its sightings have ended
 * @param sources   the names of the sources it was met in, also of those it has left, in their order
 * @param text      the text it has
 * @param layers    the layers it has, by analyzer
 * @param failures  for what could not be made: what was tried
 */
public record Header(long no, DocumentId id, String mediaType, String charset, String name, long size, boolean gone,
        SortedSet<String> sources, Optional<TextMark> text, Map<String, LayerMark> layers, Map<String, String> failures) {

    /**
     * What a text was made from, and what stands for its content.
     *
     * @param madeFrom    what it was made from
     * @param fingerprint stands for its content
     * @param language    its language
     */
    public record TextMark(String madeFrom, String fingerprint, String language) {}

    /**
     * What a layer was made from, and what stands for its content.
     *
     * @param revision    the revision of its analyzer
     * @param madeFrom    fingerprints of its inputs
     * @param fingerprint stands for its content
     */
    public record LayerMark(String revision, Map<String, String> madeFrom, String fingerprint) {}
}
