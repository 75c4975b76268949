package org.marsad.index.lucene.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.marsad.api.document.Span;
import org.marsad.index.lucene.SmallNormalizers;

class LexiconTest {

    private final Lexicon lexicon = SmallNormalizers.lexicon();

    @Test
    void aWordHasAnExactAFoldedAndAStemmedForm() {
        WordForms word = lexicon.analyze("بالإمارة").forms(0);
        assertEquals(new BytesRef("بالإمارة"), word.get(Form.EXACT));
        assertEquals(new BytesRef("بالاماره"), word.get(Form.FOLDED));
        assertEquals(new BytesRef("امار"), word.get(Form.STEM));
        assertNull(word.marked());
    }

    @Test
    void aWordWithMarksHasThemInOneOrder() {
        assertEquals(lexicon.analyze("محم\u0651\u064Eد").forms(0).marked(),
                lexicon.analyze("مـحم\u064E\u0651د").forms(0).marked());
    }

    @Test
    void aSignThatStandsForSeveralWordsIsAllOfThemAtOnePlace() {
        WordList words = lexicon.analyze("النبي ﷺ");
        assertEquals(5, words.size());
        assertEquals(new BytesRef("الله"), words.forms(2).get(Form.EXACT));
        assertEquals(new Span(6, 7), words.span(1, 4));
    }

    @Test
    void aWordOfWhichFoldingLeavesNothingStays() {
        assertEquals(new BytesRef("ء"), lexicon.analyze("ء").forms(0).get(Form.FOLDED));
    }

    @Test
    void thousandsAreFoundWithAndWithoutTheirCommas() {
        assertEquals(lexicon.analyze("1000").forms(0).get(Form.FOLDED), lexicon.analyze("1,000").forms(0).get(Form.FOLDED));
    }

    @Test
    void aWordWithoutEndIsCut() {
        assertEquals(255, lexicon.analyze("ا".repeat(100_000)).forms(0).get(Form.EXACT).length / 2);
    }

    @Test
    void trigramsKnowTheLimitsOfAWord() {
        assertArrayEquals(new String[] {"^با", "باب", "اب$"}, trigrams("باب"));
        assertArrayEquals(new String[] {"^و$"}, trigrams("و"));
    }

    @Test
    void trigramsAreCountedOnce() {
        TrigramCounts counts = new TrigramCounts();
        WordForms word = lexicon.analyze("باب").forms(0);
        counts.add(word);
        counts.add(word);
        int slots = 0;
        for (int slot = counts.nextSlot(0); slot >= 0; slot = counts.nextSlot(slot + 1)) {
            assertEquals(2, counts.count(slot));
            slots++;
        }
        assertEquals(3, slots);
    }

    private static String[] trigrams(String word) {
        List<String> trigrams = new ArrayList<>();
        for (long packed : Trigrams.of(word)) {
            BytesRef term = Trigrams.newTerm();
            Trigrams.unpack(packed, term);
            trigrams.add(term.utf8ToString());
        }
        return trigrams.toArray(String[]::new);
    }
}
