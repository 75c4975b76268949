package org.marsad.index.lucene.text;

/**
 * Runs of three letters of a word and its two limits, as numbers of few bits. Two runs may have one number; they only rank, and
 * for that it hardly matters.
 */
final class Trigrams {

    /** There are so many numbers. */
    static final int NUMBERS = 1 << 14;

    private static final int WIDTH = 3;
    /** The limits of a word; neither occurs in one. */
    private static final char BEGIN = '^';
    private static final char END = '$';
    /** A letter is told by so many bits: enough for Arabic, and for ASCII. */
    private static final int LETTER_BITS = 10;
    private static final int MIXER = 0x9E3779B1;

    private Trigrams() {
    }

    /** The runs of {@code word}, as many as it has units. */
    static int[] of(String word) {
        int[] numbers = new int[word.length()];
        int run = BEGIN << LETTER_BITS | letter(word.charAt(0));
        for (int i = 0; i < numbers.length; i++) {
            char next = i + 1 < numbers.length ? word.charAt(i + 1) : END;
            run = (run << LETTER_BITS | letter(next)) & (1 << WIDTH * LETTER_BITS) - 1;
            numbers[i] = run * MIXER >>> Integer.numberOfLeadingZeros(NUMBERS - 1);
        }
        return numbers;
    }

    private static int letter(char c) {
        return c & (1 << LETTER_BITS) - 1;
    }
}
