package org.marsad.bench.corpus;

import java.util.Random;

/** Running press text without the form of a document. */
public final class PressText {

    private PressText() {
    }

    /** A text of exactly {@code length} units; the same seed writes the same text. */
    public static String of(long seed, int length) {
        Reporter reporter = new Reporter(new Random(seed));
        StringBuilder text = new StringBuilder(length);
        while (text.length() < length) {
            text.append(reporter.paragraph()).append('\n');
        }
        text.setLength(length);
        return text.toString();
    }
}
