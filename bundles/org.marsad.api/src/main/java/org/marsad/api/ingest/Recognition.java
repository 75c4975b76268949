package org.marsad.api.ingest;

/**
 * What a {@link Recognizer} has read on a picture.
 *
 * @param text      the text, each paragraph a line, lines ended by a single line feed; empty if there is none on the picture
 * @param certainty how sure its letters are, from 0 to 1
 */
public record Recognition(String text, double certainty) {

    /** Rejects a certainty outside [0, 1]. */
    public Recognition {
        if (!(certainty >= 0 && certainty <= 1)) {
            throw new IllegalArgumentException("certainty must be in [0, 1] but is " + certainty);
        }
    }
}
