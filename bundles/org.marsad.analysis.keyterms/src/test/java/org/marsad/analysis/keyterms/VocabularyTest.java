package org.marsad.analysis.keyterms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.marsad.api.text.NormalizedText;
import org.marsad.api.text.Normalizer;
import org.marsad.api.text.OffsetMap;

class VocabularyTest {

    private static final int WORDS = 20_000;
    private static final Normalizer AS_IT_IS = text -> new NormalizedText(text, OffsetMap.identity(text.length()));

    private static Vocabulary vocabulary(String... stopWords) {
        return new Vocabulary(AS_IT_IS, new StopWords(AS_IT_IS, Map.of(StopWords.OWN, List.of(stopWords))));
    }

    @Test
    void aStopWordSaysNothingWithOrWithoutItsArticle() {
        Vocabulary vocabulary = vocabulary("عادي");
        assertFalse(vocabulary.of("عادي").isTold());
        assertTrue(vocabulary.of("العادي").isTold());
        assertFalse(vocabulary.of("العادي").isTerm());
        assertTrue(vocabulary.of("الميناء").isTerm());
    }

    @Test
    void aShortWordIsNoTerm() {
        Vocabulary vocabulary = vocabulary("عادي");
        assertFalse(vocabulary.of("يد").isTold());
        assertFalse(vocabulary.of("اليد").isTerm());
    }

    /** More words than are kept, so that many take each other's place. */
    @Test
    void everyWordHasItsOwnFacts() {
        Vocabulary vocabulary = vocabulary("كلمة7");
        for (int round = 0; round < 2; round++) {
            for (int number = 0; number < WORDS; number++) {
                assertEquals(number != 7, vocabulary.of("كلمة" + number).isTold(), "كلمة" + number);
            }
        }
    }
}
