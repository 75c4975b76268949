package org.marsad.api.similarity;

import java.util.List;

/**
 * What two texts have in common, counted in words on the texts themselves. A word is in common when it belongs to a passage that stands
 * in both; spelling that search folds does not matter, nor does the order of the passages.
 *
 * @param resemblance the words in common, by the words of both texts, from 0 to 1
 * @param contained   how much of the first text is in the other, from 0 to 1
 * @param containing  how much of the other text is in the first, from 0 to 1
 * @param copies      the passages, in the order of the first text
 */
public record Likeness(double resemblance, double contained, double containing, List<Copy> copies) {

    /** Keeps its own copy. */
    public Likeness {
        copies = List.copyOf(copies);
    }

    /** How much the two share: how much of the one of which more is in the other. */
    public double share() {
        return Math.max(contained, containing);
    }
}
