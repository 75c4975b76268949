package org.marsad.testkit;

import java.util.Random;

/**
 * What random input is made from. The same seed makes the same input; a new run takes a new one, unless the system property
 * {@code marsad.seed} says which.
 *
 * @param value the seed
 */
public record Seed(long value) {

    private static final Seed THIS_RUN = new Seed(Long.getLong("marsad.seed", System.nanoTime()));

    /** The seed of this run: the system property {@code marsad.seed}, or one that was not there before. */
    public static Seed ofThisRun() {
        return THIS_RUN;
    }

    /** Random numbers from the beginning of this seed's sequence. */
    public Random random() {
        return new Random(value);
    }

    /** What to write into the message of a failed assertion. */
    public String repeat() {
        return "repeat with -Dmarsad.seed=" + value;
    }
}
