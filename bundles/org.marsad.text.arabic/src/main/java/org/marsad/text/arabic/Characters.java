package org.marsad.text.arabic;

import java.text.Normalizer;

/** What the rules need to know of single characters. */
final class Characters {

    static final int TATWEEL = 0x0640;
    static final int MADDA_ABOVE = 0x0653;
    static final int HAMZA_ABOVE = 0x0654;
    static final int HAMZA_BELOW = 0x0655;
    /** The drawn end of a letter cut off at the end of a line; Unicode gives it no decomposition. */
    private static final int TAIL_FRAGMENT = 0xFE73;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private Characters() {
    }

    /** Blocks whose characters are mere shapes: Arabic forms A and B, the Arabic mathematical alphabet, wide and narrow. */
    static boolean isPresentationForm(int c) {
        return c >= 0xFB00 && c <= 0xFDFF || c >= 0xFE70 && c < BYTE_ORDER_MARK || c >= 0xFF00 && c <= 0xFFEF
                || c >= 0x1EE00 && c <= 0x1EEFF;
    }

    /**
     * Arabic marks above or below a letter, and the small letters that are written like them. They are listed here since
     * a Java release may know fewer of them than its successors.
     */
    static boolean isMark(int c) {
        return c >= 0x064B && c <= 0x065F || c == 0x0670 || c >= 0x0610 && c <= 0x061A
                || c >= 0x06D6 && c <= 0x06DC || c >= 0x06DF && c <= 0x06E8 || c >= 0x06EA && c <= 0x06ED
                || c >= 0x0897 && c <= 0x089F || c >= 0x08C9 && c <= 0x08E1 || c >= 0x08E3 && c <= 0x08FF
                || c >= 0x10EFC && c <= 0x10EFF;
    }

    static boolean isStroke(int c) {
        return c == TATWEEL || c == TAIL_FRAGMENT;
    }

    /** Direction signs, joiners, the soft hyphen, the byte order mark, and the deprecated format signs. */
    static boolean isInvisible(int c) {
        return c == 0x00AD || c == 0x061C || c >= 0x200C && c <= 0x200F || c >= 0x202A && c <= 0x202E
                || c >= 0x2060 && c <= 0x206F || c == BYTE_ORDER_MARK;
    }

    static String digit(int c) {
        boolean isArabic = c >= 0x0660 && c <= 0x0669 || c >= 0x06F0 && c <= 0x06F9;
        return isArabic ? Character.toString('0' + Character.digit(c, 10)) : null;
    }

    /** The zero width space parts words, though one does not see it; it counts among the spaces. */
    static String space(int c) {
        if (c == 0x2028 || c == 0x2029 || c == 0x0085) {
            return "\n";
        }
        return Character.getType(c) == Character.SPACE_SEPARATOR || c == 0x200B ? " " : null;
    }

    static String withoutAccents(int c) {
        StringBuilder text = new StringBuilder();
        Normalizer.normalize(Character.toString(c), Normalizer.Form.NFD).codePoints()
                .filter(part -> !isAccent(part)).forEach(text::appendCodePoint);
        return text.toString();
    }

    /**
     * The marks of the blocks of combining diacritical marks; the signs of Hebrew, Indic or Japanese writing are not among them, nor
     * what Unicode has not assigned there, which no form takes for a mark.
     */
    private static boolean isAccent(int c) {
        boolean isInBlock = c >= 0x0300 && c <= 0x036F || c >= 0x1AB0 && c <= 0x1AFF || c >= 0x1DC0 && c <= 0x1DFF
                || c >= 0x20D0 && c <= 0x20FF || c >= 0xFE20 && c <= 0xFE2F;
        return isInBlock && Character.getType(c) != Character.UNASSIGNED;
    }

    /** Whether canonical composition may join the character to the one before it. */
    static boolean isJoining(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK || c >= 0x1160 && c <= 0x11FF;
    }

    /** Whether a dropped letter after this character belongs to it: all but spaces, controls and punctuation. */
    static boolean isWord(int c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.CONTROL,
                    Character.DASH_PUNCTUATION, Character.START_PUNCTUATION, Character.END_PUNCTUATION,
                    Character.CONNECTOR_PUNCTUATION, Character.OTHER_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION -> false;
            default -> true;
        };
    }
}
