package org.marsad.evaluation.measure;

import java.util.HashSet;
import java.util.Set;
import org.marsad.api.evaluation.Figure;

/**
 * What was found against what is there.
 *
 * <p>Precision is the share of what was found that is right, recall the share of what is there that was found, F1 their harmonic
 * mean, 2PR/(P+R). All are taken over all texts together (micro average). With nothing found precision is 0, as CoNLL's
 * {@code conlleval} has it.
 *
 * @param right how many of the findings are right
 * @param found how many findings there are
 * @param met   how many of those that are there were found; differs from {@code right} where one finding may meet several
 * @param there how many are there
 */
public record Agreement(long right, long found, long met, long there) {

    /** Nothing found, and nothing there. */
    public static final Agreement NONE = new Agreement(0, 0, 0, 0);

    /** Findings that are right only if they are exactly what is there. */
    public static Agreement exact(Set<?> found, Set<?> there) {
        Set<Object> common = new HashSet<>(found);
        common.retainAll(there);
        return new Agreement(common.size(), found.size(), common.size(), there.size());
    }

    /** Both together. */
    public Agreement plus(Agreement other) {
        return new Agreement(right + other.right, found + other.found, met + other.met, there + other.there);
    }

    /** The share of the findings that is right. */
    public double precision() {
        return found == 0 ? 0 : (double) right / found;
    }

    /** The share of what is there that was found. */
    public double recall() {
        return there == 0 ? 0 : (double) met / there;
    }

    /** The harmonic mean of precision and recall. */
    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    /** F1 of {@code subject}; it cannot be taken if nothing is there and nothing was found. */
    public Figure f1(String subject) {
        return there + found == 0 ? Figure.none(subject + ": none there, none found", "F1") : new Figure(subject, "F1", f1(), there);
    }

    /** Precision of {@code subject}. */
    public Figure precision(String subject) {
        return Figure.share(subject, "precision", right, found);
    }

    /** Recall of {@code subject}. */
    public Figure recall(String subject) {
        return Figure.share(subject, "recall", met, there);
    }
}
