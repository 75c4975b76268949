package org.marsad.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.catalogue.State;
import org.marsad.api.document.DocumentId;
import org.marsad.api.search.Hit;
import org.marsad.api.search.Hits;
import org.marsad.api.search.Hits.Count;
import org.marsad.api.search.Query;
import org.marsad.api.text.Matcher;
import org.marsad.api.text.NameFinder;
import org.marsad.api.text.WordCounts;
import org.marsad.api.text.WordCut;

class SearchTest {

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
    void aBlankQuestionFindsEveryDocument() throws Exception {
        texts("ميناء", "مطار");
        assertFound("", "0", "1");
        assertFound("*", "0", "1");
    }

    @Test
    void allWordsMustMatch() throws Exception {
        texts("ميناء طنجة", "ميناء أكادير", "مطار طنجة");
        assertFound("ميناء طنجة", "0");
        assertFound("ميناء AND أكادير", "1");
    }

    @Test
    void oneOfTwoWordsIsEnoughWithOr() throws Exception {
        texts("ميناء طنجة", "مطار فاس", "سوق");
        assertFound("طنجة OR فاس", "0", "1");
    }

    @Test
    void standingTogetherBindsTighterThanOr() throws Exception {
        texts("ميناء طنجة", "مطار", "ميناء");
        assertFound("ميناء طنجة OR مطار", "0", "1");
        assertFound("(ميناء OR مطار) -طنجة", "1", "2");
    }

    @Test
    void aWordWithAMinusMustNotBeThere() throws Exception {
        texts("ميناء طنجة", "ميناء فاس");
        assertFound("ميناء -طنجة", "1");
        assertFound("-طنجة", "1");
    }

    @Test
    void aWordIsFoundWithGluedParticlesAndTheArticle() throws Exception {
        texts("في المغرب", "بالمغرب", "وللمغرب", "المغربية", "تونس");
        assertFound("المغرب", "0", "1", "2", "3");
        assertFound("مغرب", "0", "1", "2", "3");
    }

    @Test
    void aNameThatBeginsWithAParticlesLetterIsFoundWithAndWithoutParticles() throws Exception {
        texts("لبنان", "بلبنان", "ولبنان", "للبنان", "بلجيكا");
        assertFound("لبنان", "0", "1", "2", "3");
        texts("بلجيكا", "لبلجيكا", "وبلجيكا", "فاس", "بفاس");
        assertFound("بلجيكا", "0", "1", "2");
        assertFound("فاس", "3", "4");
    }

    @Test
    void hamzaMaksuraMarbutaMarksAndTatweelMakeNoDifference() throws Exception {
        texts("أُسْرَة إلى مستشفى", "اسره الي مستشفي", "أســرة إلى مستشفى");
        assertFound("أسرة مستشفى", "0", "1", "2");
        assertFound("اسره مستشفي", "0", "1", "2");
    }

    @Test
    void nearerSpellingsComeFirst() throws Exception {
        texts("مدينة المغرب", "مدينة مغربية", "مدينة بمغرب");
        assertEquals("0", library.find("المغرب").get(0));
    }

    @Test
    void exactFindsTheSpellingAsItIs() throws Exception {
        texts("إمارة", "اماره", "الإمارة", "إِمَارَة");
        assertFound(exact("إمارة"), "0", "3");
        assertFound(exact("\"إمارة\""), "0", "3");
    }

    @Test
    void aWordWithMarksAsksForJustThese() throws Exception {
        texts("كَتَبَ الوزير", "كُتُب الوزير", "كتب الوزير");
        assertFound("كُتُب", "1");
        assertFound("كَتَبَ الوزير", "0");
        assertFound("\"كَتَبَ الوزير\"", "0");
        assertFound("كتب", "0", "1", "2");
        assertFound(exact("كُتُب"), "1");
    }

    @Test
    void theOrderOfTwoMarksOnOneLetterMakesNoDifference() throws Exception {
        texts("محم\u0651\u064Eد");
        assertFound("محم\u064E\u0651د", "0");
    }

    @Test
    void aPhraseStandsInThisOrder() throws Exception {
        texts("وزير الخارجية المغربي", "الخارجية وزير", "وزير في الخارجية", "لوزير الخارجية");
        assertFound("\"وزير الخارجية\"", "0", "3");
    }

    @Test
    void wordsGluedByAHyphenAreAPhrase() throws Exception {
        texts("وباء كوفيد-19", "كوفيد قبل 19 يوما");
        assertFound("كوفيد-19", "0");
    }

    @Test
    void aFuzzyWordMayBeMisspelt() throws Exception {
        texts("الرباط", "الربط", "تطوان");
        assertFound("الرباط~", "0", "1");
        assertFound("تطون~1", "2");
    }

    @Test
    void aPrefixFindsWhatBeginsSoAlsoAfterTheArticle() throws Exception {
        texts("مغربي", "المغاربة", "بالمغرب", "وزير");
        assertFound("مغر*", "0", "2");
        assertFound("مغ*", "0", "1", "2");
        assertFound("زير*");
    }

    @Test
    void nearWordsAreNotFarApartInEitherOrder() throws Exception {
        texts("وزير التعليم في الرباط", "الرباط عاصمة", "التعليم وزير", "وزير من كبار رجال الدولة يزور التعليم");
        assertFound("وزير NEAR/2 التعليم", "0", "2");
        assertFound("وزير NEAR/1 التعليم", "0", "2");
        assertFound("التعليم NEAR/6 وزير", "0", "2", "3");
        assertFound("\"وزير التعليم\" NEAR/2 الربا*", "0");
    }

    @Test
    void theTitleIsSearchedAndWeighsMore() throws Exception {
        library.document("a", "نص عن الميناء والمدينة").add();
        library.document("b", "نص عن المدينة").titled("الميناء الجديد").add();
        for (String title : List.of("معرض الكتاب", "أسعار الزيتون", "طقس الغد", "قطار فاس")) {
            library.document(title, "نص عن المدينة").titled(title).add();
        }
        library.follow();
        assertEquals(List.of("b", "a"), library.find("ميناء"));
        assertFound("title:ميناء", "b");
    }

    @Test
    void theBodyIsWithoutTitleAndFurniture() throws Exception {
        library.document("a", "عنوان الميناء\nافتتح المعرض في فاس\nاقرأ أيضا طقس الغد")
                .annotated("structure.title", "عنوان الميناء")
                .annotated("structure.boilerplate", "اقرأ أيضا طقس الغد").add().follow();
        assertFound("body:المعرض", "a");
        assertFound("body:طقس");
        assertFound("body:الميناء");
        assertFound("طقس الميناء", "a");
        assertFound("body:\"المعرض في فاس\"", "a");
        assertFound("body:(فاس NEAR/3 المعرض)", "a");
        assertFound("body:طق*");
        assertFound("\"فاس اقرأ\"");
    }

    @Test
    void aWordOfTheFurnitureFindsButDoesNotRankHigh() throws Exception {
        library.document("menu", "الرياضة السياسة الثقافة\nافتتح المعرض").annotated("structure.boilerplate",
                "الرياضة السياسة الثقافة").add();
        for (int i = 0; i < 5; i++) {
            library.document("about" + i, "خبر طويل عن أمور كثيرة في المدينة ومنها الرياضة عند الشباب والكبار " + i).add();
        }
        library.follow();
        List<String> found = library.find("الرياضة");
        assertEquals(6, found.size());
        assertEquals("menu", found.get(5));
        assertFound("boilerplate:الرياضة", "menu");
        assertFound("الرياضة -boilerplate:الرياضة", "about0", "about1", "about2", "about3", "about4");
        assertFound("boilerplate:\"الرياضة السياسة\"", "menu");
        assertFound("body:الرياضة", "about0", "about1", "about2", "about3", "about4");
    }

    @Test
    void darijaIsArabicAndArabicIsNotDarija() throws Exception {
        library.document("standard", "نص").in("ar").add().document("darija", "نص").in("ary").add();
        library.document("morocco", "نص").in("ar-MA").add().document("persian", "نص").in("fa").add().follow();
        assertFound("lang:ar", "standard", "darija", "morocco");
        assertFound("lang:ary", "darija");
        assertFound(filtered("lang", "ar"), "standard", "darija", "morocco");
        assertFound("lang:ar-ma", "morocco");
    }

    @Test
    void everyFacetCountsTheDocumentsThatAreNotGone() throws Exception {
        described("a").add();
        described("b").add();
        described("gone").state(State.GONE).add();
        library.document("other", "خبر").add().follow();
        Map<String, String> expected = Map.of("source", "press", "type", "text/html", "lang", "ary", "date", "2025-01",
                "topic", "اقتصاد", "person", "عمر", "organization", "البنك", "place", "فاس");
        Query query = new Query("نص", false, Optional.empty(), Optional.empty(), List.of(), List.copyOf(expected.keySet()), 0, 1,
                false);
        Map<String, List<Count>> facets = library.search.search(query).facets();
        expected.forEach((field, value) -> assertEquals(List.of(new Count(value, 2)), facets.get(field), field));
    }

    @Test
    void aHighlightKnowsItsPage() throws Exception {
        library.document("pdf", "ميناء طنجة\fمطار فاس\fميناء").paged("ميناء طنجة\f", 1).paged("مطار فاس\f", 2).add();
        library.document("html", "سوق").add().follow();
        assertEquals(List.of(OptionalInt.of(1), OptionalInt.of(2)), pages("ميناء فاس").subList(0, 2));
        assertEquals(List.of(OptionalInt.empty()), pages("سوق"));
    }

    private List<OptionalInt> pages(String question) throws Exception {
        return library.search.search(Query.of(question)).best().get(0).highlights().stream().map(Hit.Highlight::page).toList();
    }

    private Library.Draft described(String name) {
        return library.document(name, "نص عن عمر في فاس والبنك " + name).from("press").typed("text/html").in("ary")
                .published("2025-01-10").annotated("topic", "نص", "topic", "اقتصاد").annotated("entity.person", "عمر")
                .annotated("entity.place", "فاس").annotated("entity.organization", "البنك");
    }

    @Test
    void annotationsAreFieldsOfTheirOwn() throws Exception {
        library.document("a", "زار أحمد الريسوني مدينة فاس").annotated("entity.person", "أحمد الريسوني")
                .annotated("entity.place", "فاس").annotated("topic", "مدينة", "topic", "عمران").add();
        library.document("b", "قال أحمد إن الريسوني بخير").annotated("entity.person", "أحمد")
                .annotated("entity.person", "الريسوني")
                .annotated("entity.organization", "بخير", "value", "الأمم المتحدة").add().follow();
        assertFound("person:الريسوني", "a", "b");
        assertFound("person:\"أحمد الريسوني\"", "a");
        assertFound("place:فاس", "a");
        assertFound("topic:عمران", "a");
        assertFound("organization:المتحدة", "b");
        assertFound("place:أحمد");
    }

    @Test
    void sourceTypeAndLanguageAreValues() throws Exception {
        library.document("a", "نص").from("press").typed("text/html").in("ar-MA").add();
        library.document("b", "نص").from("Archive").typed("text/plain").in("fa").add().follow();
        assertFound("source:press", "a");
        assertFound("source:arch*", "b");
        assertFound("type:html", "a");
        assertFound("type:text/html", "a");
        assertFound("type:txt", "b");
        assertFound("lang:ar", "a");
        assertFound("نص lang:fa", "b");
    }

    @Test
    void aDateIsADayAMonthAYearOrARange() throws Exception {
        library.document("a", "نص").published("2025-11-24").add();
        library.document("b", "من 24 إلى 27 نونبر").annotated("time.date", "24", "value", "2025-11-22/2025-11-27").add();
        library.document("c", "في سنة 2025").annotated("time.date", "2025", "value", "2025").add().follow();
        assertFound("date:2025-11-24", "a", "b");
        assertFound("date:2025-11", "a", "b");
        assertFound("date:٢٠٢٥", "a", "b", "c");
        assertFound("date:2025-11-25..2025-12", "b");
        assertFound("date:..2024");
    }

    @Test
    void daysOfPublicationAreLimited() throws Exception {
        library.document("a", "نص").published("2025-11-24").add().document("b", "نص").published("2024-06").add();
        library.document("c", "نص").add().follow();
        assertFound(between(LocalDate.of(2025, 1, 1), null), "a");
        assertFound(between(null, LocalDate.of(2024, 6, 1)), "b");
        assertFound(between(LocalDate.of(2024, 6, 2), LocalDate.of(2025, 11, 23)));
    }

    @Test
    void filtersTakeValuesLiterally() throws Exception {
        library.document("a", "نص").typed("text/html").titled("سوق السمك").add();
        library.document("b", "فاس").annotated("entity.place", "فاس", "value", "فاس البالي").add().follow();
        assertFound(filtered("type", "text/html"), "a");
        assertFound(filtered("place", "فاس البالي"), "b");
        assertFound(filtered("place", "فاس"));
        assertFound(filtered("title", "سوق السمك"), "a");
    }

    @Test
    void facetsCountTheValuesOfAllAnswers() throws Exception {
        for (int i = 0; i < 5; i++) {
            library.document("d" + i, "نص عن فاس").typed(i < 3 ? "text/html" : "text/plain")
                    .published("2025-0" + (1 + i / 4) + "-10")
                    .annotated("entity.place", "فاس").add();
        }
        library.document("other", "خبر").add().follow();
        Query query = new Query("نص", false, Optional.empty(), Optional.empty(), List.of(),
                List.of("type", "date", "place", "language"), 0, 1, false);
        Hits hits = library.search.search(query);
        assertEquals(5, hits.total());
        assertTrue(hits.exact());
        assertEquals(List.of(new Count("text/html", 3), new Count("text/plain", 2)), hits.facets().get("type"));
        assertEquals(List.of(new Count("2025-01", 4), new Count("2025-02", 1)), hits.facets().get("date"));
        assertEquals(List.of(new Count("فاس", 5)), hits.facets().get("place"));
        assertEquals(List.of(new Count("ar", 5)), hits.facets().get("language"));
    }

    @Test
    void offsetAndLimitCutTheAnswersInTheSameOrder() throws Exception {
        texts("نص", "نص", "نص", "نص");
        List<String> all = library.find("نص");
        assertEquals(all.subList(1, 3), library.find(new Query("نص", false, Optional.empty(), Optional.empty(), List.of(),
                List.of(), 1, 2, false)));
        assertEquals(4, library.search.search(Query.of("نص").withLimit(0)).total());
    }

    @Test
    void aSentenceThatAsksFindsTheDocumentWithMostOfItsWords() throws Exception {
        texts("يقع ميناء طنجة المتوسط على مضيق جبل طارق", "مطار فاس");
        Hits hits = library.search.search(Query.of("أين يقع أكبر ميناء في أفريقيا على مضيق جبل طارق؟"));
        assertEquals(1, hits.total());
        assertEquals(List.of(), hits.notes());
    }

    @Test
    void aWordThatASentenceSaysTwiceCountsOnce() throws Exception {
        texts("ميناء طنجة", "ميناء فاس");
        Hits once = library.search.search(Query.of("ميناء طنجة ومعرضها؟"));
        assertEquals(once.best(), library.search.search(Query.of("ميناء طنجة ميناء ومعرضها؟")).best());
    }

    @Test
    void manyWordsNoDocumentHasAllOfAreTakenAsASentence() throws Exception {
        texts("يقع ميناء طنجة على مضيق جبل طارق", "مطار");
        Hits hits = library.search.search(Query.of("ميناء مضيق جبل موسى"));
        assertEquals(1, hits.total());
        assertEquals(List.of("No document has all these words; those with most of them are shown."), hits.notes());
        assertFound("ميناء مضيق موسى");
    }

    @Test
    void punctuationQuotesAndMarksOfDirectionAreHarmless() throws Exception {
        texts("قال الوزير: «نعم» للمشروع");
        assertFound("\u202B«الوزير»،\u202C \u200Fالمشروع!", "0");
        assertFound("“نعم” ؛ المشروع:", "0");
        assertFound("كلمة -\u200Fالوزير");
    }

    @Test
    void matchingGivesIdsInTheirOrderAcrossSegments() throws Exception {
        for (int i = 0; i < 30; i++) {
            library.document("d" + i, i % 3 == 0 ? "مطار" : "ميناء").add();
            if (i % 7 == 0) {
                library.follow();
            }
        }
        library.remove("d1");
        library.follow();
        try (Stream<DocumentId> found = library.search.matching(Query.of("ميناء").withLimit(2))) {
            List<DocumentId> ids = found.toList();
            assertEquals(ids.stream().sorted().toList(), ids);
            assertEquals(19, ids.size());
        }
    }

    @Test
    void aHitWhoseDocumentIsNoLongerInTheCatalogueIsShownWithoutHighlights() throws Exception {
        library.document("a", "ميناء").titled("خبر").add().follow();
        library.lose("a");
        Hit hit = library.search.search(Query.of("ميناء")).best().get(0);
        assertEquals("خبر", hit.title());
        assertEquals(List.of(), hit.highlights());
    }

    @Test
    void anExplanationSaysAsWhatAWordWasFoundAndWhatItAdded() throws Exception {
        texts("زار بالمغرب والمغرب معرضا");
        Query query = new Query("المغرب", false, Optional.empty(), Optional.empty(), List.of(), List.of(), 0, 10, true);
        String explanation = library.search.search(query).best().get(0).explanation().orElseThrow();
        assertTrue(explanation.startsWith("«المغرب» is in the text 2 times, as «بالمغرب», «والمغرب»; "
                + "looked for by the stem «مغرب»."), explanation);
        assertTrue(Pattern.compile("(?m)^  \\d\\.\\d\\d «المغرب»$").matcher(explanation).find(), explanation);
        assertTrue(explanation.contains("trigrams"), explanation);
    }

    @Test
    void anExplanationShowsGluedParticlesAsTheMatcherOfTheContainerCutsThem() throws Exception {
        texts("زار بالمغرب والمغرب معرضا", "المغرب", "المغرب");
        Query query = new Query("معرضا المغرب", false, Optional.empty(), Optional.empty(), List.of(), List.of(), 0, 10, true);
        LuceneSearch search = new LuceneSearch(library.index, library, new ByCounts());
        String explanation = search.search(query).best().get(0).explanation().orElseThrow();
        assertTrue(explanation.contains("as «بالمغرب» (ب + المغرب), «والمغرب» (و + المغرب); "), explanation);
        assertTrue(explanation.contains("as «معرضا»; "), explanation);
    }

    /** Takes the first letter off where what is left was written by itself more than once. */
    private static final class ByCounts implements Matcher {

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
            return counts.count(word.substring(1)) == 2 ? new WordCut(List.of(word.substring(0, 1)), word.substring(1), List.of())
                    : WordCut.whole(word);
        }
    }

    @Test
    void anExplainerSaysWhyADocumentIsNotFound() throws Exception {
        texts("ميناء طنجة");
        String id = library.id("0").sha256().substring(0, 12);
        HitExplainer explainer = new HitExplainer(library.index, library);
        assertEquals(List.of("The document does not answer the question.", "«ميناء» is in the text once, as «ميناء»; "
                + "looked for by the stem «مين».",
                "«فاس» is not in the text; its title is a field of its own."),
                explainer.explain(id + " ميناء فاس").orElseThrow().reasons());
        assertEquals(Optional.empty(), explainer.explain(id));
        assertEquals(Optional.empty(), explainer.explain("some.bundle"));
    }

    private void texts(String... texts) throws IOException {
        for (int i = 0; i < texts.length; i++) {
            library.document(String.valueOf(i), texts[i]).add();
        }
        library.follow();
    }

    private void assertFound(String question, String... names) throws Exception {
        assertFound(Query.of(question), names);
    }

    private void assertFound(Query query, String... names) throws Exception {
        assertEquals(Set.of(names), Set.copyOf(library.find(query)), query.text());
    }

    private static Query exact(String text) {
        return new Query(text, true, Optional.empty(), Optional.empty(), List.of(), List.of(), 0, 10, false);
    }

    private static Query between(LocalDate from, LocalDate to) {
        return new Query("", false, Optional.ofNullable(from), Optional.ofNullable(to), List.of(), List.of(), 0, 10, false);
    }

    private static Query filtered(String field, String value) {
        List<Query.Filter> filters = List.of(new Query.Filter(field, value));
        return new Query("", false, Optional.empty(), Optional.empty(), filters, List.of(), 0, 10, false);
    }
}
