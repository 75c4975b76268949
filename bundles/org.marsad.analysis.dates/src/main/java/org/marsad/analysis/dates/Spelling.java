package org.marsad.analysis.dates;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** One spelling for words that are written in several, so that a list needs each word only once. */
final class Spelling {

    private static final char TATWEEL = 'ـ';

    private Spelling() {
    }

    /** The range of {@code text} without marks and tatweel, hamza off its alef, ى as ي and ة as ه. */
    static String fold(CharSequence text, int begin, int end) {
        StringBuilder folded = new StringBuilder(end - begin);
        for (int at = begin; at < end; at++) {
            char letter = text.charAt(at);
            if (isKept(letter)) {
                folded.append(foldLetter(letter));
            }
        }
        return folded.toString();
    }

    /** All of {@code text} folded. */
    static String fold(CharSequence text) {
        return fold(text, 0, text.length());
    }

    /** The words of a list, separated by spaces, each folded. */
    static Set<String> foldAll(String words) {
        return Arrays.stream(words.split("\\s+")).map(Spelling::fold).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether this is a vowel mark or another sign that is written above or below a letter. */
    static boolean isMark(char letter) {
        return letter > 0x2FF && !isCommonLetter(letter) && Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    /** Whether this is one of the letters most texts are made of; told without looking into the tables of Unicode. */
    static boolean isCommonLetter(char letter) {
        return letter >= 'ء' && letter <= 'ي';
    }

    /** Whether the letter is in the folded spelling, in whatever shape. */
    static boolean isKept(char letter) {
        return letter != TATWEEL && !isMark(letter);
    }

    /** What is written in the folded spelling for a letter that is kept. */
    static char foldLetter(char letter) {
        return switch (letter) {
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ى', 'ی' -> 'ي';
            case 'ة', 'ہ' -> 'ه';
            case 'ک' -> 'ك';
            default -> letter;
        };
    }
}
