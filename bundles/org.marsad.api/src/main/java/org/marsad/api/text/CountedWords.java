package org.marsad.api.text;

import java.util.Arrays;
import java.util.Objects;

/**
 * The words of one text, numbered from 0 in the order in which they come, and how often each stands there. Whoever has them as its
 * counts is answered the sooner, for of a word that is not among them that is told by its hash alone.
 *
 * <p>Not safe for use by several threads while words are added.
 */
public final class CountedWords implements WordCounts {

    private static final int FIRST_SIZE = 128;

    private String[] words = new String[FIRST_SIZE];
    private int[] hashes = new int[FIRST_SIZE];
    private int[] counts = new int[FIRST_SIZE];
    /** By slot: one more than the number of a word, or 0; a power of two of them, at most half of them taken. */
    private int[] slots = new int[2 * FIRST_SIZE];
    private int size;

    /** Counts a word once more. Gives its number, which is {@link #size()} as it was before if the word is new. */
    public int add(String word) {
        int hash = word.hashCode();
        int number = number(word, hash);
        if (number < 0) {
            if (size == words.length) {
                grow();
            }
            number = size++;
            words[number] = word;
            hashes[number] = hash;
            slots[freeSlot(hash)] = size;
        }
        counts[number]++;
        return number;
    }

    /** How many different words there are. */
    public int size() {
        return size;
    }

    /**
     * The word with this number.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public String word(int number) {
        return words[Objects.checkIndex(number, size)];
    }

    /**
     * How often the word with this number stands in the text.
     *
     * @throws IndexOutOfBoundsException if there is none
     */
    public int count(int number) {
        return counts[Objects.checkIndex(number, size)];
    }

    @Override
    public long count(String word) {
        int number = number(word, word.hashCode());
        return number < 0 ? 0 : counts[number];
    }

    /** Whether a word with this {@linkplain String#hashCode() hash} is among them; if not, the word is not. */
    public boolean mayHave(int hash) {
        int mask = slots.length - 1;
        for (int slot = first(hash, mask); slots[slot] != 0; slot = slot + 1 & mask) {
            if (hashes[slots[slot] - 1] == hash) {
                return true;
            }
        }
        return false;
    }

    private int number(String word, int hash) {
        int mask = slots.length - 1;
        for (int slot = first(hash, mask); slots[slot] != 0; slot = slot + 1 & mask) {
            int number = slots[slot] - 1;
            if (hashes[number] == hash && words[number].equals(word)) {
                return number;
            }
        }
        return -1;
    }

    private int freeSlot(int hash) {
        int mask = slots.length - 1;
        int slot = first(hash, mask);
        while (slots[slot] != 0) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private static int first(int hash, int mask) {
        int mixed = hash * 0x9E3779B9;
        return (mixed ^ mixed >>> 15) & mask;
    }

    private void grow() {
        words = Arrays.copyOf(words, size * 2);
        hashes = Arrays.copyOf(hashes, size * 2);
        counts = Arrays.copyOf(counts, size * 2);
        slots = new int[size * 4];
        for (int number = 0; number < size; number++) {
            slots[freeSlot(hashes[number])] = number + 1;
        }
    }
}
