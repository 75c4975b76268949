package org.marsad.shell.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ChangePointsTest {

    @Test
    void aShareThatRisesForGoodIsFoundWhereItRises() {
        assertEquals(List.of(4), ChangePoints.of(new long[] {1, 0, 2, 1, 9, 8, 9, 8}, new long[] {10, 10, 10, 10, 10, 10, 10, 10}));
    }

    @Test
    void moreDocumentsAloneAreNoChange() {
        assertEquals(List.of(), ChangePoints.of(new long[] {1, 1, 1, 10, 10, 10}, new long[] {10, 10, 10, 100, 100, 100}));
    }

    @Test
    void withoutDocumentsThereIsNothingToFind() {
        assertEquals(List.of(), ChangePoints.of(new long[0], new long[0]));
        assertEquals(List.of(), ChangePoints.of(new long[] {0, 0, 0}, new long[] {0, 0, 0}));
        assertEquals(List.of(), ChangePoints.of(new long[] {3}, new long[] {3}));
    }

    @Test
    void whatItFindsIsAsGoodAsTheBestOfAllDivisions() {
        long seed = Long.getLong("marsad.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            int periods = 1 + random.nextInt(9);
            long[] documents = random.longs(periods, 0, 20).toArray();
            long[] having = Arrays.stream(documents).map(all -> all == 0 ? 0 : random.nextLong(all + 1)).toArray();
            double best = Double.POSITIVE_INFINITY;
            for (int division = 0; division < 1 << periods - 1; division++) {
                best = Math.min(best, cost(having, documents, division));
            }
            int found = ChangePoints.of(having, documents).stream().mapToInt(begin -> 1 << begin - 1).sum();
            assertEquals(best, cost(having, documents, found), 1e-9, () -> "marsad.seed=" + seed);
        }
    }

    @Test
    void aShareThatDoesNotChangeIsSeldomTakenForOneThatDoes() {
        Random random = new Random(42);
        int alarms = 0;
        for (int round = 0; round < 200; round++) {
            long[] documents = new long[48];
            long[] having = new long[48];
            for (int i = 0; i < 48; i++) {
                documents[i] = 10 + random.nextInt(20);
                for (int k = 0; k < documents[i]; k++) {
                    having[i] += random.nextInt(10) < 3 ? 1 : 0;
                }
            }
            alarms += ChangePoints.of(having, documents).isEmpty() ? 0 : 1;
        }
        int seen = alarms;
        assertTrue(seen < 40, () -> seen + " of 200");
    }

    /** Of the division that has a bit set for each period, from the second on, with which a segment begins. */
    private static double cost(long[] having, long[] documents, int division) {
        double cost = 0;
        int begin = 0;
        for (int end = 1; end <= having.length; end++) {
            if (end == having.length || (division & 1 << end - 1) != 0) {
                long with = Arrays.stream(having, begin, end).sum();
                long all = Arrays.stream(documents, begin, end).sum();
                cost += -2 * (power(with, all) + power(all - with, all)) + (begin > 0 ? 2 * Math.log(Math.max(2, having.length)) : 0);
                begin = end;
            }
        }
        return cost;
    }

    private static double power(long n, long all) {
        return n == 0 ? 0 : n * Math.log((double) n / all);
    }
}
