package org.marsad.api.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CountedWordsTest {

    private static final int TEXTS = 100;
    private static final int MOST_WORDS = 3_000;

    @Test
    void wordsAreNumberedInTheOrderInWhichTheyCome() {
        CountedWords words = new CountedWords();
        assertEquals(0, words.add("خبر"));
        assertEquals(1, words.add("بلاغ"));
        assertEquals(0, words.add("خبر"));
        assertEquals(2, words.size());
        assertEquals("بلاغ", words.word(1));
        assertEquals(2, words.count(0));
        assertEquals(1, words.count("بلاغ"));
        assertEquals(0, words.count("وزير"));
        assertThrows(IndexOutOfBoundsException.class, () -> words.word(2));
        assertThrows(IndexOutOfBoundsException.class, () -> words.count(2));
    }

    @Test
    void wordsWithOneHashAreToldApart() {
        CountedWords words = new CountedWords();
        words.add("Aa");
        assertEquals("Aa".hashCode(), "BB".hashCode());
        assertTrue(words.mayHave("BB".hashCode()));
        assertEquals(0, words.count("BB"));
        assertFalse(words.mayHave("خبر".hashCode()));
    }

    /** As a map counts them; random texts look for the exception. Repeat a run with {@code -Dmarsad.seed=}. */
    @Test
    void everyWordIsCounted() {
        long seed = Long.getLong("marsad.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int text = 0; text < TEXTS; text++) {
            CountedWords words = new CountedWords();
            Map<String, Long> expected = new HashMap<>();
            Map<String, Integer> numbers = new HashMap<>();
            int different = 1 + random.nextInt(MOST_WORDS);
            for (int i = random.nextInt(MOST_WORDS); i > 0; i--) {
                String word = Integer.toString(random.nextInt(different), Character.MAX_RADIX);
                expected.merge(word, 1L, Long::sum);
                int number = numbers.computeIfAbsent(word, none -> numbers.size());
                assertEquals(number, words.add(word), () -> "seed " + seed);
            }
            assertEquals(numbers.size(), words.size(), () -> "seed " + seed);
            for (int i = 0; i < different; i++) {
                String word = Integer.toString(i, Character.MAX_RADIX);
                assertEquals(expected.getOrDefault(word, 0L), words.count(word), () -> "seed " + seed);
                assertTrue(words.mayHave(word.hashCode()) || !expected.containsKey(word), () -> "seed " + seed);
            }
        }
    }
}
