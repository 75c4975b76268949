package org.marsad.index.lucene.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.marsad.api.document.Span;
import org.marsad.index.lucene.SmallNormalizers;

class LexiconTest {

    private final Lexicon lexicon = SmallNormalizers.lexicon();

    @Test
    void aWordHasAnExactAFoldedAndAStemmedForm() {
        WordForms word = lexicon.analyze("بالإمارة").forms(0);
        assertEquals("بالإمارة", word.get(Form.EXACT));
        assertEquals("بالاماره", word.get(Form.FOLDED));
        assertEquals("امار", word.get(Form.STEM));
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
        assertEquals("الله", words.forms(2).get(Form.EXACT));
        assertEquals(new Span(6, 7), words.span(1, 4));
    }

    @Test
    void aWordOfWhichFoldingLeavesNothingStays() {
        assertEquals("ء", lexicon.analyze("ء").forms(0).get(Form.FOLDED));
    }

    @Test
    void thousandsAreFoundWithAndWithoutTheirCommas() {
        assertEquals(lexicon.analyze("1000").forms(0).get(Form.FOLDED), lexicon.analyze("1,000").forms(0).get(Form.FOLDED));
    }

    @Test
    void aWordWithoutEndIsCut() {
        assertEquals(255, lexicon.analyze("ا".repeat(100_000)).forms(0).get(Form.EXACT).length());
    }

    @Test
    void wordsThatOnlyHoldSentencesTogetherHaveNoTrigrams() {
        assertEquals(0, lexicon.analyze("إلى").forms(0).trigrams().length);
        assertEquals(0, lexicon.analyze("بماذا").forms(0).trigrams().length);
        assertEquals(4, lexicon.analyze("باريس").forms(0).trigrams().length - 1);
    }
}
