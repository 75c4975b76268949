package org.marsad.extract.tika.worker;

/** What the Unicode bidirectional algorithm has to know of characters, for whole glyphs. */
final class Scripts {

    /** How the text of a glyph takes part in the order of a line. */
    enum Kind { RIGHT_TO_LEFT, LEFT_TO_RIGHT, EUROPEAN_NUMBER, ARABIC_NUMBER, NEUTRAL }

    private Scripts() {
    }

    /** The kind of the first character that has one; marks alone are of their script. */
    static Kind kind(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            Kind kind = kind(text.codePointAt(at));
            if (kind != Kind.NEUTRAL) {
                return kind;
            }
        }
        return Kind.NEUTRAL;
    }

    /** Whether it is of a script that runs from right to left, marks included. */
    static boolean isRightToLeft(String text) {
        return kind(text) == Kind.RIGHT_TO_LEFT;
    }

    static boolean hasLetters(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    private static Kind kind(int c) {
        return switch (Character.getDirectionality(c)) {
            case Character.DIRECTIONALITY_RIGHT_TO_LEFT, Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC -> Kind.RIGHT_TO_LEFT;
            case Character.DIRECTIONALITY_LEFT_TO_RIGHT -> Kind.LEFT_TO_RIGHT;
            case Character.DIRECTIONALITY_EUROPEAN_NUMBER -> Kind.EUROPEAN_NUMBER;
            case Character.DIRECTIONALITY_ARABIC_NUMBER -> Kind.ARABIC_NUMBER;
            case Character.DIRECTIONALITY_NONSPACING_MARK -> isOfTheEast(c) ? Kind.RIGHT_TO_LEFT : Kind.NEUTRAL;
            default -> Kind.NEUTRAL;
        };
    }

    /** Hebrew, Arabic, Syriac, Thaana, N'Ko and their neighbours, where marks are neutral to the algorithm. */
    private static boolean isOfTheEast(int c) {
        return c >= 0x0590 && c <= 0x08FF || c >= 0xFB1D && c <= 0xFDFF || c >= 0xFE70 && c <= 0xFEFE;
    }
}
