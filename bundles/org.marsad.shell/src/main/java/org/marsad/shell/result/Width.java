package org.marsad.shell.result;

import java.lang.Character.UnicodeScript;
import java.text.Bidi;

/** How much room text takes on a terminal, in columns. */
final class Width {

    private static final char ELLIPSIS = '…';

    private Width() {
    }

    /** The columns a text takes: marks take none, ideographs and pictographs two. */
    static int of(CharSequence text) {
        return text.codePoints().map(Width::of).sum();
    }

    /** Whether some of the text runs from right to left. */
    static boolean runsLeft(String text) {
        char[] characters = text.toCharArray();
        return Bidi.requiresBidi(characters, 0, characters.length);
    }

    /** As much from the beginning as fits into some columns, with an ellipsis if that is not all. */
    static String cut(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        if (columns < 1) {
            return "";
        }
        int taken = 0;
        int end = 0;
        while (end < text.length()) {
            int codePoint = text.codePointAt(end);
            taken += of(codePoint);
            if (taken > columns - 1) {
                break;
            }
            end += Character.charCount(codePoint);
        }
        return text.substring(0, end) + ELLIPSIS;
    }

    private static int of(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> isWide(codePoint) ? 2 : 1;
        };
    }

    private static boolean isWide(int codePoint) {
        if (codePoint < 0x1100) {
            return false;
        }
        return codePoint >= 0x1f300 && codePoint <= 0x1faff || codePoint >= 0xff01 && codePoint <= 0xff60
                || switch (UnicodeScript.of(codePoint)) {
                    case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
                    default -> false;
                };
    }
}
