package org.marsad.analysis.quotations;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FirstWordsTest {

    private static FirstWords of(String... words) {
        FirstWords first = new FirstWords();
        List.of(words).forEach(word -> first.add(Spelling.fold(word)));
        return first;
    }

    private static boolean mayHave(FirstWords words, String text) {
        return words.mayHave(text, 0, text.length());
    }

    @Test
    void aListedWordIsMetInWhateverSpelling() {
        FirstWords words = of("أكد", "نفى");
        for (String written : List.of("أكد", "اكد", "أَكَّدَ", "أكـــد", "نفي", "نفى")) {
            assertTrue(mayHave(words, written), written);
        }
    }

    @Test
    void aListedWordIsMetBehindTheParticlesOfCues() {
        FirstWords words = of("يؤكد", "قال");
        for (String written : List.of("وقال", "فقال", "ليؤكد", "وليؤكد", "وَقَالَ")) {
            assertTrue(mayHave(words, written), written);
        }
    }

    @Test
    void mostWordsAreNone() {
        FirstWords words = of("أكد", "قال");
        for (String written : List.of("المدينة", "بقال", "كتاب", "وكتاب", "و", "ـ")) {
            assertFalse(mayHave(words, written), written);
        }
    }
}
