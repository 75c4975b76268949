package org.marsad.api.text;

import java.util.Objects;

/**
 * One spelling for words that are written in several, so that a list needs each word only once: without vowel marks and tatweel, and
 * with letters made one that are often exchanged. For an analyzer that compares the words of small lists itself, letter by letter; names
 * and phrases of large lists are looked for by a {@link Matcher}, and whole texts are folded by the {@link Normalizer} that is asked for.
 *
 * <p>Immutable; may be used by several threads at once.
 */
public final class LetterFolding {

    /** In place of a letter that is not in the folded spelling. */
    public static final int DROPPED = -1;

    private static final char FIRST_ARABIC = '\u0600';
    private static final int ARABIC_LETTERS = 0x100;
    private static final char FIRST_MARK = '\u0300';
    private static final char TATWEEL = '\u0640';

    /** What is written for the characters of the Arabic block, by their number in it. */
    private final int[] arabic = new int[ARABIC_LETTERS];

    private LetterFolding() {
        for (int number = 0; number < ARABIC_LETTERS; number++) {
            char letter = (char) (FIRST_ARABIC + number);
            arabic[number] = letter == TATWEEL || isMark(letter) ? DROPPED : letter;
        }
    }

    /**
     * A folding.
     *
     * @param from letters of the Arabic block (U+0600 to U+06FF)
     * @param to   what is written for each of them, in the same order
     * @throws IllegalArgumentException if there are not as many, or a letter is of another block
     */
    public static LetterFolding of(String from, String to) {
        if (from.length() != to.length()) {
            throw new IllegalArgumentException(from.length() + " letters cannot become " + to.length());
        }
        LetterFolding folding = new LetterFolding();
        for (int at = 0; at < from.length(); at++) {
            int number = from.charAt(at) - FIRST_ARABIC;
            if (number < 0 || number >= ARABIC_LETTERS) {
                throw new IllegalArgumentException("not of the Arabic block: " + from.charAt(at));
            }
            folding.arabic[number] = to.charAt(at);
        }
        return folding;
    }

    /** What is written for a character (a UTF-16 unit), or {@link #DROPPED}. Any other than those of the folding stays what it is. */
    public int fold(char letter) {
        int number = letter - FIRST_ARABIC;
        if (number >= 0 && number < ARABIC_LETTERS) {
            return arabic[number];
        }
        return isMark(letter) ? DROPPED : letter;
    }

    /**
     * The range {@code [begin, end)} of a text, in UTF-16 units, folded.
     *
     * @throws IndexOutOfBoundsException if the range is not within the text
     */
    public String fold(CharSequence text, int begin, int end) {
        Objects.checkFromToIndex(begin, end, text.length());
        int changed = begin;
        while (changed < end && fold(text.charAt(changed)) == text.charAt(changed)) {
            changed++;
        }
        if (changed == end) {
            return text.subSequence(begin, end).toString();
        }
        char[] folded = new char[end - begin];
        int length = 0;
        for (int at = begin; at < end; at++) {
            int letter = fold(text.charAt(at));
            if (letter != DROPPED) {
                folded[length++] = (char) letter;
            }
        }
        return new String(folded, 0, length);
    }

    /** Whether this is a vowel mark or another sign that is written above or below a letter. */
    public static boolean isMark(char letter) {
        return letter >= FIRST_MARK && !isCommonLetter(letter) && Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    /** Whether this is one of the letters most Arabic texts are made of, or tatweel; told without looking into the tables of Unicode. */
    public static boolean isCommonLetter(char letter) {
        return letter >= 'ء' && letter <= 'ي';
    }
}
