package org.marsad.analysis.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.marsad.testkit.Seed;

class WordSetTest {

    private static final int RUNS = 300;
    private static final int LETTERS = 'ي' - 'ء' + 1;
    private static final String PARTICLES = "وفبلك";

    @Test
    void noWordOfTheSetIsMissedByItsHashAndFewOthersPass() {
        Seed seed = Seed.ofThisRun();
        Random random = seed.random();
        int passed = 0;
        int asked = 0;
        for (int run = 0; run < RUNS; run++) {
            Set<String> words = words(random, random.nextInt(60));
            WordSet set = WordSet.of(words);
            assertEquals(words, set);
            for (String word : words) {
                assertTrue(set.mayHave(word.hashCode()), () -> word + "; " + seed.repeat());
            }
            for (String other : words(random, 50)) {
                passed += set.mayHave(other.hashCode()) ? 1 : 0;
                asked++;
            }
        }
        assertTrue(passed < asked / 4, passed + " of " + asked + "; " + seed.repeat());
    }

    /** What is told by hashes is what strings that are cut and compared tell. */
    @Test
    void particlesAreFoundAsByCuttingThemOff() {
        Seed seed = Seed.ofThisRun();
        Random random = seed.random();
        Tokens tokens = new Tokens();
        for (int run = 0; run < RUNS; run++) {
            Set<String> words = words(random, 1 + random.nextInt(20));
            WordSet set = WordSet.of(words);
            String text = text(random, List.copyOf(words));
            tokens.begin(text, List.of());
            tokens.read(0, text.length());
            for (int token = 0; token < tokens.size(); token++) {
                String word = text.substring(tokens.begin(token), tokens.end(token));
                assertEquals(particles(Spelling.fold(word), words), tokens.particles(token, set), () -> word + "; " + seed.repeat());
                assertEquals(words.contains(Spelling.fold(word)), tokens.isOneOf(token, set), () -> word + "; " + seed.repeat());
            }
        }
    }

    private static int particles(String word, Set<String> words) {
        for (int cut = 0; cut <= Math.min(2, word.length()); cut++) {
            if (cut > 0 && PARTICLES.indexOf(word.charAt(cut - 1)) < 0) {
                return -1;
            }
            String rest = word.substring(cut);
            boolean isBehindLam = cut > 0 && word.charAt(cut - 1) == 'ل' && rest.startsWith("ل");
            if (words.contains(rest) || isBehindLam && words.contains("ا" + rest)) {
                return cut;
            }
        }
        return -1;
    }

    private static String text(Random random, List<String> words) {
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < 30; word++) {
            for (int particles = random.nextInt(3); particles > 0; particles--) {
                text.append(random.nextInt(9) == 0 ? 'ک' : PARTICLES.charAt(random.nextInt(PARTICLES.length())));
            }
            text.append(random.nextInt(9) == 0 ? "\u0640" : "").append(random.nextInt(9) == 0 ? "\u064E" : "");
            text.append(random.nextInt(3) == 0 ? word(random) : words.get(random.nextInt(words.size()))).append(' ');
        }
        return text.toString();
    }

    private static Set<String> words(Random random, int size) {
        Set<String> words = new HashSet<>();
        while (words.size() < size) {
            words.add(word(random));
        }
        return words;
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder("ا".repeat(random.nextInt(2)) + "ل".repeat(random.nextInt(2)) + "ن");
        for (int length = 1 + random.nextInt(4); length > 0; length--) {
            word.append((char) ('ء' + random.nextInt(LETTERS)));
        }
        return Spelling.fold(word);
    }
}
