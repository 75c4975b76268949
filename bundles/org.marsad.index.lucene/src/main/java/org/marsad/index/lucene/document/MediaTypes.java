package org.marsad.index.lucene.document;

import java.util.Map;
import java.util.stream.Stream;

/** The names people have for media types. */
final class MediaTypes {

    private static final Map<String, String> ENDINGS = Map.of("text/plain", "txt", "application/xhtml+xml", "html",
            "application/msword", "doc", "text/markdown", "md");

    private MediaTypes() {
    }

    /** The type, its second half, and the ending of its files where that is another word. */
    static Stream<String> names(String mediaType) {
        String secondHalf = mediaType.substring(mediaType.indexOf('/') + 1);
        return Stream.of(mediaType, secondHalf, ENDINGS.getOrDefault(mediaType, secondHalf));
    }
}
