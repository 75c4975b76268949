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

    /** A figure without a goal. */
    public Figure(String subject, String measure, double value, long cases) {
        this(subject, measure, value, cases, Optional.empty());
    }

    /** This figure with a bound it should not fall below. */
    public Figure atLeast(double bound) {
        return new Figure(subject, measure, value, cases, Optional.of(new Goal(bound, true)));
    }

    /** This figure with a bound it should not exceed. */
    public Figure atMost(double bound) {
        return new Figure(subject, measure, value, cases, Optional.of(new Goal(bound, false)));
    }

    /** Whether it keeps its goal; also if it has none. */
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
