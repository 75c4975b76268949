package org.marsad.analysis.keyterms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.marsad.testkit.Seed;

class PairsTest {

    private static final int RUNS = 50_000;
    private static final int NUMBERS = 300;

    @Test
    void aPairIsNewOnce() {
        Pairs pairs = new Pairs();
        assertTrue(pairs.add(0, 0));
        assertTrue(pairs.add(0, 1));
        assertTrue(pairs.add(1, 0));
        assertFalse(pairs.add(0, 1));
    }

    @Test
    void pairsAreToldApartHoweverManyThereAre() {
        Seed seed = Seed.ofThisRun();
        Random random = seed.random();
        Pairs pairs = new Pairs();
        Set<List<Integer>> expected = new HashSet<>();
        for (int run = 0; run < RUNS; run++) {
            int first = random.nextInt(NUMBERS);
            int second = random.nextInt(NUMBERS);
            assertEquals(expected.add(List.of(first, second)), pairs.add(first, second), seed::repeat);
        }
    }
}
