package org.marsad.analysis.dates;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** One spelling for words that are written in several, so that a list needs each word only once. */
final class Spelling {

    /** In place of a letter that is not in the folded spelling. */
    static final char DROPPED = 0;

    private static final char TATWEEL = 'ـ';
    private static final char FIRST_ARABIC = '\u0600';
    /** What is written for the letters of the Arabic block, by their number in it. */
    private static final char[] ARABIC = arabic();

    private Spelling() {
    }

    /** The range of {@code text} without marks and tatweel, hamza off its alef, ى as ي and ة as ه. */
    static String fold(CharSequence text, int begin, int end) {
        StringBuilder folded = new StringBuilder(end - begin);
        for (int at = begin; at < end; at++) {
            char letter = foldKept(text.charAt(at));
            if (letter != DROPPED) {
                folded.append(letter);
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

    /** What is written in the folded spelling for a letter, or {@link #DROPPED}. */
    static char foldKept(char letter) {
        int number = letter - FIRST_ARABIC;
        if (number >= 0 && number < ARABIC.length) {
            return ARABIC[number];
        }
        return isKept(letter) ? foldLetter(letter) : DROPPED;
    }

    private static char[] arabic() {
        char[] arabic = new char[0x100];
        for (int number = 0; number < arabic.length; number++) {
            char letter = (char) (FIRST_ARABIC + number);
            arabic[number] = isKept(letter) ? foldLetter(letter) : DROPPED;
        }
        return arabic;
    }

    /** Whether the letter is in the folded spelling, in whatever shape. */
    private static boolean isKept(char letter) {
        return letter != TATWEEL && !isMark(letter);
    }

    private static char foldLetter(char letter) {
        return switch (letter) {
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ى', 'ی' -> 'ي';
            case 'ة', 'ہ' -> 'ه';
            case 'ک' -> 'ك';
            default -> letter;
        };
    }
}
