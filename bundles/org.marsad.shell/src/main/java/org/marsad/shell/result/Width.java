package org.marsad.shell.result;

import java.text.Bidi;

/**
 * How much room text takes on a terminal, in columns, as {@code wcwidth} counts it: marks and what only steers take none, the wide
 * characters of Unicode's EastAsianWidth.txt (version 15: classes W and F, emoji among them) two.
 */
public final class Width {

    private static final char ELLIPSIS = '…';
    private static final int SOFT_HYPHEN = 0xad;

    /** First and last of each run of wide characters. */
    private static final int[] WIDE = {0x1100, 0x115f, 0x231a, 0x231b, 0x2329, 0x232a, 0x23e9, 0x23ec, 0x23f0, 0x23f0, 0x23f3, 0x23f3,
        0x25fd, 0x25fe, 0x2614, 0x2615, 0x2648, 0x2653, 0x267f, 0x267f, 0x2693, 0x2693, 0x26a1, 0x26a1, 0x26aa, 0x26ab, 0x26bd, 0x26be,
        0x26c4, 0x26c5, 0x26ce, 0x26ce, 0x26d4, 0x26d4, 0x26ea, 0x26ea, 0x26f2, 0x26f3, 0x26f5, 0x26f5, 0x26fa, 0x26fa, 0x26fd, 0x26fd,
        0x2705, 0x2705, 0x270a, 0x270b, 0x2728, 0x2728, 0x274c, 0x274c, 0x274e, 0x274e, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797,
        0x27b0, 0x27b0, 0x27bf, 0x27bf, 0x2b1b, 0x2b1c, 0x2b50, 0x2b50, 0x2b55, 0x2b55, 0x2e80, 0x303e, 0x3041, 0x4dbf, 0x4e00, 0xa4cf,
        0xa960, 0xa97c, 0xac00, 0xd7a3, 0xf900, 0xfaff, 0xfe10, 0xfe19, 0xfe30, 0xfe6f, 0xff01, 0xff60, 0xffe0, 0xffe6, 0x16fe0, 0x18cff,
        0x18d00, 0x18d08, 0x1aff0, 0x1b2ff, 0x1f004, 0x1f004, 0x1f0cf, 0x1f0cf, 0x1f18e, 0x1f18e, 0x1f191, 0x1f19a, 0x1f200, 0x1f265,
        0x1f300, 0x1f320, 0x1f32d, 0x1f335, 0x1f337, 0x1f37c, 0x1f37e, 0x1f393, 0x1f3a0, 0x1f3ca, 0x1f3cf, 0x1f3d3, 0x1f3e0, 0x1f3f0,
        0x1f3f4, 0x1f3f4, 0x1f3f8, 0x1f43e, 0x1f440, 0x1f440, 0x1f442, 0x1f4fc, 0x1f4ff, 0x1f53d, 0x1f54b, 0x1f54e, 0x1f550, 0x1f567,
        0x1f57a, 0x1f57a, 0x1f595, 0x1f596, 0x1f5a4, 0x1f5a4, 0x1f5fb, 0x1f64f, 0x1f680, 0x1f6c5, 0x1f6cc, 0x1f6cc, 0x1f6d0, 0x1f6d2,
        0x1f6d5, 0x1f6d7, 0x1f6dc, 0x1f6df, 0x1f6eb, 0x1f6ec, 0x1f6f4, 0x1f6fc, 0x1f7e0, 0x1f7eb, 0x1f7f0, 0x1f7f0, 0x1f90c, 0x1f93a,
        0x1f93c, 0x1f945, 0x1f947, 0x1f9ff, 0x1fa70, 0x1faff, 0x20000, 0x2fffd, 0x30000, 0x3fffd};

    private Width() {
    }

    /** The columns a text takes. */
    public static int of(CharSequence text) {
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

    /** The columns a character takes. */
    static int of(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.CONTROL, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> 0;
            case Character.FORMAT -> codePoint == SOFT_HYPHEN || Joining.isVisible(codePoint) ? 1 : 0;
            default -> isPartOfSyllable(codePoint) ? 0 : Joining.isIn(WIDE, codePoint) ? 2 : 1;
        };
    }

    /** The vowels and finals of Hangul are put into the block that the consonant before them has begun. */
    private static boolean isPartOfSyllable(int codePoint) {
        return codePoint >= 0x1160 && codePoint <= 0x11ff;
    }
}
