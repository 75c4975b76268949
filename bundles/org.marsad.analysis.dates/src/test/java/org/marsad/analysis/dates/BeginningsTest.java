package org.marsad.analysis.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.marsad.testkit.Seed;

class BeginningsTest {

    private static final int RUNS = 20_000;
    private static final int WORDS = 120;
    private static final String PARTICLES = "وفبلك";
    private static final String LETTERS = "اأإآبتةهىيكلفومن";
    private static final String BETWEEN = "\u064E\u0651\u0640";

    @Test
    void aWordIsKnownInEverySpellingAndWithTheParticlesThatMayBeWrittenToIt() {
        Beginnings beginnings = new Beginnings();
        beginnings.add(Set.of("سنه", "اليوم"), 1);
        beginnings.add(Set.of("سنه"), 4);
        for (String word : new String[] {"سنة", "سَنـة", "وسنة", "بسنة", "وبسنة"}) {
            assertEquals(5, of(beginnings, word), word);
        }
        for (String word : new String[] {"اليوم", "واليوم", "لليوم", "وباليوم"}) {
            assertEquals(1, of(beginnings, word), word);
        }
        for (String word : new String[] {"سن", "سنةة", "يوم", "و"}) {
            assertEquals(0, of(beginnings, word), word);
        }
    }

    /** Whatever stands beside the word and whatever marks are in it: it is a beginning if one is left when particles are taken off. */
    @Test
    void aWordIsABeginningIfOneIsLeftBehindUpToTwoParticles() {
        Seed seed = Seed.ofThisRun();
        Random random = seed.random();
        Set<String> words = new HashSet<>();
        while (words.size() < WORDS) {
            words.add(Spelling.fold(word(random, "")));
        }
        Beginnings beginnings = new Beginnings();
        beginnings.add(words, 2);
        for (int run = 0; run < RUNS; run++) {
            String word = word(random, BETWEEN);
            int expected = isBeginning(Spelling.fold(word), words) ? 2 : 0;
            assertEquals(expected, of(beginnings, "قبل " + word + "ٌ بعد", 4, 4 + word.length()), () -> word + "; " + seed.repeat());
        }
    }

    private static boolean isBeginning(String word, Set<String> words) {
        for (int cut = 0; cut <= Math.min(2, word.length() - 1); cut++) {
            if (cut > 0 && PARTICLES.indexOf(word.charAt(cut - 1)) < 0) {
                return false;
            }
            String rest = word.substring(cut);
            boolean isBehindLam = cut > 0 && word.charAt(cut - 1) == 'ل' && rest.startsWith("ل");
            if (words.contains(rest) || isBehindLam && words.contains("ا" + rest)) {
                return true;
            }
        }
        return false;
    }

    private static int of(Beginnings beginnings, String word) {
        return of(beginnings, word, 0, word.length());
    }

    private static int of(Beginnings beginnings, String text, int begin, int end) {
        return beginnings.of(Spelling.hash(text, begin, end), text, begin, end);
    }

    private static String word(Random random, String between) {
        StringBuilder word = new StringBuilder();
        for (int length = 1 + random.nextInt(4); length > 0; length--) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
            if (!between.isEmpty() && random.nextInt(3) == 0) {
                word.append(between.charAt(random.nextInt(between.length())));
            }
        }
        return word.toString();
    }
}
