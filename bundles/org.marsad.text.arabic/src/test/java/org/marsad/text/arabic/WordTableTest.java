package org.marsad.text.arabic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.marsad.testkit.Seed;

class WordTableTest {

    /** Some that have keys of their own, and one that has not. */
    private static final String LETTERS = "ابتي7";
    private static final int WORDS = 40_000;

    private final Seed seed = Seed.ofThisRun();
    private final Random random = seed.random();

    private char[] word() {
        char[] word = new char[1 + random.nextInt(13)];
        int letters = random.nextInt(8) == 0 ? LETTERS.length() : LETTERS.length() - 1;
        for (int at = 0; at < word.length; at++) {
            word[at] = LETTERS.charAt(random.nextInt(letters));
        }
        return word;
    }

    @Test
    void wordsHaveTheNumbersTheyWereGivenAndNoOthersAreThere() {
        WordTable table = new WordTable();
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < WORDS; i++) {
            char[] text = word();
            int begin = random.nextInt(text.length);
            long key = WordKey.of(text, begin, text.length);
            String word = new String(text, begin, text.length - begin);
            assertEquals(numbers.getOrDefault(word, WordTable.NONE), table.number(key, text, begin, text.length), seed::repeat);
            assertTrue(table.mayHave(key) || !numbers.containsKey(word), seed::repeat);
            if (random.nextBoolean()) {
                numbers.putIfAbsent(word, i);
                assertEquals(numbers.get(word), table.add(text, begin, text.length, i), seed::repeat);
                assertEquals(numbers.size(), table.size(), seed::repeat);
            }
        }
    }

    @Test
    void exactKeysTellWordsApartAndHoldThoseOfTheirEnds() {
        Map<Long, String> words = new HashMap<>();
        for (int i = 0; i < WORDS; i++) {
            char[] text = word();
            long key = WordKey.of(text, 0, text.length);
            String word = new String(text);
            assertEquals(word.length() <= 10 && word.indexOf('7') < 0, WordKey.isExact(key), seed::repeat);
            if (WordKey.isExact(key)) {
                assertEquals(word, words.computeIfAbsent(key, any -> word), seed::repeat);
                int from = random.nextInt(text.length);
                assertEquals(WordKey.of(text, from, text.length), WordKey.ofLast(text.length - from, key), seed::repeat);
            }
        }
    }

    @Test
    void everyLetterOfArabicHasAKeyOfItsOwn() {
        Set<Long> keys = new HashSet<>();
        for (char letter = 'ء'; letter <= 'ي'; letter++) {
            long key = WordKey.of(new char[] {letter}, 0, 1);
            assertTrue(keys.add(key) && key != 0, () -> "one key for two letters: " + key);
        }
    }
}
