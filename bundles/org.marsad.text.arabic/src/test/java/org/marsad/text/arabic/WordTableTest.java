package org.marsad.text.arabic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.marsad.testkit.Seed;

class WordTableTest {

    private static final String LETTERS = "ابت";
    private static final int WORDS = 20_000;

    private final Seed seed = Seed.ofThisRun();
    private final Random random = seed.random();

    @Test
    void wordsAreNumberedInTheOrderInWhichTheyComeAndNoOthersAreThere() {
        WordTable table = new WordTable();
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < WORDS; i++) {
            char[] text = word();
            int begin = random.nextInt(text.length + 1);
            int hash = WordTable.hash(text, begin, text.length);
            String word = new String(text, begin, text.length - begin);
            assertEquals(numbers.getOrDefault(word, WordTable.NONE), table.number("", text, begin, text.length, hash), seed::repeat);
            assertTrue(table.mayHave(hash) || !numbers.containsKey(word), seed::repeat);
            if (random.nextBoolean()) {
                int number = numbers.computeIfAbsent(word, any -> numbers.size());
                assertEquals(number, table.add(text, begin, text.length), seed::repeat);
            }
        }
    }

    @Test
    void lettersMayBeReadInFrontOfAWord() {
        WordTable table = new WordTable();
        char[] word = "الليل".toCharArray();
        assertEquals(0, table.add(word, 0, word.length));
        int hash = WordTable.hash(word, 0, word.length);
        assertEquals(0, table.number("ال", word, 2, word.length, hash));
        assertEquals(0, table.number("ا", word, 1, word.length, hash));
        assertEquals(WordTable.NONE, table.number("لا", word, 2, word.length, hash), "a hash alone does not make a word");
    }

    private char[] word() {
        char[] word = new char[random.nextInt(12)];
        for (int at = 0; at < word.length; at++) {
            word[at] = LETTERS.charAt(random.nextInt(LETTERS.length()));
        }
        return word;
    }
}
