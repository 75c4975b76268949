package org.marsad.analysis.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.marsad.testkit.Seed;

class WordTreeTest {

    private static final List<String> WORDS = List.of("ا", "ب", "ت", "");

    private final Seed seed = Seed.ofThisRun();
    private final Random random = seed.random();

    private List<String> words(int most) {
        return IntStream.range(0, 1 + random.nextInt(most)).mapToObj(any -> WORDS.get(random.nextInt(WORDS.size()))).toList();
    }

    @Test
    void whatIsMetIsWhatTheTextBeginsWith() {
        for (int times = 0; times < 500; times++) {
            WordTree<Integer> tree = new WordTree<>();
            List<List<String>> names = new ArrayList<>();
            for (int name = random.nextInt(40); name > 0; name--) {
                List<String> words = words(4);
                tree.named(words).add(names.size());
                names.add(words);
            }
            List<String> text = words(8);
            List<String> expected = new ArrayList<>();
            for (int length = 1; length <= text.size(); length++) {
                for (int name = 0; name < names.size(); name++) {
                    if (names.get(name).equals(text.subList(0, length))) {
                        expected.add(name + " to " + (length - 1));
                    }
                }
            }
            List<String> met = new ArrayList<>();
            tree.follow(text.get(0), at -> at < text.size() ? text.get(at) : null, (name, last) -> met.add(name + " to " + last));
            assertEquals(expected, met, seed::repeat);
        }
    }

    /** A text that names thousands of associations, all «جمعية أصدقاء» of something. */
    @Test
    void howManyNamesBeginAlikeDoesNotMatter() {
        int names = 5_000;
        WordTree<Integer> tree = new WordTree<>();
        IntStream.range(0, names).forEach(name -> tree.named(List.of("جمعيه", "اصدقاء", "موضع" + name)).add(name));
        AtomicInteger asked = new AtomicInteger();
        AtomicInteger met = new AtomicInteger();
        for (int name = 0; name < names; name++) {
            List<String> text = List.of("جمعيه", "اصدقاء", "موضع" + name, "في");
            tree.follow(text.get(0), at -> {
                asked.incrementAndGet();
                return text.get(at);
            }, (thing, last) -> met.incrementAndGet());
        }
        assertEquals(names, met.get());
        assertTrue(asked.get() <= 3 * names, () -> asked + " words were looked at");
    }
}
