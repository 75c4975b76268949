package org.marsad.analysis.entities.trained;

/**
 * What was learned: for each feature how much it speaks for each label.
 *
 * @param labels      how many labels there are
 * @param values      by row of the feature and label
 * @param transitions by label before and label, behind them the beginning of a sentence
 */
record Weights(int labels, float[] values, float[] transitions) {

    /** A sentence with these features, by place and row. */
    Lattice lattice(int[][] rows) {
        float[] emissions = new float[rows.length * labels];
        for (int at = 0; at < rows.length; at++) {
            for (int row : rows[at]) {
                for (int label = 0; label < labels; label++) {
                    emissions[at * labels + label] += values[row * labels + label];
                }
            }
        }
        return new Lattice(labels, rows.length, emissions, transitions);
    }
}
