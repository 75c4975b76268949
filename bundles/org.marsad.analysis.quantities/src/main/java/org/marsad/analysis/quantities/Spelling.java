package org.marsad.analysis.quantities;

/** One spelling for words that are written in several, so that a list needs each word only once. */
final class Spelling {

    private Spelling() {
    }

    /** The range of {@code text} without marks and tatweel, hamza off its alef, ى as ي and ة as ه. */
    static String fold(CharSequence text, int begin, int end) {
        StringBuilder folded = new StringBuilder(end - begin);
        for (int at = begin; at < end; at++) {
            char letter = text.charAt(at);
            if (letter != 'ـ' && (isPlain(letter) || !isMark(letter))) {
                folded.append(switch (letter) {
                    case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
                    case 'ى', 'ی' -> 'ي';
                    case 'ة' -> 'ه';
                    case 'ک' -> 'ك';
                    default -> letter;
                });
            }
        }
        return folded.toString();
    }

    static String fold(CharSequence text) {
        return fold(text, 0, text.length());
    }

    /** Whether this is one of the letters most texts are made of, or tatweel; told without looking into the tables of Unicode. */
    static boolean isPlain(char letter) {
        return letter >= 'ء' && letter <= 'ي';
    }

    static boolean isMark(char letter) {
        return letter > 0x2FF && !isPlain(letter) && Character.getType(letter) == Character.NON_SPACING_MARK;
    }
}
