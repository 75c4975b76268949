package org.marsad.analysis.quotations;

/** One spelling for words that are written in several, so that a list needs each word only once. */
final class Spelling {

    private static final char TATWEEL = 'ـ';

    private Spelling() {
    }

    /** The words without marks and tatweel, hamza off its alef, ى as ي, ة as ه; one space between words. */
    static String fold(CharSequence words) {
        StringBuilder folded = new StringBuilder(words.length());
        for (int at = 0; at < words.length(); at++) {
            char letter = words.charAt(at);
            if (!isCommonLetter(letter) && Character.isWhitespace(letter)) {
                if (folded.length() > 0 && folded.charAt(folded.length() - 1) != ' ') {
                    folded.append(' ');
                }
            } else if (isKept(letter)) {
                folded.append(foldLetter(letter));
            }
        }
        return folded.toString().strip();
    }

    /** Whether this is one of the letters most texts are made of; told without looking into the tables of Unicode. */
    static boolean isCommonLetter(char letter) {
        return letter >= 'ء' && letter <= 'ي';
    }

    /** Whether a letter, which is no white space, is in the folded spelling, in whatever shape. */
    static boolean isKept(char letter) {
        return letter != TATWEEL && (isCommonLetter(letter) || Character.getType(letter) != Character.NON_SPACING_MARK);
    }

    /** What is written in the folded spelling for a letter that is kept. */
    static char foldLetter(char letter) {
        return switch (letter) {
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ى', 'ی' -> 'ي';
            case 'ة' -> 'ه';
            case 'ک' -> 'ك';
            default -> letter;
        };
    }
}
