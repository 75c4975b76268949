package org.marsad.analysis.similarity.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.text.arabic.ArabicSearchNormalizer;

class GluedTest {

    private final WordReader reader = new WordReader(new ArabicSearchNormalizer());

    @ParameterizedTest
    @ValueSource(strings = {"المركب", "مركب", "للمركب", "بالمركب", "والمركب", "وبالمركب", "كمركب", "فالمركب", "لِلْمَرْكَبِ"})
    void aWordIsTheSameWithArticleAndParticles(String form) {
        Words words = reader.read(form);

        assertEquals(reader.read("مركب").bareKey(0), words.bareKey(0));
        assertEquals(4, words.bareLength(0));
    }

    @Test
    void threeLettersAreLeftBehindAnArticle() {
        Words words = reader.read("بحر البحر للبحر بالبحر");

        for (int i = 0; i < words.size(); i++) {
            assertEquals(words.key(0), words.bareKey(i));
        }
    }

    @Test
    void aWordWithSuchALetterOfItsOwnMeetsItsFormsWithParticles() {
        Words words = reader.read("وزارة الوزارة بالوزارة للوزارة");

        for (int i = 1; i < words.size(); i++) {
            assertEquals(words.bareKey(0), words.bareKey(i));
        }
    }

    @Test
    void shortWordsStayWhole() {
        Words words = reader.read("وزير بحر الله قال");

        for (int i = 0; i < words.size(); i++) {
            assertEquals(words.key(i), words.bareKey(i));
        }
        assertNotEquals(words.bareKey(0), words.bareKey(1));
    }
}
