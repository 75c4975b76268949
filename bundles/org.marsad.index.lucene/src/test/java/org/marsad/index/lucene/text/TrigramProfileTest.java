package org.marsad.index.lucene.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.marsad.index.lucene.SmallNormalizers;

class TrigramProfileTest {

    private static final int MOST = 15;

    private final Lexicon lexicon = SmallNormalizers.lexicon();

    @Test
    void aWordHasAsManyTrigramsAsLetters() {
        assertEquals(4, Trigrams.of("كتاب").length);
        assertEquals(1, Trigrams.of("و").length);
    }

    @Test
    void aProfileTellsTheTrigramsOfItsWordsAndHowOften() {
        long seed = Long.getLong("marsad.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            Map<Integer, Integer> expected = new TreeMap<>();
            TrigramCounts counts = new TrigramCounts();
            for (int words = random.nextInt(i + 1) * 5; words > 0; words--) {
                WordForms word = word(random);
                counts.add(word);
                for (int trigram : word.trigrams()) {
                    expected.merge(trigram, 1, (one, other) -> Math.min(MOST, one + other));
                }
            }
            assertEquals(expected, read(counts, random), "marsad.seed=" + seed);
        }
    }

    /** Reads it from the midst of other bytes, as they come out of an index. */
    private static Map<Integer, Integer> read(TrigramCounts counts, Random random) {
        BytesRef profile = TrigramProfile.write(counts);
        byte[] surrounded = new byte[profile.length + 40];
        random.nextBytes(surrounded);
        int offset = random.nextInt(20);
        System.arraycopy(profile.bytes, profile.offset, surrounded, offset, profile.length);
        Map<Integer, Integer> read = new TreeMap<>();
        TrigramProfile.read(new BytesRef(surrounded, offset, profile.length), read::put);
        return read;
    }

    @Test
    void aTextThatSharesMoreTrigramsScoresHigher() {
        TrigramCounts asked = counts("مكتبة");
        TrigramScorer scorer = new TrigramScorer(asked, TrigramStatistics.of(List.of(
                TrigramProfile.write(counts("مكتبات")), TrigramProfile.write(counts("ميناء طنجة")))));
        assertTrue(scorer.score(TrigramProfile.write(counts("مكتبات"))) > scorer.score(TrigramProfile.write(counts("مكان"))));
        assertEquals(0, scorer.score(TrigramProfile.write(counts("جريدة"))), 0.0001);
    }

    private TrigramCounts counts(String text) {
        TrigramCounts counts = new TrigramCounts();
        WordList words = lexicon.analyze(text);
        for (int i = 0; i < words.size(); i++) {
            counts.add(words.forms(i));
        }
        return counts;
    }

    private WordForms word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int length = 1 + random.nextInt(8); length > 0; length--) {
            word.append((char) ('ب' + random.nextInt(20)));
        }
        return lexicon.analyze("س" + word).forms(0);
    }
}
