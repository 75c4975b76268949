package org.marsad.extract.tika.worker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives marks to the letters they belong to. Where a mark is painted says little, for it may stand beyond the edge of its
 * letter; so the order of painting decides: programs that paint in reading order paint it behind its letter, those that paint
 * from left to right before it, if the script runs from right to left.
 */
final class Diacritics {

    /** As a share of the size of the font: no mark is farther away from its letter. */
    private static final double FAR = 1.5;

    private Diacritics() {
    }

    /** The glyphs without the marks, and each letter with its own. */
    static List<Glyph> attached(List<Glyph> glyphs) {
        if (glyphs.stream().noneMatch(Glyph::isMark)) {
            return glyphs;
        }
        Map<Integer, StringBuilder> marks = new HashMap<>();
        List<Glyph> alone = new ArrayList<>();
        for (int at = 0; at < glyphs.size(); at++) {
            if (glyphs.get(at).isMark()) {
                int letter = letterOf(glyphs, at);
                if (letter < 0) {
                    alone.add(glyphs.get(at));
                } else {
                    StringBuilder text = marks.computeIfAbsent(letter, one -> new StringBuilder());
                    // Of several marks painted before their letter the first to be read is painted last.
                    text.insert(letter > at ? 0 : text.length(), glyphs.get(at).text());
                }
            }
        }
        List<Glyph> letters = new ArrayList<>(alone);
        for (int at = 0; at < glyphs.size(); at++) {
            Glyph glyph = glyphs.get(at);
            if (!glyph.isMark()) {
                letters.add(marks.containsKey(at) ? glyph.withText(glyph.text() + marks.get(at)) : glyph);
            }
        }
        return letters;
    }

    private static int letterOf(List<Glyph> glyphs, int mark) {
        int before = neighbour(glyphs, mark, -1);
        int behind = neighbour(glyphs, mark, 1);
        if (before < 0 || behind < 0) {
            return Math.max(before, behind);
        }
        boolean inReadingOrder = !Scripts.isRightToLeft(glyphs.get(mark).text())
                || glyphs.get(before).left() > glyphs.get(behind).left();
        int likely = inReadingOrder ? before : behind;
        return Scripts.hasLetters(glyphs.get(likely).text()) ? likely : inReadingOrder ? behind : before;
    }

    /** The next glyph in a direction that is no mark, if it is near enough. */
    private static int neighbour(List<Glyph> glyphs, int mark, int step) {
        int at = mark;
        while (at >= 0 && at < glyphs.size() && glyphs.get(at).isMark()) {
            at += step;
        }
        return at >= 0 && at < glyphs.size() && isNear(glyphs.get(mark), glyphs.get(at)) ? at : -1;
    }

    /** The mark may be raised by much, but its base line is still nearer than the line above. */
    private static boolean isNear(Glyph mark, Glyph letter) {
        double far = FAR * letter.size();
        return Math.abs(mark.y() - letter.y()) < letter.size() && mark.left() > letter.left() - far
                && mark.left() < letter.right() + far;
    }
}
