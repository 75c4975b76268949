package org.marsad.bench.product;

import java.util.Locale;

/** Says whether a figure is what it should be. */
public final class Goal {

    private Goal() {
    }

    /** What is said of a value that should not be less. */
    public static String atLeast(double goal, double value) {
        return words("at least", goal, value >= goal);
    }

    /** What is said of a value that should not be more. */
    public static String atMost(double goal, double value) {
        return words("at most", goal, value <= goal);
    }

    private static String words(String relation, double goal, boolean reached) {
        String figure = String.format(Locale.ROOT, "%.2f", goal).replaceFirst("0$", "");
        return "goal " + relation + " " + figure + ": " + (reached ? "reached" : "MISSED");
    }
}
