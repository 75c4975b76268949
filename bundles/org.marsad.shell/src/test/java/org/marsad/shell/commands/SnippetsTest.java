package org.marsad.shell.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.Span;
import org.marsad.shell.fake.Samples;
import org.marsad.shell.result.Styled;

class SnippetsTest {

    @Test
    void theTwoSentencesWithMostOfTheWordsAreShownInReadingOrder() {
        String text = "جاء أحمد. لم يأت أحد. زار أحمد سليم. قال سليم وأحمد معا نعم.";
        assertEquals(List.of("زار [أحمد] [سليم]. ", "قال [سليم] و[أحمد] معا نعم."), snippets(text, "أحمد", "سليم"));
    }

    @Test
    void sentencesThatAnAnalyzerFoundCountMoreThanPunctuation() {
        Entry entry = Samples.document("abcd", "t", "أول د. أحمد هنا ثم",
                Samples.layer("structure", Samples.annotation("structure.sentence", 0, 15)));
        assertEquals("أول د. [أحمد] هنا", Snippets.of(entry, List.of(new Span(7, 11))).get(0).toString());
    }

    @Test
    void aSentenceDoesNotGoBeyondItsParagraph() {
        assertEquals(List.of("فيه [أحمد]"), snippets("عنوان بلا نقطة\nفيه أحمد\nوآخر", "أحمد"));
    }

    @Test
    void ofALongSentenceThePartAroundTheFirstWordIsShown() {
        String text = "كلمة ".repeat(100) + "أحمد " + "كلمة ".repeat(100);
        String snippet = snippets(text, "أحمد").get(0);
        assertTrue(snippet.startsWith("…كلمة") && snippet.endsWith("كلمة…"), snippet);
        assertTrue(snippet.contains("أحمد") && snippet.length() < 260, snippet);
    }

    @Test
    void withoutHighlightsThereIsNothingToShow() {
        assertEquals(List.of(), snippets("نص ما"));
    }

    private static List<String> snippets(String text, String... words) {
        List<Span> spans = new ArrayList<>();
        for (String word : words) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                spans.add(new Span(at, at + word.length()));
            }
        }
        return Snippets.of(Samples.document("abcd", "t", text), spans).stream().map(Styled::toString).toList();
    }
}
