package org.marsad.shell.trend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Finds where the share of documents that have something changes for good.
 *
 * <p>Method: PELT (R. Killick, P. Fearnhead, I. A. Eckley: Optimal detection of changepoints with a linear computational cost,
 * Journal of the American Statistical Association 107, 2012), which finds the division into segments with the least cost. The
 * cost of a segment is minus twice its log-likelihood if each document in it has the thing with the same probability (binomial), so
 * that a period with many documents says more than one with few, and more documents alone are no change. Each further segment costs
 * twice the logarithm of the number of periods (Bayesian information criterion, for its probability and its place).
 */
public final class ChangePoints {

    private final long[] having;
    private final long[] documents;
    private final double penalty;

    private ChangePoints(long[] having, long[] documents) {
        this.having = sums(having);
        this.documents = sums(documents);
        this.penalty = 2 * Math.log(Math.max(2, having.length));
    }

    /**
     * The periods with which a new segment begins, ascending; without the first.
     *
     * @param having    for each period the documents that have the thing
     * @param documents for each period all its documents, at least as many
     */
    public static List<Integer> of(long[] having, long[] documents) {
        return new ChangePoints(having, documents).find();
    }

    private List<Integer> find() {
        int periods = having.length - 1;
        double[] best = new double[periods + 1];
        int[] previous = new int[periods + 1];
        best[0] = -penalty;
        List<Integer> candidates = new ArrayList<>(List.of(0));
        for (int end = 1; end <= periods; end++) {
            best[end] = Double.POSITIVE_INFINITY;
            for (int begin : candidates) {
                double cost = best[begin] + cost(begin, end) + penalty;
                if (cost < best[end]) {
                    best[end] = cost;
                    previous[end] = begin;
                }
            }
            prune(candidates, best, end);
            candidates.add(end);
        }
        List<Integer> found = new ArrayList<>();
        for (int begin = previous[periods]; begin > 0; begin = previous[begin]) {
            found.add(begin);
        }
        Collections.reverse(found);
        return found;
    }

    /** What cannot begin the last segment now never will. */
    private void prune(List<Integer> candidates, double[] best, int end) {
        candidates.removeIf(begin -> best[begin] + cost(begin, end) > best[end]);
    }

    private double cost(int begin, int end) {
        long with = having[end] - having[begin];
        long all = documents[end] - documents[begin];
        return -2 * (logPower(with, all) + logPower(all - with, all));
    }

    /** {@code n · ln(n / all)}, which is 0 for none. */
    private static double logPower(long n, long all) {
        return n == 0 ? 0 : n * Math.log((double) n / all);
    }

    private static long[] sums(long[] values) {
        long[] sums = new long[values.length + 1];
        for (int i = 0; i < values.length; i++) {
            sums[i + 1] = sums[i] + values[i];
        }
        return sums;
    }
}
