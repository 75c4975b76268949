package org.marsad.bench;

import org.marsad.bench.corpus.PressText;

/** The texts that are measured on, always the same. */
public enum BenchText {

    /** As the press writes: hardly a mark. */
    PRESS,
    /** The same with a vowel sign on most letters. */
    VOCALISED;

    private static final int LENGTH = 30_000;
    private static final char FATHA = '\u064E';

    String text() {
        String press = PressText.of(1, LENGTH);
        return this == PRESS ? press : vocalise(press).substring(0, LENGTH);
    }

    private static String vocalise(String press) {
        StringBuilder text = new StringBuilder(2 * press.length());
        for (char c : press.toCharArray()) {
            text.append(c);
            if (c >= 'ب' && c <= 'ي') {
                text.append(FATHA);
            }
        }
        return text.toString();
    }
}
