package org.marsad.extract.tika.worker;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells what brackets in text from right to left mean. Some programs give the Unicode value of the shape, which there is the
 * mirror image of the character; others give the character. Within a document a font does the one or the other, so the pairs
 * seen so far decide: read in order, the first of a pair opens.
 */
final class Brackets {

    private static final String OPENING = "([{<\u00AB\u2039\u2264\u27E8\u207D\u208D\uFF08";
    private static final String CLOSING = ")]}>\u00BB\u203A\u2265\u27E9\u207E\u208E\uFF09";

    private final Map<String, Integer> votes = new HashMap<>();

    /** Whether it is one of a pair. */
    static boolean isBracket(String text) {
        return text.length() == 1 && (OPENING + CLOSING).contains(text);
    }

    static boolean isOpening(String text) {
        return text.length() == 1 && OPENING.contains(text);
    }

    /** The other one of the pair. */
    static String mirrored(String bracket) {
        int opening = OPENING.indexOf(bracket);
        return opening >= 0 ? CLOSING.substring(opening, opening + 1)
                : OPENING.substring(CLOSING.indexOf(bracket), CLOSING.indexOf(bracket) + 1);
    }

    /** Learns from glyphs of a line that are read from right to left, given in this order. */
    void learn(List<Glyph> glyphs) {
        Glyph first = null;
        for (Glyph glyph : glyphs) {
            if (!isBracket(glyph.text()) || glyph.stated()) {
                continue;
            }
            if (first != null && first.font().equals(glyph.font()) && mirrored(first.text()).equals(glyph.text())) {
                votes.merge(glyph.font(), isOpening(first.text()) ? 1 : -1, Integer::sum);
                first = null;
            } else {
                first = glyph;
            }
        }
    }

    /** The text of a glyph that is read from right to left. */
    String meaning(Glyph glyph) {
        boolean shape = isBracket(glyph.text()) && !glyph.stated() && votes.getOrDefault(glyph.font(), 0) <= 0;
        return shape ? mirrored(glyph.text()) : glyph.text();
    }
}
