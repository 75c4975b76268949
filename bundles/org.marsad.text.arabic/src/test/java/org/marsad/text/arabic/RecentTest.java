package org.marsad.text.arabic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RecentTest {

    @Test
    void whatWasMadeOfATextIsNotMadeAgainForTheSameObject() {
        AtomicInteger times = new AtomicInteger();
        Recent<List<String>> recent = new Recent<>(text -> List.of(text + times.incrementAndGet()));
        String text = copy("نص");
        List<String> made = recent.of(text);
        assertEquals(List.of("نص1"), made);
        assertSame(made, recent.of(text));
        assertEquals(1, times.get());
    }

    @Test
    void anotherObjectIsAnotherText() {
        Recent<List<String>> recent = new Recent<>(text -> new ArrayList<>(List.of(text)));
        String text = copy("نص");
        assertNotSame(recent.of(text), recent.of(copy("نص")));
    }

    @Test
    void manyTextsAtOnceGetEachWhatIsMadeOfIt() throws Exception {
        Recent<String> recent = new Recent<>(text -> "<" + text + ">");
        List<String> texts = IntStream.range(0, 200).mapToObj(number -> copy("نص " + number)).toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> runs = new ArrayList<>();
            for (int thread = 0; thread < 4; thread++) {
                runs.add(threads.submit(() -> {
                    for (int round = 0; round < 50; round++) {
                        texts.forEach(text -> assertEquals("<" + text + ">", recent.of(text)));
                    }
                }));
            }
            for (Future<?> run : runs) {
                run.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private static String copy(String text) {
        return new StringBuilder(text).toString();
    }
}
