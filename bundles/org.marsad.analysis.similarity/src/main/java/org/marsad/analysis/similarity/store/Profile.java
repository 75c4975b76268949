package org.marsad.analysis.similarity.store;

import java.util.Arrays;

/**
 * What a document is about, in brief: enough to tell whether two tell of one story.
 *
 * @param day      when it was published or, if it does not say, first met, in days since 1970; {@link #NO_DAY} if unknown
 * @param features hashes of names and words, at most {@value #MOST}; that of a name is odd, that of a word even
 */
public record Profile(int day, int[] features) {

    /** No day is known. */
    public static final int NO_DAY = Integer.MIN_VALUE;

    /** The most features that are kept. */
    public static final int MOST = 51;

    /** Keeps its own copy. */
    public Profile {
        features = Arrays.copyOf(features, Math.min(features.length, MOST));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Profile that && day == that.day && Arrays.equals(features, that.features);
    }

    @Override
    public int hashCode() {
        return 31 * day + Arrays.hashCode(features);
    }

    @Override
    public String toString() {
        return "Profile[" + day + ", " + Arrays.toString(features) + "]";
    }
}
