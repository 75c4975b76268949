package org.marsad.analysis.similarity.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.marsad.api.document.Span;
import org.marsad.text.arabic.ArabicSearchNormalizer;

class WordReaderTest {

    private final WordReader reader = new WordReader(new ArabicSearchNormalizer());

    @Test
    void spellingThatSearchFoldsDoesNotMatter() {
        assertArrayEquals(reader.read("الإدارة المغربية 25").keys(), reader.read("الاداره المـغـربيَّة ٢٥!").keys());
        assertNotEquals(reader.read("الإدارة").key(0), reader.read("الإمارة").key(0));
    }

    @Test
    void aWordLeadsBackToWhereItIsWritten() {
        String text = "في «المَغرِب»، اليوم";

        assertEquals("المَغرِب", reader.read(text).span(1, 1).of(text));
        assertEquals("المَغرِب»، اليوم", reader.read(text).span(1, 2).of(text));
    }

    @Test
    void boilerplateIsLeftOut() {
        String text = "تابعونا على القناة\nوصل الوفد\nاشترك الآن";

        Words words = reader.read(text, List.of(new Span(0, 18), new Span(29, text.length())));

        assertArrayEquals(reader.read("وصل الوفد").keys(), words.keys());
        assertEquals(19, words.begin(0));
    }

    @Test
    void aTextWithoutWordsHasNone() {
        assertEquals(0, reader.read("… — !").size());
        assertEquals(0, reader.read("").size());
    }
}
