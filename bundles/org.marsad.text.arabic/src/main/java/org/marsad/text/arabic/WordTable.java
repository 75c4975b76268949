package org.marsad.text.arabic;

import java.util.HashMap;
import java.util.Map;

/**
 * Folded words, each with a number. A word that is not there is mostly told by one bit ({@link HashFilter}), one that is there by its
 * {@link WordKey key} alone, which is its letters; the few words whose keys are hashes lie in a map.
 */
final class WordTable {

    /** The number of a word that is not in the table. */
    static final int NONE = -1;

    private static final int FIRST_SIZE = 64;
    private static final long FREE = 0;
    private static final long MIXER = 0x9E3779B97F4A7C15L;

    /** A power of two of them, at most two of three taken. */
    private long[] keys = new long[2 * FIRST_SIZE];
    private int[] numbers = new int[2 * FIRST_SIZE];
    private final Map<String, Integer> others = new HashMap<>();
    private HashFilter filter = new HashFilter(FIRST_SIZE);
    private int size;

    /** How many words there are. */
    int size() {
        return size;
    }

    /** The number of a word of at least one letter, which is put there with the given one, from 0, if it is not there. */
    int add(char[] text, int begin, int end, int number) {
        long key = WordKey.of(text, begin, end);
        int known = number(key, text, begin, end);
        if (known != NONE) {
            return known;
        }
        if (3 * ++size > 2 * keys.length) {
            grow();
        }
        filter.add(key);
        if (WordKey.isExact(key)) {
            put(key, number);
        } else {
            others.put(new String(text, begin, end - begin), number);
        }
        return number;
    }

    /** Whether a word with this key may be in the table; if not, it is not. */
    boolean mayHave(long key) {
        return filter.mayHave(key);
    }

    /**
     * The number of a word, or {@link #NONE}.
     *
     * @param key that of the word; the text is looked at only if it is not {@linkplain WordKey#isExact exact}
     */
    int number(long key, char[] text, int begin, int end) {
        if (!filter.mayHave(key)) {
            return NONE;
        }
        if (!WordKey.isExact(key)) {
            return others.getOrDefault(new String(text, begin, end - begin), NONE);
        }
        int mask = keys.length - 1;
        for (int slot = first(key, mask); keys[slot] != FREE; slot = slot + 1 & mask) {
            if (keys[slot] == key) {
                return numbers[slot];
            }
        }
        return NONE;
    }

    private void put(long key, int number) {
        int mask = keys.length - 1;
        int slot = first(key, mask);
        while (keys[slot] != FREE) {
            slot = slot + 1 & mask;
        }
        keys[slot] = key;
        numbers[slot] = number;
    }

    private static int first(long key, int mask) {
        return (int) (key * MIXER >>> Integer.SIZE) & mask;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[oldKeys.length * 2];
        numbers = new int[keys.length];
        filter = new HashFilter(oldKeys.length);
        others.keySet().forEach(word -> filter.add(WordKey.of(word.toCharArray(), 0, word.length())));
        for (int slot = 0; slot < oldKeys.length; slot++) {
            if (oldKeys[slot] != FREE) {
                filter.add(oldKeys[slot]);
                put(oldKeys[slot], oldNumbers[slot]);
            }
        }
    }
}
