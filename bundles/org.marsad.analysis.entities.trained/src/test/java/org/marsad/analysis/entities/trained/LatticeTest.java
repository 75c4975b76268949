package org.marsad.analysis.entities.trained;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.marsad.testkit.Seed;

/** Against all labellings, one by one. */
class LatticeTest {

    private static final int LABELS = 3;
    private final Seed seed = Seed.ofThisRun();

    @Test
    void theBestLabellingAndTheProbabilitiesAreThoseOfAllLabellings() {
        Random random = seed.random();
        for (int run = 0; run < 100; run++) {
            int size = 1 + random.nextInt(5);
            float[] emissions = random(random, size * LABELS, run % 10 == 0 ? 300 : 2);
            float[] transitions = random(random, LABELS * (LABELS + 1), 2);
            int all = (int) Math.pow(LABELS, size);
            double[] weights = new double[all];
            int best = 0;
            for (int i = 0; i < all; i++) {
                weights[i] = weight(path(i, size), emissions, transitions);
                best = weights[i] > weights[best] ? i : best;
            }
            Lattice lattice = new Lattice(LABELS, size, emissions, transitions);
            assertArrayEquals(path(best, size), lattice.best(), seed.repeat());
            double[] expected = new double[size * LABELS];
            double sum = 0;
            for (int i = 0; i < all; i++) {
                double likely = Math.exp(weights[i] - weights[best]);
                sum += likely;
                for (int at = 0; at < size; at++) {
                    expected[at * LABELS + path(i, size)[at]] += likely;
                }
            }
            double[] marginals = lattice.marginals();
            for (int i = 0; i < expected.length; i++) {
                assertEquals(expected[i] / sum, marginals[i], 1e-4, seed.repeat());
            }
            assertPairs(lattice, size, marginals);
        }
    }

    private void assertPairs(Lattice lattice, int size, double[] marginals) {
        for (int at = 1; at < size; at++) {
            for (int label = 0; label < LABELS; label++) {
                double sum = 0;
                for (int before = 0; before < LABELS; before++) {
                    sum += lattice.pair(at, before, label);
                }
                assertEquals(marginals[at * LABELS + label], sum, 1e-9, seed.repeat());
            }
        }
    }

    @Test
    void noSentenceIsNoPlace() {
        Lattice lattice = new Lattice(LABELS, 0, new float[0], new float[LABELS * (LABELS + 1)]);
        assertEquals(0, lattice.best().length);
        assertEquals(0, lattice.marginals().length);
    }

    private static float[] random(Random random, int length, float range) {
        float[] values = new float[length];
        for (int i = 0; i < length; i++) {
            values[i] = (random.nextFloat() - 0.5f) * range;
        }
        return values;
    }

    private static int[] path(int number, int size) {
        int[] path = new int[size];
        for (int at = 0, rest = number; at < size; at++, rest /= LABELS) {
            path[at] = rest % LABELS;
        }
        return path;
    }

    private static double weight(int[] path, float[] emissions, float[] transitions) {
        double sum = transitions[LABELS * LABELS + path[0]];
        for (int at = 0; at < path.length; at++) {
            sum += emissions[at * LABELS + path[at]] + (at == 0 ? 0 : transitions[path[at - 1] * LABELS + path[at]]);
        }
        return sum;
    }
}
