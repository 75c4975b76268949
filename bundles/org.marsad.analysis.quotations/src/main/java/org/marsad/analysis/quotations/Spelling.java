package org.marsad.analysis.quotations;

/** One spelling for words that are written in several, so that a list needs each word only once. */
final class Spelling {

    private Spelling() {
    }

    /** The words without marks and tatweel, hamza off its alef, ى as ي, ة as ه; one space between words. */
    static String fold(CharSequence words) {
        StringBuilder folded = new StringBuilder(words.length());
        for (int at = 0; at < words.length(); at++) {
            char letter = words.charAt(at);
            if (Character.isWhitespace(letter)) {
                if (folded.length() > 0 && folded.charAt(folded.length() - 1) != ' ') {
                    folded.append(' ');
                }
            } else if (letter != 'ـ' && Character.getType(letter) != Character.NON_SPACING_MARK) {
                folded.append(switch (letter) {
                    case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
                    case 'ى', 'ی' -> 'ي';
                    case 'ة' -> 'ه';
                    case 'ک' -> 'ك';
                    default -> letter;
                });
            }
        }
        return folded.toString().strip();
    }
}
