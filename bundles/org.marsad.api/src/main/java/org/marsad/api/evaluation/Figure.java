package org.marsad.api.evaluation;

import java.util.Optional;

/**
 * One figure.
 *
 * @param subject what was measured, such as {@code xquad, rewritten: hamza dropped}
 * @param measure by what, a standard name such as {@code MRR@10} or {@code F1}
 * @param value   the figure; not a number if there was nothing to measure
 * @param cases   how many cases it was taken from
 * @param goal    what it should come to, if anything
 */
public record Figure(String subject, String measure, double value, long cases, Optional<Goal> goal) {

    /** Rejects a figure taken from fewer cases than none. */
    public Figure {
        if (cases < 0) {
            throw new IllegalArgumentException(subject + " cannot be taken from " + cases + " cases");
        }
    }

    /** A figure without a goal. */
    public Figure(String subject, String measure, double value, long cases) {
        this(subject, measure, value, cases, Optional.empty());
    }

    /** The share of the cases that came out right, from 0 to 1; not a number if there were none. */
    public static Figure share(String subject, String measure, long right, long cases) {
        return new Figure(subject, measure, cases == 0 ? Double.NaN : (double) right / cases, cases);
    }

    /** A figure that cannot be taken, because there was nothing to take it from; {@code subject} says what is missing. */
    public static Figure none(String subject, String measure) {
        return new Figure(subject, measure, Double.NaN, 0);
    }

    /** This figure with a bound it should not fall below. */
    public Figure atLeast(double bound) {
        return new Figure(subject, measure, value, cases, Optional.of(new Goal(bound, true)));
    }

    /** This figure with a bound it should not exceed. */
    public Figure atMost(double bound) {
        return new Figure(subject, measure, value, cases, Optional.of(new Goal(bound, false)));
    }

    /** Whether it keeps its goal; also if it has none. What is not a number keeps no goal. */
    public boolean isGood() {
        return goal.isEmpty() || (goal.get().isLeast() ? value >= goal.get().bound() : value <= goal.get().bound());
    }

    /**
     * A bound.
     *
     * @param bound   its value
     * @param isLeast whether more is better
     */
    public record Goal(double bound, boolean isLeast) {}
}
