package org.marsad.analysis.entities.trained;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Learns the weights of a linear-chain conditional random field by stochastic gradient descent with an L2 prior, with the schedule and the
 * scaled weights of Bottou ({@code sgd}, 2010). The same sentences, settings and seed give the same weights.
 */
final class Learner {

    /**
     * How to learn.
     *
     * @param epochs  how often each sentence is seen
     * @param prior   how strongly weights are held near zero: the inverse variance of the prior, for all sentences together
     * @param rate    the rate of the first steps
     */
    record Settings(int epochs, double prior, double rate) {}

    private final Labels labels;
    private final Settings settings;
    private final Corpus corpus;
    private final List<Integer> sentences;
    private final float[] values;
    private final float[] transitions;
    private double scale = 1;
    private long steps;

    /**
     * Begins with nothing learned.
     *
     * @param sentences those of the corpus to learn from
     */
    Learner(Labels labels, Corpus corpus, List<Integer> sentences, Settings settings) {
        this.labels = labels;
        this.corpus = corpus;
        this.sentences = List.copyOf(sentences);
        this.settings = settings;
        this.values = new float[corpus.table().size() * labels.size()];
        this.transitions = labels.transitions();
    }

    /** Learns; {@code epoch} is told of each one that is over. */
    Weights learn(long seed, Runnable epoch) throws InterruptedException {
        List<Integer> order = new ArrayList<>(sentences);
        Random random = new Random(seed);
        double lambda = settings.prior() / Math.max(1, sentences.size());
        double start = 1 / (lambda * settings.rate());
        for (int done = 1; done <= settings.epochs(); done++) {
            Collections.shuffle(order, random);
            for (int sentence : order) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("called off while learning");
                }
                double rate = 1 / (lambda * (start + steps++));
                step(corpus.rows(sentence), corpus.gold(sentence), rate, lambda);
            }
            epoch.run();
        }
        float[] result = values.clone();
        for (int i = 0; i < result.length; i++) {
            result[i] *= (float) scale;
        }
        return new Weights(labels.size(), result, transitions.clone());
    }

    private void step(int[][] places, int[] gold, double rate, double lambda) {
        int count = labels.size();
        float[] emissions = new float[places.length * count];
        for (int at = 0; at < places.length; at++) {
            for (int row : places[at]) {
                for (int label = 0; label < count; label++) {
                    emissions[at * count + label] += values[row * count + label];
                }
            }
            for (int label = 0; label < count; label++) {
                emissions[at * count + label] *= (float) scale;
            }
        }
        Lattice lattice = new Lattice(count, places.length, emissions, transitions);
        double[] marginals = lattice.marginals();
        scale *= 1 - rate * lambda;
        double gain = rate / scale;
        for (int at = 0; at < places.length; at++) {
            float[] change = new float[count];
            boolean matters = false;
            for (int label = 0; label < count; label++) {
                double wrong = (gold[at] == label ? 1 : 0) - marginals[at * count + label];
                change[label] = (float) (gain * wrong);
                matters |= Math.abs(wrong) > 1e-5;
            }
            for (int row : matters ? places[at] : new int[0]) {
                for (int label = 0; label < count; label++) {
                    values[row * count + label] += change[label];
                }
            }
        }
        transitions(lattice, marginals, gold, rate);
    }

    private void transitions(Lattice lattice, double[] marginals, int[] gold, double rate) {
        int count = labels.size();
        float[] before = transitions.clone();
        for (int at = 0; at < gold.length; at++) {
            for (int from = at == 0 ? count : 0; from < (at == 0 ? count + 1 : count); from++) {
                for (int label = 0; label < count; label++) {
                    double likely = at == 0 ? marginals[label] : lattice.pair(at, from, label);
                    double there = gold[at] == label && (at == 0 || gold[at - 1] == from) ? 1 : 0;
                    before[from * count + label] += (float) (rate * (there - likely));
                }
            }
        }
        System.arraycopy(before, 0, transitions, 0, before.length);
    }
}
