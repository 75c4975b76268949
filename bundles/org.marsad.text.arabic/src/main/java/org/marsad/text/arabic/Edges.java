package org.marsad.text.arabic;

import java.util.Arrays;

/** Where the words of names lead: from a node with a word to a node. A hash table of numbers, for lists can be long. */
final class Edges {

    /** No node, and no word. */
    static final int NONE = -1;

    private static final long EMPTY = -1;

    private long[] keys = new long[1 << 10];
    private int[] targets = new int[1 << 10];
    private int size;

    Edges() {
        Arrays.fill(keys, EMPTY);
    }

    /** The node that {@code word} leads to from {@code node}, or {@link #NONE}. */
    int target(int node, int word) {
        int slot = word == NONE ? NONE : slot(key(node, word));
        return slot == NONE || keys[slot] == EMPTY ? NONE : targets[slot];
    }

    void put(int node, int word, int target) {
        if (2 * ++size > keys.length) {
            grow();
        }
        int slot = slot(key(node, word));
        keys[slot] = key(node, word);
        targets[slot] = target;
    }

    private static long key(int node, int word) {
        return (long) node << Integer.SIZE | word;
    }

    /** The slot with the key, or the one it belongs into. */
    private int slot(long key) {
        int mask = keys.length - 1;
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed >>> Integer.SIZE) & mask;
        while (keys[slot] != EMPTY && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldTargets = targets;
        keys = new long[oldKeys.length * 2];
        targets = new int[keys.length];
        Arrays.fill(keys, EMPTY);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != EMPTY) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                targets[slot] = oldTargets[i];
            }
        }
    }
}
