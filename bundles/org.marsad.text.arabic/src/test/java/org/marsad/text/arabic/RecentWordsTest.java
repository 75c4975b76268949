package org.marsad.text.arabic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.marsad.testkit.Seed;

class RecentWordsTest {

    private static final int RUNS = 100_000;
    private static final int WORDS = 20_000;

    @Test
    void whatWasMadeOfAWordIsNotMadeAgain() {
        AtomicInteger times = new AtomicInteger();
        RecentWords<String> recent = new RecentWords<>(word -> word + times.incrementAndGet());
        assertEquals("كلمة1", recent.of("كلمة"));
        assertEquals("كلمة1", recent.of(new StringBuilder("كلمة").toString()));
    }

    @Test
    void whatIsLongIsNotKept() {
        AtomicInteger times = new AtomicInteger();
        RecentWords<Integer> recent = new RecentWords<>(word -> times.incrementAndGet());
        String text = "كلمة ".repeat(20);
        assertEquals(1, recent.of(text));
        assertEquals(2, recent.of(text));
    }

    /** More words than are kept, so that many take each other's place. */
    @Test
    void everyWordGetsWhatIsMadeOfIt() {
        Seed seed = Seed.ofThisRun();
        Random random = seed.random();
        RecentWords<String> recent = new RecentWords<>(word -> "<" + word + ">");
        for (int run = 0; run < RUNS; run++) {
            String word = "كلمة" + random.nextInt(WORDS);
            assertEquals("<" + word + ">", recent.of(word), seed::repeat);
        }
    }
}
