package org.marsad.analysis.keyterms;

import java.util.Arrays;

/** A set of pairs of numbers from 0 on. */
final class Pairs {

    private static final long NONE = -1;

    /** By slot; a power of two of them, at most half of them taken. */
    private long[] slots = empty(256);
    private int size;

    /** Adds a pair; gives whether it was not there. */
    boolean add(int first, int second) {
        long pair = (long) first << Integer.SIZE | second;
        int slot = slot(pair);
        boolean isNew = slots[slot] == NONE;
        slots[slot] = pair;
        if (isNew && 2 * ++size > slots.length) {
            grow();
        }
        return isNew;
    }

    /** The slot with the pair, or the one it belongs into. */
    private int slot(long pair) {
        int mask = slots.length - 1;
        int slot = (int) (pair * 0x9E3779B97F4A7C15L >>> Integer.SIZE) & mask;
        while (slots[slot] != NONE && slots[slot] != pair) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] old = slots;
        slots = empty(old.length * 2);
        for (long pair : old) {
            if (pair != NONE) {
                slots[slot(pair)] = pair;
            }
        }
    }

    private static long[] empty(int length) {
        long[] slots = new long[length];
        Arrays.fill(slots, NONE);
        return slots;
    }
}
