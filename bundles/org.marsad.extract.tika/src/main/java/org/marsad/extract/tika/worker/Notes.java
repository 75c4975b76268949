package org.marsad.extract.tika.worker;

import java.util.Map;

/** What a worker has to say about its own work, kept with the metadata of the document. */
final class Notes {

    /** The text was cut; the value says after how many characters. */
    static final String TRUNCATED = "marsad:truncated";

    /** Only a part of a damaged document could be read; the value says what was wrong. */
    static final String INCOMPLETE = "marsad:incomplete";

    private Notes() {
    }

    /** Notes that the text was cut, if it was. */
    static void truncated(Map<String, String> metadata, boolean truncated, int maximumCharacters) {
        if (truncated) {
            metadata.put(TRUNCATED, "after " + maximumCharacters + " characters");
        }
    }
}
