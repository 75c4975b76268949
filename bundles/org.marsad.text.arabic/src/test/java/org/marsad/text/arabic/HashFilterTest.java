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
        long[] keys = random.longs(things).toArray();
        for (long key : keys) {
            filter.add(key);
        }
        for (long key : keys) {
            assertTrue(filter.mayHave(key), seed::repeat);
        }
        long passed = random.longs(10_000).filter(filter::mayHave).count();
        assertTrue(passed < 1_500, () -> passed + " of 10,000 pass; " + seed.repeat());
    }

    @Test
    void anEmptyOneLetsNothingPass() {
        HashFilter filter = new HashFilter(10);
        assertTrue(random.longs(1_000).noneMatch(filter::mayHave));
    }
}
