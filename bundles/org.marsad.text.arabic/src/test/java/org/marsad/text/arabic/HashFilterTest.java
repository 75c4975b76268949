package org.marsad.text.arabic;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.testkit.Seed;

class HashFilterTest {

    private final Seed seed = Seed.ofThisRun();
    private final Random random = seed.random();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 63, 64, 65, 1000, 30_000})
    void whatWasAddedPassesAndFewOthersDo(int things) {
        HashFilter filter = new HashFilter(things);
        int[] hashes = random.ints(things).toArray();
        for (int hash : hashes) {
            filter.add(hash);
        }
        for (int hash : hashes) {
            assertTrue(filter.mayHave(hash), seed::repeat);
        }
        long passed = random.ints(10_000).filter(filter::mayHave).count();
        assertTrue(passed < 1_500, () -> passed + " of 10,000 pass; " + seed.repeat());
    }

    @Test
    void anEmptyOneLetsNothingPass() {
        HashFilter filter = new HashFilter(10);
        assertTrue(random.ints(1_000).noneMatch(filter::mayHave));
    }
}
