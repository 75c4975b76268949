package org.marsad.index.lucene.text;

/** What a character means for the limits of words. */
final class Characters {

    /** Between words. */
    static final byte BETWEEN = 0;
    /** Part of a word. */
    static final byte LETTER = 1;
    /** Part of a word or a number. */
    static final byte DIGIT = 2;
    /** Belongs to the letter before it; no word by itself: marks, tatweel, controls of direction and joining. */
    static final byte ATTACHED = 3;
    /** Joins two digits. */
    static final byte POINT = 4;
    /** One half of a pair. */
    static final byte SURROGATE = 5;

    private static final char TATWEEL = '\u0640';
    private static final char BISMILLAH = '\uFDFD';
    private static final String POINTS = ".,\u066B\u066C";
    private static final byte[] CLASSES = classes();

    private Characters() {
    }

    static byte classOf(char c) {
        return CLASSES[c];
    }

    /** Whether {@code c} only steers direction or joining and is never seen. */
    static boolean isInvisible(char c) {
        return Character.getType(c) == Character.FORMAT;
    }

    /** Whether {@code c} is a mark above or below an Arabic letter. */
    static boolean isArabicMark(char c) {
        return c >= '\u0610' && c <= '\u08FF' && classOf(c) == ATTACHED && c != TATWEEL && !isInvisible(c);
    }

    private static byte[] classes() {
        byte[] classes = new byte[Character.MAX_VALUE + 1];
        for (int c = 0; c < classes.length; c++) {
            classes[c] = classify((char) c);
        }
        return classes;
    }

    private static byte classify(char c) {
        if (c == TATWEEL) {
            return ATTACHED;
        }
        if (POINTS.indexOf(c) >= 0) {
            return POINT;
        }
        if (Character.isSurrogate(c)) {
            return SURROGATE;
        }
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK -> ATTACHED;
            case Character.FORMAT -> ATTACHED;
            case Character.DECIMAL_DIGIT_NUMBER -> DIGIT;
            default -> Character.isLetterOrDigit(c) || c == BISMILLAH ? LETTER : BETWEEN;
        };
    }
}
