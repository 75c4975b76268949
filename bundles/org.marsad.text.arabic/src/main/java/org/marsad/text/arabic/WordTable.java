package org.marsad.text.arabic;

import java.util.Arrays;

/**
 * Folded words and their numbers, from 0 in the order in which they came.
 *
 * <p>The hash of a word is worked out from its last letter to its first: on the way to the hash of a word one meets those of all
 * its ends, which are what is left when something is taken off its front. A word that is not in the table is mostly told by a
 * {@link HashFilter}; for one that is, slot and letters are looked at, which lie in one array each.
 */
final class WordTable {

    /** The number of a word that is not in the table. */
    static final int NONE = -1;

    /** The hash of no letters. */
    static final int NO_LETTERS = 0;

    private static final int FACTOR = 0x01000193;
    private static final int MIXER = 0x9E3779B9;
    private static final int FIRST_SIZE = 64;
    private static final long FREE = -1;

    /** The letters of all words, and by number where those of a word end. */
    private char[] letters = new char[8 * FIRST_SIZE];
    private int[] ends = new int[FIRST_SIZE];
    private int size;
    /** A power of two of them, at most half taken: the hash of a word in the upper half, its number in the lower. */
    private long[] slots = new long[2 * FIRST_SIZE];
    private HashFilter filter = new HashFilter(FIRST_SIZE);

    WordTable() {
        Arrays.fill(slots, FREE);
    }

    /** The hash of a word, made of one of its letters and the hash of those behind it. */
    static int hash(char letter, int behind) {
        return behind * FACTOR + letter + 1;
    }

    /** The hash of a whole word. */
    static int hash(char[] text, int begin, int end) {
        int hash = NO_LETTERS;
        for (int at = end - 1; at >= begin; at--) {
            hash = hash(text[at], hash);
        }
        return hash;
    }

    /** The number of the word, which is added if it is not there. */
    int add(char[] text, int begin, int end) {
        int hash = hash(text, begin, end);
        int number = number("", text, begin, end, hash);
        if (number != NONE) {
            return number;
        }
        if (size == ends.length) {
            grow();
        }
        int from = begin(size);
        int to = from + end - begin;
        if (to > letters.length) {
            letters = Arrays.copyOf(letters, Math.max(to, letters.length * 2));
        }
        System.arraycopy(text, begin, letters, from, end - begin);
        ends[size] = to;
        put(hash, size);
        return size++;
    }

    /** Whether a word with this hash may be in the table; if not, it is not. */
    boolean mayHave(int hash) {
        return filter.mayHave(hash);
    }

    /**
     * The number of a word, or {@link #NONE}.
     *
     * @param front letters to read in front of the text
     * @param hash  the hash of front and text
     */
    int number(String front, char[] text, int begin, int end, int hash) {
        if (!filter.mayHave(hash)) {
            return NONE;
        }
        int mask = slots.length - 1;
        for (int slot = first(hash, mask); slots[slot] != FREE; slot = slot + 1 & mask) {
            long taken = slots[slot];
            if ((int) (taken >>> Integer.SIZE) == hash && isWord((int) taken, front, text, begin, end)) {
                return (int) taken;
            }
        }
        return NONE;
    }

    private int begin(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    private boolean isWord(int number, String front, char[] text, int begin, int end) {
        int from = begin(number);
        int length = front.length();
        if (ends[number] - from != length + end - begin) {
            return false;
        }
        for (int at = 0; at < length; at++) {
            if (letters[from + at] != front.charAt(at)) {
                return false;
            }
        }
        return Arrays.equals(letters, from + length, ends[number], text, begin, end);
    }

    private void put(int hash, int number) {
        int mask = slots.length - 1;
        int slot = first(hash, mask);
        while (slots[slot] != FREE) {
            slot = slot + 1 & mask;
        }
        slots[slot] = (long) hash << Integer.SIZE | number;
        filter.add(hash);
    }

    private static int first(int hash, int mask) {
        int mixed = hash * MIXER;
        return (mixed ^ mixed >>> 15) & mask;
    }

    private void grow() {
        ends = Arrays.copyOf(ends, size * 2);
        filter = new HashFilter(ends.length);
        long[] old = slots;
        slots = new long[old.length * 2];
        Arrays.fill(slots, FREE);
        for (long taken : old) {
            if (taken != FREE) {
                put((int) (taken >>> Integer.SIZE), (int) taken);
            }
        }
    }
}
