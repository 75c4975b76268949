package org.marsad.analysis.similarity.stories;

import org.marsad.analysis.similarity.text.Hash;

/** In how many documents each feature stands, in a table without objects: there are hundreds of thousands of features. */
final class FeatureCounts {

    private int[] features = new int[1 << 10];
    private int[] counts = new int[1 << 10];
    private int used;

    /** Counts one more. */
    void add(int feature) {
        if (used * 2 >= features.length) {
            grow();
        }
        int slot = slot(feature);
        used += counts[slot] == 0 ? 1 : 0;
        features[slot] = feature;
        counts[slot]++;
    }

    /** How many there are. */
    int of(int feature) {
        return counts[slot(feature)];
    }

    private void grow() {
        int[] before = features;
        int[] had = counts;
        features = new int[before.length * 2];
        counts = new int[before.length * 2];
        for (int i = 0; i < before.length; i++) {
            if (had[i] > 0) {
                int slot = slot(before[i]);
                features[slot] = before[i];
                counts[slot] = had[i];
            }
        }
    }

    private int slot(int feature) {
        int slot = (int) Hash.spread(feature) & features.length - 1;
        while (counts[slot] != 0 && features[slot] != feature) {
            slot = slot + 1 & features.length - 1;
        }
        return slot;
    }
}
