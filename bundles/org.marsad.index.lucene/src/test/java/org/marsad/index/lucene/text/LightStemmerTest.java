package org.marsad.index.lucene.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LightStemmerTest {

    @ParameterizedTest
    @ValueSource(strings = {"المغرب", "بالمغرب", "وبالمغرب", "للمغرب", "وللمغرب", "كالمغرب", "فالمغرب",
        "مغربيه", "المغربيات", "مغربيين"})
    void formsOfOneWordHaveOneStem(String word) {
        assertEquals("مغرب", stem(word));
    }

    @ParameterizedTest
    @ValueSource(strings = {"لبنان", "بلجيكا", "فاس", "كندا", "وهران", "بيروت", "بلاد"})
    void aParticleNeverParts(String name) {
        String stem = stem(name);
        for (String particle : new String[] {"و", "ف", "ب", "ل", "ك", "وب", "ول"}) {
            assertEquals(stem, stem(particle + name), particle + name);
        }
    }

    @ParameterizedTest
    @CsvSource({"في, في", "له, له", "الى, الى", "كان, كان", "يد, يد"})
    void shortWordsStayAsTheyAre(String word, String stem) {
        assertEquals(stem, stem(word));
    }

    @Test
    void wordsOfOtherScriptsStayAsTheyAre() {
        assertEquals("tanger", stem("tanger"));
        assertEquals("2025", stem("2025"));
    }

    private static String stem(String folded) {
        return Spelling.of(folded, folded).stem();
    }
}
