package org.marsad.analysis.entities;

/** One spelling for words that are written in several, for what is compared here and not by the matcher. */
final class Spelling {

    private static final char TATWEEL = 'ـ';

    private Spelling() {
    }

    /** The words without marks and tatweel, hamza without its seat, ى as ي, ة as ه; Latin letters small; one space between words. */
    static String fold(CharSequence words) {
        StringBuilder folded = new StringBuilder(words.length());
        for (int at = 0; at < words.length(); at++) {
            char letter = words.charAt(at);
            if (isPlain(letter)) {
                folded.append(fold(letter));
            } else if (Character.isWhitespace(letter)) {
                if (!folded.isEmpty() && folded.charAt(folded.length() - 1) != ' ') {
                    folded.append(' ');
                }
            } else if (letter != TATWEEL && Character.getType(letter) != Character.NON_SPACING_MARK) {
                folded.append(fold(letter));
            }
        }
        return folded.toString().strip();
    }

    /** A range of a text folded; most words are as they are. */
    static String fold(String text, int begin, int end) {
        String words = text.substring(begin, end);
        for (int at = 0; at < words.length(); at++) {
            char letter = words.charAt(at);
            if (!isPlain(letter) || fold(letter) != letter) {
                return fold(words);
            }
        }
        return words;
    }

    /** Whether this is, folded, the article and nothing more. */
    static boolean isArticle(String text, int begin, int end) {
        if (end - begin == 2 && isPlain(text.charAt(begin)) && isPlain(text.charAt(begin + 1))) {
            return fold(text.charAt(begin)) == 'ا' && text.charAt(begin + 1) == 'ل';
        }
        return fold(text.substring(begin, end)).equals("ال");
    }

    /** Whether this begins, folded, with a letter, which is one that is folded to itself. */
    static boolean beginsWith(char letter, String text, int begin, int end) {
        if (begin < end && isPlain(text.charAt(begin))) {
            return text.charAt(begin) == letter;
        }
        return fold(text.substring(begin, end)).startsWith(Character.toString(letter));
    }

    /** Whether this is one of the letters most texts are made of; told without looking into the tables of Unicode. */
    static boolean isPlain(char letter) {
        return letter >= 'ء' && letter <= 'ي' && letter != TATWEEL;
    }

    /** What is written for a single letter. */
    static char fold(char letter) {
        return switch (letter) {
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ى', 'ی', 'ئ' -> 'ي';
            case 'ؤ' -> 'و';
            case 'ة' -> 'ه';
            case 'ک', 'گ', 'ڭ' -> 'ك';
            case 'پ' -> 'ب';
            case 'ڤ' -> 'ف';
            case 'چ' -> 'ج';
            default -> isPlain(letter) ? letter : Character.toLowerCase(letter);
        };
    }
}
