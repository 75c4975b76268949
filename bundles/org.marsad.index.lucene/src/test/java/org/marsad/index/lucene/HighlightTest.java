package org.marsad.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.document.Span;
import org.marsad.api.search.Hit;
import org.marsad.api.search.Query;
import org.marsad.api.text.Matcher;
import org.marsad.api.text.NameFinder;
import org.marsad.api.text.WordCounts;
import org.marsad.api.text.WordCut;

class HighlightTest {

    @TempDir
    Path folder;
    private Library library;

    @BeforeEach
    void open() throws IOException {
        library = new Library(folder);
    }

    @AfterEach
    void close() throws IOException {
        library.close();
    }

    @Test
    void aHighlightIsARangeOfTheExtractedText() throws Exception {
        text("في ميناء طنجة");
        Hit.Highlight highlight = library.search.search(Query.of("طنجه")).best().get(0).highlights().get(0);
        assertEquals(new Hit.Highlight(new Span(9, 13), "طنجة"), highlight);
    }

    @Test
    void aWordKeepsItsMarksAndTatweel() throws Exception {
        text("هٰذا كِتَابٌ جديد وكتـــاب آخر");
        assertEquals(List.of("كِتَابٌ", "وكتـــاب"), library.highlights("كتاب"));
    }

    @Test
    void aGluedWordIsMarkedWhole() throws Exception {
        text("سافر وبالمغرب أقام، ثم للمغرب عاد");
        assertEquals(List.of("وبالمغرب", "للمغرب"), library.highlights("المغرب"));
    }

    @Test
    void whereAMatcherIsHereParticlesAreNotMarkedUnlessTheyAreAskedFor() throws Exception {
        text("سافر وبِالمغرب أقام، ثم بالمغرب الكبير عاد");
        assertEquals(List.of(new Span(8, 14), new Span(25, 31)), cut("المغرب"));
        assertEquals(List.of(new Span(8, 14), new Span(24, 31)), cut("بالمغرب"));
        assertEquals(List.of(new Span(25, 38)), cut("\"المغرب الكبير\""));
        assertEquals(List.of(new Span(24, 31), new Span(32, 38)), cut("بالم* NEAR/1 الكبير"));
        assertEquals(List.of(new Span(5, 14)), cut("وبالم*"));
    }

    @Test
    void aPhraseIsMarkedOnlyWhereItStandsWhole() throws Exception {
        text("وزير الخارجية حضر، وغاب وزير التعليم، وتعنى الخارجية بذلك");
        assertEquals(List.of("وزير الخارجية"), library.highlights("\"وزير الخارجية\""));
    }

    @Test
    void nearWordsAreMarkedOnlyWhereTheyAreNear() throws Exception {
        text("وزير في كل بلد. قال وزير عن التعليم كلاما");
        assertEquals(List.of("وزير", "التعليم"), library.highlights("وزير NEAR/2 التعليم"));
    }

    @Test
    void overlappingAnswersAreOne() throws Exception {
        text("وزير الخارجية المغربي");
        assertEquals(List.of("وزير الخارجية المغربي"), library.highlights("\"وزير الخارجية\" \"الخارجية المغربي\""));
    }

    @Test
    void prefixesAndFuzzyWordsAreMarked() throws Exception {
        text("بالمغربية نطق في الربط");
        assertEquals(List.of("بالمغربية", "الربط"), library.highlights("مغرب* الرباط~"));
    }

    @Test
    void presentationFormsAndSignsAreMarkedAsTheyStand() throws Exception {
        text("مدينة ﺍﻟﺮﺑﺎﻁ والنبي ﷺ");
        assertEquals(List.of("ﺍﻟﺮﺑﺎﻁ", "ﷺ"), library.highlights("الرباط \"صلى الله عليه\""));
    }

    @Test
    void withAFieldOnlyItsPartOfTheTextIsMarked() throws Exception {
        library.document("a", "فاس اليوم\nفي فاس معرض\nطقس فاس").annotated("structure.title", "فاس اليوم")
                .annotated("structure.boilerplate", "طقس فاس").add().follow();
        assertEquals(List.of(new Span(13, 16)), spans("body:فاس"));
        assertEquals(List.of(new Span(0, 3)), spans("title:فاس OR body:ميناء OR title:ميناء"));
        assertEquals(3, spans("فاس").size());
    }

    @Test
    void annotationsAreMarkedForTheirFields() throws Exception {
        library.document("a", "في 24 نونبر زار عمر فاس، وعمر المدينة قديم")
                .annotated("entity.person", "عمر", "value", "عمر بن جلون")
                .annotated("time.date", "24 نونبر", "value", "2025-11-24").add().follow();
        assertEquals(List.of("عمر"), library.highlights("person:جلون"));
        assertEquals(List.of("24 نونبر"), library.highlights("date:2025-11"));
    }

    @Test
    void whatMustNotBeThereIsNotMarked() throws Exception {
        text("ميناء طنجة");
        assertEquals(List.of("ميناء"), library.highlights("ميناء -فاس"));
    }

    @Test
    void theFunctionWordsOfASentenceAreNotMarked() throws Exception {
        text("يقع الميناء في الشمال");
        assertEquals(List.of("يقع", "الميناء"), library.highlights("أين يقع الميناء في المغرب؟"));
    }

    private void text(String text) throws IOException {
        library.document("a", text).add().follow();
    }

    private List<Span> cut(String question) throws Exception {
        LuceneSearch search = new LuceneSearch(library.index, library, new BeforeTheArticle());
        return search.search(Query.of(question)).best().get(0).highlights().stream().map(Hit.Highlight::span).toList();
    }

    /** Takes off whatever stands before the article of a word. */
    private static final class BeforeTheArticle implements Matcher {

        @Override
        public String revision() {
            return "1";
        }

        @Override
        public NameFinder finder(Collection<String> names) {
            throw new UnsupportedOperationException("the index does not ask for names");
        }

        @Override
        public WordCut cut(String word, WordCounts counts) {
            int article = Math.max(0, word.indexOf("ال"));
            return article == 0 ? WordCut.whole(word)
                    : new WordCut(List.of(word.substring(0, article)), word.substring(article), List.of());
        }
    }

    private List<Span> spans(String question) throws Exception {
        return library.search.search(Query.of(question)).best().get(0).highlights().stream()
                .map(Hit.Highlight::span).toList();
    }
}
