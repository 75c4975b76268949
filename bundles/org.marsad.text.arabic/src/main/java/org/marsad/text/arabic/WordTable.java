package org.marsad.text.arabic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Folded words and their numbers, from 0 in the order in which they came.
 *
 * <p>The hash of a word is worked out from its last letter to its first: on the way to the hash of a word one meets those of all
 * its ends, which are what is left when something is taken off its front.
 */
final class WordTable {

    /** The number of a word that is not in the table. */
    static final int NONE = -1;

    /** The hash of no letters. */
    static final int NO_LETTERS = 0;

    private static final int FACTOR = 0x01000193;
    private static final int MIXER = 0x9E3779B9;

    private final List<char[]> words = new ArrayList<>();
    private int[] hashes = new int[64];
    /** By slot: the number of a word, or {@link #NONE}. */
    private int[] slots = new int[128];

    WordTable() {
        Arrays.fill(slots, NONE);
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
        if (2 * (words.size() + 1) > slots.length) {
            grow();
        }
        number = words.size();
        words.add(Arrays.copyOfRange(text, begin, end));
        hashes[number] = hash;
        slots[freeSlot(hash)] = number;
        return number;
    }

    /**
     * The number of a word, or {@link #NONE}.
     *
     * @param front letters to read in front of the text
     * @param hash  the hash of front and text
     */
    int number(String front, char[] text, int begin, int end, int hash) {
        int mask = slots.length - 1;
        for (int slot = first(hash, mask);; slot = slot + 1 & mask) {
            int number = slots[slot];
            if (number == NONE) {
                return NONE;
            }
            if (hashes[number] == hash && isWord(words.get(number), front, text, begin, end)) {
                return number;
            }
        }
    }

    private static boolean isWord(char[] word, String front, char[] text, int begin, int end) {
        int length = front.length();
        if (word.length != length + end - begin) {
            return false;
        }
        for (int at = 0; at < length; at++) {
            if (word[at] != front.charAt(at)) {
                return false;
            }
        }
        return Arrays.equals(word, length, word.length, text, begin, end);
    }

    private int freeSlot(int hash) {
        int mask = slots.length - 1;
        int slot = first(hash, mask);
        while (slots[slot] != NONE) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private static int first(int hash, int mask) {
        int mixed = hash * MIXER;
        return (mixed ^ mixed >>> 15) & mask;
    }

    private void grow() {
        slots = new int[slots.length * 2];
        hashes = Arrays.copyOf(hashes, slots.length / 2);
        Arrays.fill(slots, NONE);
        for (int number = 0; number < words.size(); number++) {
            slots[freeSlot(hashes[number])] = number;
        }
    }
}
