package org.marsad.analysis.entities.trained;

import java.util.Arrays;

/** From features to rows of weights: a hash table with open addressing. Once filled, safe for use by several threads. */
final class FeatureTable {

    /** There is no such feature. */
    static final int NONE = -1;

    private long[] keys;
    private int[] rows;
    private int size;

    FeatureTable(int expected) {
        int capacity = Integer.highestOneBit(Math.max(16, expected * 2)) * 2;
        keys = new long[capacity];
        rows = new int[capacity];
        Arrays.fill(rows, NONE);
    }

    int size() {
        return size;
    }

    /** The row of a feature, or {@link #NONE}. */
    int row(long feature) {
        int mask = keys.length - 1;
        for (int at = (int) feature & mask;; at = at + 1 & mask) {
            if (rows[at] == NONE || keys[at] == feature) {
                return rows[at];
            }
        }
    }

    /** The row of a feature, the next free one if it has none. */
    int add(long feature) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int mask = keys.length - 1;
        for (int at = (int) feature & mask;; at = at + 1 & mask) {
            if (rows[at] == NONE) {
                keys[at] = feature;
                rows[at] = size;
                return size++;
            }
            if (keys[at] == feature) {
                return rows[at];
            }
        }
    }

    /** The features in the order of their rows. */
    long[] features() {
        long[] features = new long[size];
        for (int at = 0; at < keys.length; at++) {
            if (rows[at] != NONE) {
                features[rows[at]] = keys[at];
            }
        }
        return features;
    }

    private void grow() {
        FeatureTable larger = new FeatureTable(size * 2);
        for (long feature : features()) {
            larger.add(feature);
        }
        keys = larger.keys;
        rows = larger.rows;
    }
}
