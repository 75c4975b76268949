package org.marsad.index.lucene.text;

import java.util.Arrays;
import org.apache.lucene.util.BytesRef;

/**
 * How often each trigram occurs. Trigrams need no places, so a document has each of them once with its count; that costs
 * the index a fraction of what every occurrence by itself would.
 */
public final class TrigramCounts {

    private static final int SMALLEST = 1024;

    private long[] keys = new long[SMALLEST];
    private int[] counts = new int[SMALLEST];
    private int size;

    /** Counts the trigrams of a word. */
    public void add(WordForms word) {
        for (long trigram : word.trigrams()) {
            increment(trigram, 1);
        }
    }

    /** Forgets all. */
    public void clear() {
        Arrays.fill(keys, 0);
        Arrays.fill(counts, 0);
        size = 0;
    }

    /** The first slot from {@code slot} on that is taken, or -1. */
    int nextSlot(int slot) {
        for (int i = slot; i < keys.length; i++) {
            if (counts[i] > 0) {
                return i;
            }
        }
        return -1;
    }

    void read(int slot, BytesRef term) {
        Trigrams.unpack(keys[slot], term);
    }

    int count(int slot) {
        return counts[slot];
    }

    private void increment(long key, int by) {
        int slot = slotOf(key);
        if (counts[slot] == 0) {
            keys[slot] = key;
            size++;
        }
        counts[slot] += by;
        if (size * 2 > keys.length) {
            grow();
        }
    }

    private int slotOf(long key) {
        int mask = keys.length - 1;
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> Integer.SIZE) & mask;
        while (counts[slot] > 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldCounts = counts;
        keys = new long[oldKeys.length * 2];
        counts = new int[keys.length];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldCounts[i] > 0) {
                increment(oldKeys[i], oldCounts[i]);
            }
        }
    }
}
