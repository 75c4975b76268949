package org.marsad.analysis.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.marsad.testkit.Seed;

class TokensTest {

    private static final String LETTERS = "اأإآٱبتةهيىئكڭwW٢3\u0640\u064B\u0651 \n،«-_\u200F\uD800";
    private static final String[] WORDS = {"ا", "اب", "ابت", "باب", "تي", "هات", "بيت", "اا", "كاب"};
    private static final WordSet SOME = WordSet.of(WORDS);
    private static final int TEXTS = 2_000;

    private final Seed seed = Seed.ofThisRun();
    private final Random random = seed.random();

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int length = random.nextInt(80); length > 0; length--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    @Test
    void aPlaceIsFoundFromAnyTokenBeforeIt() {
        for (int times = 0; times < TEXTS; times++) {
            String text = text();
            Tokens tokens = new Tokens(text);
            for (int place = 0; place < text.length(); place++) {
                int token = tokens.at(place);
                int from = random.nextInt(token + 1);
                assertEquals(token, tokens.at(place, from), seed::repeat);
            }
        }
    }

    @Test
    void aSimpleWordHasTheHashOfTheFoldedOne() {
        for (int times = 0; times < TEXTS; times++) {
            Tokens tokens = new Tokens(text());
            for (int token = -1; token <= tokens.size(); token++) {
                if (tokens.isSimple(token)) {
                    assertEquals(tokens.word(token).hashCode(), tokens.hash(token), seed::repeat);
                }
            }
        }
        Tokens tokens = new Tokens("باب Rabat 12 قالَ ،");
        assertTrue(tokens.isSimple(0) && tokens.isSimple(1) && tokens.isSimple(2) && !tokens.isSimple(3) && !tokens.isSimple(4));
    }

    @Test
    void aSetOfWordsIsAskedByHashesAndSaysWhatTheWordsSay() {
        Set<String> plain = Set.of(WORDS);
        for (int times = 0; times < TEXTS; times++) {
            Tokens tokens = new Tokens(text());
            for (int token = -1; token <= tokens.size(); token++) {
                boolean has = plain.contains(tokens.word(token));
                assertEquals(has, SOME.has(tokens, token), seed::repeat);
                assertTrue(SOME.mayHave(tokens, token) || !has, seed::repeat);
            }
        }
    }

    @Test
    void noWordEndsInALetterThatIsRuledOut() {
        for (int times = 0; times < TEXTS; times++) {
            Tokens tokens = new Tokens(text());
            for (int token = -1; token <= tokens.size(); token++) {
                String word = tokens.word(token);
                if (!word.isEmpty()) {
                    assertTrue(tokens.mayEndIn(token, Letters.of(word.substring(word.length() - 1))), seed::repeat);
                    assertTrue(tokens.mayEndIn(token, Letters.lastOf(List.of("ا", word))), seed::repeat);
                }
            }
        }
        Tokens tokens = new Tokens("باب،");
        assertTrue(!tokens.mayEndIn(0, Letters.of("تا")) && !tokens.mayEndIn(1, Letters.of("ب،")) && !tokens.mayEndIn(2, Letters.of("ب")));
    }

    @Test
    void aRangeIsFoldedAsWhatItHolds() {
        for (int times = 0; times < TEXTS; times++) {
            String text = text();
            int begin = random.nextInt(text.length() + 1);
            int end = begin + random.nextInt(text.length() - begin + 1);
            String part = text.substring(begin, end);
            if (part.indexOf(' ') < 0 && part.indexOf('\n') < 0) {
                assertEquals(Spelling.fold(part), Spelling.fold(text, begin, end), seed::repeat);
            }
        }
    }
}
