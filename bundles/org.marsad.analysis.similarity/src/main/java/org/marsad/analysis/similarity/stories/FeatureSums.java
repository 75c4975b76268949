package org.marsad.analysis.similarity.stories;

import org.marsad.analysis.similarity.text.Hash;

/** What the features of a story weigh in sum, in a table without objects: there may be a story for each document. */
final class FeatureSums {

    private int[] features = new int[128];
    private float[] sums = new float[128];
    private int used;

    /** Adds a weight, which is above 0; returns what the feature weighed before. */
    double add(int feature, double weight) {
        if (used * 4 >= features.length * 3) {
            grow();
        }
        int slot = slot(feature);
        double before = sums[slot];
        used += before == 0 ? 1 : 0;
        features[slot] = feature;
        sums[slot] += (float) weight;
        return before;
    }

    /** What a feature weighs, 0 if it was never added. */
    double of(int feature) {
        return sums[slot(feature)];
    }

    private void grow() {
        int[] before = features;
        float[] had = sums;
        features = new int[before.length * 2];
        sums = new float[before.length * 2];
        for (int i = 0; i < before.length; i++) {
            if (had[i] > 0) {
                int slot = slot(before[i]);
                features[slot] = before[i];
                sums[slot] = had[i];
            }
        }
    }

    private int slot(int feature) {
        int slot = (int) Hash.spread(feature) & features.length - 1;
        while (sums[slot] != 0 && features[slot] != feature) {
            slot = slot + 1 & features.length - 1;
        }
        return slot;
    }
}
