package org.marsad.analysis.keyterms;

/**
 * How sure and how large a difference of frequencies is.
 *
 * <p>The log-likelihood ratio is that of T. Dunning, <i>Accurate methods for the statistics of surprise and coincidence</i>, Computational
 * Linguistics 19, 1993, in the form of P. Rayson and R. Garside, <i>Comparing corpora using frequency profiling</i>, 2000. The log ratio is
 * that of A. Hardie, <i>Log Ratio: an informal introduction</i>, 2014, with half an occurrence where there is none.
 *
 * @param first       how often something stands in the first set
 * @param second      how often in the second
 * @param firstWords  the size of the first set in words
 * @param secondWords the size of the second
 */
record LogLikelihood(long first, long second, long firstWords, long secondWords) {

    /** Of a hundred differences that are mere chance one is so large: the critical value of χ² with one degree of freedom. */
    static final double SIGNIFICANT = 6.63;

    private static final double HALF = 0.5;

    /** G²: 0 where the relative frequencies are the same. */
    double value() {
        double all = (double) firstWords + secondWords;
        double both = (double) first + second;
        return 2 * (part(first, firstWords * both / all) + part(second, secondWords * both / all));
    }

    private static double part(long observed, double expected) {
        return observed == 0 ? 0 : observed * Math.log(observed / expected);
    }

    /** The binary logarithm of the ratio of the relative frequencies; above 0 where the first is larger. */
    double logRatio() {
        return Math.log(relative(first, firstWords) / relative(second, secondWords)) / Math.log(2);
    }

    /** Whether the first set has more of it, for its size. */
    boolean isFirstLarger() {
        return (double) first * secondWords > (double) second * firstWords;
    }

    private static double relative(long count, long words) {
        return (count == 0 ? HALF : count) / Math.max(1, words);
    }
}
