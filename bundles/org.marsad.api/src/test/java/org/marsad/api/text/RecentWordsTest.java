package org.marsad.api.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RecentWordsTest {

    private static final int RUNS = 100_000;
    private static final int WORDS = 20_000;
    private static final int SIZE = 1 << 12;

    @Test
    void whatWasMadeOfAWordIsNotMadeAgain() {
        AtomicInteger times = new AtomicInteger();
        RecentWords<String> recent = new RecentWords<>(SIZE, word -> word + times.incrementAndGet());
        assertEquals("كلمة1", recent.of("كلمة"));
        assertEquals("كلمة1", recent.of(new StringBuilder("كلمة").toString()));
    }

    @Test
    void aWordThatComesOftenStaysWhileOthersCome() {
        AtomicInteger times = new AtomicInteger();
        RecentWords<String> recent = new RecentWords<>(SIZE, word -> {
            times.addAndGet(word.equals("كلمة") ? 1 : 0);
            return word;
        });
        for (int number = 0; number < WORDS; number++) {
            recent.of("كلمة");
            recent.of("أخرى" + number);
        }
        assertTrue(times.get() <= 1 + WORDS / SIZE * 2, times + " times");
    }

    @Test
    void whatIsLongIsNotKept() {
        AtomicInteger times = new AtomicInteger();
        RecentWords<Integer> recent = new RecentWords<>(SIZE, word -> times.incrementAndGet());
        String text = "كلمة ".repeat(20);
        assertEquals(1, recent.of(text));
        assertEquals(2, recent.of(text));
    }

    /** More words than are kept, so that many take each other's place, also the few that have no place at all. */
    @Test
    void everyWordGetsWhatIsMadeOfIt() {
        long seed = seed();
        for (int size : new int[] {0, 1, 7, SIZE}) {
            RecentWords<String> recent = new RecentWords<>(size, word -> "<" + word + ">");
            ask(recent, new Random(seed), seed);
        }
    }

    @Test
    void everyThreadGetsWhatIsMadeOfItsWord() throws Exception {
        long seed = seed();
        RecentWords<String> recent = new RecentWords<>(SIZE, word -> "<" + word + ">");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Void>> runs = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                Random random = new Random(seed + thread);
                runs.add(() -> {
                    ask(recent, random, seed);
                    return null;
                });
            }
            for (Future<Void> run : threads.invokeAll(runs)) {
                run.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void ask(RecentWords<String> recent, Random random, long seed) {
        for (int run = 0; run < RUNS; run++) {
            String word = "كلمة" + random.nextInt(WORDS);
            assertEquals("<" + word + ">", recent.of(word), () -> "-Dmarsad.seed=" + seed);
        }
    }

    private static long seed() {
        return Long.getLong("marsad.seed", System.nanoTime());
    }
}
