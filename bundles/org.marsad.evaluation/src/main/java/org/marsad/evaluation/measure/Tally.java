package org.marsad.evaluation.measure;

import org.marsad.api.evaluation.Figure;

/** Counts cases and those that come out right. For one thread. */
public final class Tally {

    private long right;
    private long cases;

    /** Counts a case. */
    public void add(boolean isRight) {
        cases++;
        right += isRight ? 1 : 0;
    }

    /** How many cases there were. */
    public long cases() {
        return cases;
    }

    /** How many came out right. */
    public long right() {
        return right;
    }

    /** The share that came out right. */
    public Figure share(String subject, String measure) {
        return Figure.share(subject, measure, right, cases);
    }
}
