package org.marsad.analysis.entities.trained;

/**
 * All ways of labelling one sentence, weighed by a linear-chain conditional random field (Lafferty, McCallum, Pereira 2001). For one
 * sentence and one thread.
 */
final class Lattice {

    private final int labels;
    private final int size;
    private final float[] emissions;
    private final float[] transitions;
    private double[] forward;
    private double[] backward;
    private double[] scale;
    private double[] said;
    private double[] weights;

    /**
     * A sentence.
     *
     * @param emissions   what each place says for each label, place by place
     * @param transitions what each label says for each next one; behind them what the beginning says for each
     */
    Lattice(int labels, int size, float[] emissions, float[] transitions) {
        this.labels = labels;
        this.size = size;
        this.emissions = emissions;
        this.transitions = transitions;
    }

    /** The best labelling (Viterbi). */
    int[] best() {
        int[] path = new int[size];
        if (size == 0) {
            return path;
        }
        float[] score = new float[labels];
        float[] next = new float[labels];
        byte[] from = new byte[size * labels];
        for (int label = 0; label < labels; label++) {
            score[label] = emissions[label] + transitions[labels * labels + label];
        }
        for (int at = 1; at < size; at++) {
            for (int label = 0; label < labels; label++) {
                int best = 0;
                float most = Float.NEGATIVE_INFINITY;
                for (int before = 0; before < labels; before++) {
                    float sum = score[before] + transitions[before * labels + label];
                    if (sum > most) {
                        most = sum;
                        best = before;
                    }
                }
                from[at * labels + label] = (byte) best;
                next[label] = most + emissions[at * labels + label];
            }
            float[] old = score;
            score = next;
            next = old;
        }
        for (int label = 1; label < labels; label++) {
            path[size - 1] = score[label] > score[path[size - 1]] ? label : path[size - 1];
        }
        for (int at = size - 1; at > 0; at--) {
            path[at - 1] = from[at * labels + path[at]];
        }
        return path;
    }

    /** How likely each label is at each place, place by place (forward-backward, each place scaled to sum 1). */
    double[] marginals() {
        sum();
        double[] marginals = new double[size * labels];
        for (int i = 0; i < marginals.length; i++) {
            marginals[i] = forward[i] * backward[i];
        }
        return marginals;
    }

    /** How likely each pair of labels is at {@code at - 1} and {@code at}; to be asked after {@link #marginals()}. */
    double pair(int at, int before, int label) {
        return forward[(at - 1) * labels + before] * weights[before * labels + label] * said[at * labels + label]
                * backward[at * labels + label] / scale[at];
    }

    private void sum() {
        forward = new double[size * labels];
        backward = new double[size * labels];
        scale = new double[size];
        weights = new double[labels * labels];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.exp(transitions[i]);
        }
        said = new double[size * labels];
        for (int at = 0; at < size; at++) {
            // What all labels of a place share makes no difference; without it nothing grows out of range.
            float most = emissions[at * labels];
            for (int label = 1; label < labels; label++) {
                most = Math.max(most, emissions[at * labels + label]);
            }
            for (int label = 0; label < labels; label++) {
                said[at * labels + label] = Math.exp(emissions[at * labels + label] - most);
            }
        }
        for (int at = 0; at < size; at++) {
            double total = 0;
            for (int label = 0; label < labels; label++) {
                double sum = at == 0 ? Math.exp(transitions[labels * labels + label]) : 0;
                for (int before = 0; at > 0 && before < labels; before++) {
                    sum += forward[(at - 1) * labels + before] * weights[before * labels + label];
                }
                double weight = sum * said[at * labels + label];
                forward[at * labels + label] = weight;
                total += weight;
            }
            scale[at] = total;
            for (int label = 0; label < labels; label++) {
                forward[at * labels + label] /= total;
            }
        }
        for (int at = size - 1; at >= 0; at--) {
            for (int label = 0; label < labels; label++) {
                double sum = at == size - 1 ? 1 : 0;
                for (int after = 0; at < size - 1 && after < labels; after++) {
                    sum += weights[label * labels + after] * said[(at + 1) * labels + after] * backward[(at + 1) * labels + after]
                            / scale[at + 1];
                }
                backward[at * labels + label] = sum;
            }
        }
    }
}
