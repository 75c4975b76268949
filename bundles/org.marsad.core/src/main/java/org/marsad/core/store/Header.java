package org.marsad.core.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.Problem;

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

    /** The same with this text. If it is another one than before, it has no layers yet. */
    public Header withText(TextMark mark) {
        boolean same = text.map(TextMark::fingerprint).filter(mark.fingerprint()::equals).isPresent();
        return new Header(no, id, mediaType, charset, name, size, gone, sources, Optional.of(mark), same ? layers : Map.of(),
                without(failures, Problem.TEXT));
    }

    /** The same with this layer. */
    public Header withLayer(String analyzer, LayerMark mark) {
        return new Header(no, id, mediaType, charset, name, size, gone, sources, text, with(layers, analyzer, mark),
                without(failures, analyzer));
    }

    /** The same after this was tried, and could not be made. */
    public Header withFailure(String missing, String tried) {
        return new Header(no, id, mediaType, charset, name, size, gone, sources, text, layers, with(failures, missing, tried));
    }

    private static <V> Map<String, V> with(Map<String, V> map, String key, V value) {
        Map<String, V> more = new HashMap<>(map);
        more.put(key, value);
        return more;
    }

    private static Map<String, String> without(Map<String, String> map, String key) {
        Map<String, String> rest = new HashMap<>(map);
        rest.remove(key);
        return rest;
    }
}
