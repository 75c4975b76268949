package org.marsad.api.training;

import java.time.Duration;
import java.util.List;

/**
 * What came of learning.
 *
 * @param model   the model, as it is kept
 * @param scores  by type, and last of all types together, what a model from the other sentences found in those held out; empty if none were
 * @param heldOut how many sentences were held out
 * @param seed    what chance began with
 * @param time    how long all of it took
 */
public record Training(TrainedModel model, List<Score> scores, long heldOut, long seed, Duration time) {

    /** Takes a copy. */
    public Training {
        scores = List.copyOf(scores);
    }

    /**
     * Names found against names there. A name is right if its type, first and last word are right, as CoNLL 2002 counts.
     *
     * @param type  the type as tagged, or {@code all}
     * @param right how many of those found are right
     * @param found how many were found
     * @param there how many are there
     */
    public record Score(String type, long right, long found, long there) {

        /** The share of those found that is right; 0 if none was found. */
        public double precision() {
            return found == 0 ? 0 : (double) right / found;
        }

        /** The share of those there that was found; 0 if none is there. */
        public double recall() {
            return there == 0 ? 0 : (double) right / there;
        }

        /** The harmonic mean of both. */
        public double f1() {
            return found + there == 0 ? 0 : 2.0 * right / (found + there);
        }

        /** Both together. */
        public Score plus(Score other) {
            return new Score(type, right + other.right, found + other.found, there + other.there);
        }
    }
}
