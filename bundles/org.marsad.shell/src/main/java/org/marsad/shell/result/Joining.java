package org.marsad.shell.result;

import java.util.Arrays;

/**
 * How a character of the Arabic script joins its neighbours: the property Joining_Type of Unicode 15 (ArabicShaping.txt), for the
 * blocks Arabic, Arabic Supplement and Arabic Extended-A and -B, with what the file says of all others.
 */
enum Joining {

    /** Joins none. */
    NONE(false, false),
    /** Joins the letter before it only, as dal does. */
    RIGHT(true, false),
    /** Joins both. */
    DUAL(true, true),
    /** Makes both neighbours join, and has no forms itself. */
    CAUSING(true, true),
    /** Is passed over: a mark. */
    TRANSPARENT(false, false);

    private static final int ZERO_WIDTH_NON_JOINER = 0x200c;
    private static final int ZERO_WIDTH_JOINER = 0x200d;
    private static final int TATWEEL = 0x640;

    /** First and last of each run of letters that join the one before them only. */
    private static final int[] RIGHT_JOINING = {0x622, 0x625, 0x627, 0x627, 0x629, 0x629, 0x62f, 0x632, 0x648, 0x648, 0x671, 0x673,
        0x675, 0x677, 0x688, 0x699, 0x6c0, 0x6c0, 0x6c3, 0x6cb, 0x6cd, 0x6cd, 0x6cf, 0x6cf, 0x6d2, 0x6d3, 0x6d5, 0x6d5, 0x6ee, 0x6ef,
        0x759, 0x75b, 0x76b, 0x76c, 0x771, 0x771, 0x773, 0x774, 0x778, 0x779, 0x870, 0x882, 0x88e, 0x88e, 0x8aa, 0x8ac, 0x8ae, 0x8ae,
        0x8b1, 0x8b2, 0x8b9, 0x8b9};

    /** First and last of each run of letters that join both. */
    private static final int[] DUAL_JOINING = {0x620, 0x620, 0x626, 0x626, 0x628, 0x628, 0x62a, 0x62e, 0x633, 0x63f, 0x641, 0x647,
        0x649, 0x64a, 0x66e, 0x66f, 0x678, 0x687, 0x69a, 0x6bf, 0x6c1, 0x6c2, 0x6cc, 0x6cc, 0x6ce, 0x6ce, 0x6d0, 0x6d1, 0x6fa, 0x6fc,
        0x6ff, 0x6ff, 0x750, 0x758, 0x75c, 0x76a, 0x76d, 0x770, 0x772, 0x772, 0x775, 0x777, 0x77a, 0x77f, 0x886, 0x886, 0x889, 0x88d,
        0x8a0, 0x8a9, 0x8af, 0x8b0, 0x8b3, 0x8b8, 0x8ba, 0x8c8};

    private final boolean joinsBefore;
    private final boolean joinsAfter;

    Joining(boolean joinsBefore, boolean joinsAfter) {
        this.joinsBefore = joinsBefore;
        this.joinsAfter = joinsAfter;
    }

    /** Whether it joins the character before it in the text, which stands to its right. */
    boolean joinsBefore() {
        return joinsBefore;
    }

    /** Whether it joins the character after it in the text, which stands to its left. */
    boolean joinsAfter() {
        return joinsAfter;
    }

    static Joining of(int character) {
        if (character == TATWEEL || character == ZERO_WIDTH_JOINER) {
            return CAUSING;
        }
        if (character == ZERO_WIDTH_NON_JOINER || isIsolate(character)) {
            return NONE;
        }
        if (isIn(DUAL_JOINING, character)) {
            return DUAL;
        }
        if (isIn(RIGHT_JOINING, character)) {
            return RIGHT;
        }
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> TRANSPARENT;
            case Character.FORMAT -> isVisible(character) ? NONE : TRANSPARENT;
            default -> NONE;
        };
    }

    private static boolean isIsolate(int character) {
        return character >= 0x2066 && character <= 0x2069;
    }

    /** The signs of numbers, verses and years are format characters that are seen. */
    static boolean isVisible(int format) {
        return format >= 0x600 && format <= 0x605 || format == 0x6dd || format == 0x890 || format == 0x891 || format == 0x8e2;
    }

    /** Whether a list of first and last members of runs, ascending, has a character. */
    static boolean isIn(int[] runs, int character) {
        int found = Arrays.binarySearch(runs, character);
        // Between a first (even place) and a last the insertion point is odd.
        return found >= 0 || (-found - 1) % 2 == 1;
    }
}
