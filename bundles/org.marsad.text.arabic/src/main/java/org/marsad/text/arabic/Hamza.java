package org.marsad.text.arabic;

/** Signs that are part of the spelling and not mere marks: they make another letter of the one that carries them. */
enum Hamza {
    ABOVE, BELOW, MADDA;

    /** The sign, null if the character is none. */
    static Hamza of(int codePoint) {
        return switch (codePoint) {
            case Characters.HAMZA_ABOVE -> ABOVE;
            case Characters.HAMZA_BELOW -> BELOW;
            case Characters.MADDA_ABOVE -> MADDA;
            default -> null;
        };
    }

    /** This sign in a set of signs; 0 is the empty set. */
    int bit() {
        return 1 << ordinal();
    }

    /**
     * The letter that {@code letter} becomes with a set of signs on it. The order of the signs does not count, nor
     * whether one of them was part of the letter before: hamza above goes before hamza below, and that before madda.
     */
    static char compose(char letter, int signs) {
        return switch (letter) {
            case 'ا', 'أ', 'إ', 'آ' -> alef(signs | signsOf(letter));
            case 'و' -> has(signs, ABOVE) ? 'ؤ' : letter;
            case 'ي', 'ى' -> has(signs, ABOVE) ? 'ئ' : letter;
            default -> letter;
        };
    }

    private static char alef(int signs) {
        if (has(signs, ABOVE)) {
            return 'أ';
        }
        if (has(signs, BELOW)) {
            return 'إ';
        }
        return has(signs, MADDA) ? 'آ' : 'ا';
    }

    private static int signsOf(char alef) {
        return switch (alef) {
            case 'أ' -> ABOVE.bit();
            case 'إ' -> BELOW.bit();
            case 'آ' -> MADDA.bit();
            default -> 0;
        };
    }

    private static boolean has(int signs, Hamza sign) {
        return (signs & sign.bit()) != 0;
    }
}
