package org.marsad.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.document.DocumentId;
import org.marsad.api.search.Equivalent;
import org.marsad.api.search.Expander;
import org.marsad.api.search.Hit;
import org.marsad.api.search.Hits;
import org.marsad.api.search.Query;
import org.marsad.api.search.Query.Expand;

/** Searches that find what means the same, too. */
class ExpansionTest {

    private static final Map<String, List<String>> SAME = Map.of("الحكامة", List.of("حوكمة"), "حكامة", List.of("حوكمة"),
            "حوكمة", List.of("حكامة"), "هاتف نقال", List.of("موبايل", "هاتف جوال"), "موبايل", List.of("هاتف نقال", "هاتف جوال"),
            "الشغل", List.of("العمل"), "حَكامة", List.of("حوكمة"));

    @TempDir
    Path folder;
    private Library library;

    @BeforeEach
    void open() throws IOException {
        library = new Library(folder);
        library.search.expanders = List.of(expander(SAME));
    }

    @AfterEach
    void close() throws IOException {
        library.close();
    }

    @Test
    void whatMeansTheSameIsFoundBehindWhatWasAskedForAndOnlyIfThatIsWanted() throws Exception {
        texts("تعزيز الحوكمة في الشركات", "تعزيز الحكامة في الشركات", "تعزيز الشفافية");
        assertEquals(List.of("b"), library.find("الحكامة"));
        assertEquals(List.of("b", "a"), find("الحكامة"));
        assertEquals(List.of("b"), library.find(Query.of("الحكامة").withExpand(Expand.OFF)));
        Hits hits = search("الحكامة");
        assertEquals(List.of(new Equivalent("الحكامة", "حوكمة", "words.csv", 7)), hits.added());
        assertEquals(List.of(), library.search.search(Query.of("الحكامة")).added());
    }

    @Test
    void whatMeansTheSameIsMarkedInTheText() throws Exception {
        texts("عن الحوكمة والحكامة وبالحوكمة");
        assertEquals(List.of("الحوكمة", "والحكامة", "وبالحوكمة"), search("الحكامة").best().get(0).highlights().stream()
                .map(Hit.Highlight::text).toList());
    }

    @Test
    void whatWasNotAskedForIsFoundInItsFormOnlyNotByItsStem() throws Exception {
        texts("اجتمع الحكام أمس", "الحكامة الجيدة", "للحكامة وبالحكامة", "حكامتنا");
        assertEquals(Set.of("b", "c"), Set.copyOf(find("حوكمة")));
    }

    @Test
    void wordsThatStandTogetherAreKnownTogetherAndASingleWordCanMeanSeveral() throws Exception {
        texts("اشترى هاتفا نقالا جديدا", "اشترى موبايل جديدا", "اشترى هاتف جوال", "نقال الهاتف الثابت");
        assertEquals(Set.of("a", "b", "c", "d"), Set.copyOf(find("هاتف نقال")));
        assertEquals(Set.of("b"), Set.copyOf(find("هاتف نقال جديدا -نقالا")));
        assertEquals(Set.of("b", "c"), Set.copyOf(find("موبايل")));
    }

    @Test
    void wordsInsidePhrasesAreExchanged() throws Exception {
        texts("مبادئ الحوكمة الجيدة", "مبادئ الحكامة الجيدة", "الحوكمة ومبادئ أخرى", "مبادئ جيدة");
        assertEquals(List.of("b"), library.find("\"مبادئ الحكامة\""));
        assertEquals(List.of("b", "a"), find("\"مبادئ الحكامة\""));
        assertEquals(Set.of("a", "b"), Set.copyOf(find("\"الحكامة الجيدة\"")));
        assertEquals(List.of("مبادئ الحوكمة"), search("\"مبادئ الحكامة\"").best().get(1).highlights().stream()
                .map(Hit.Highlight::text).toList());
    }

    @Test
    void aPhraseCanBeExchangedForAWordAndNearPartsToo() throws Exception {
        texts("ثمن الموبايل اليوم", "ثمن بعيد كل البعد عن الموبايل", "سوق العمل");
        assertEquals(List.of("a"), find("\"ثمن هاتف نقال\""));
        assertEquals(List.of("a"), find("ثمن NEAR/2 \"هاتف نقال\""));
        assertEquals(List.of("c"), find("سوق NEAR/1 الشغل"));
        assertEquals(List.of("c"), find("\"سوق الشغل\""));
    }

    @Test
    void fieldsOfWordsAreExpandedAndThoseOfNamesAndValuesAreNot() throws Exception {
        library.document("a", "خبر").titled("الحوكمة").add();
        library.document("b", "الحوكمة").annotated("topic", "الحوكمة", "value", "حوكمة").add().follow();
        assertEquals(List.of("a"), find("title:الحكامة"));
        assertEquals(List.of(), find("topic:الحكامة"));
        assertEquals(List.of(), find("source:الحكامة"));
    }

    @Test
    void exactWordsMarksPrefixesFuzzyWordsAndExclusionsStayAsTheyAre() throws Exception {
        texts("الحوكمة", "تقرير عن الحوكمة");
        assertEquals(List.of(), find("حَكامة"));
        assertEquals(List.of(), find("حكامة*"));
        assertEquals(List.of(), find("حكامة~1"));
        assertEquals(List.of("b"), find("تقرير -حكامة"));
        Query exact = new Query("الحكامة", true, Optional.empty(), Optional.empty(), List.of(), List.of(), 0, 10, false, Expand.ON);
        Hits hits = library.search.search(exact);
        assertEquals(0, hits.total());
        assertEquals(List.of("Nothing was added: words are looked for as they are spelt."), hits.notes());
    }

    @Test
    void sentencesAreExpandedToo() throws Exception {
        texts("تقرير الحوكمة", "خبر آخر");
        assertEquals(List.of("a"), find("ما هي الحكامة؟"));
        assertEquals(List.of("a"), find("تقييم جديد شامل الحكامة"));
    }

    @Test
    void anExplanationNamesTheListAndTheLine() throws Exception {
        texts("عن الحوكمة");
        Query query = new Query("الحكامة", false, Optional.empty(), Optional.empty(), List.of(), List.of(), 0, 10, true, Expand.ON);
        String explanation = library.search.search(query).best().get(0).explanation().orElseThrow();
        assertTrue(explanation.contains("«الحكامة» is not in the text"), explanation);
        assertTrue(explanation.contains("by the lexicon: «حوكمة» for «الحكامة» (words.csv, line 7) is in the text once, as «الحوكمة»."),
                explanation);
        assertTrue(explanation.matches("(?s).*\\n  \\d\\.\\d\\d by the lexicon: «حوكمة» for «الحكامة».*"), explanation);
    }

    @Test
    void whySaysWhenOnlyTheLexiconLeadsToADocument() throws Exception {
        texts("عن الحوكمة");
        HitExplainer explainer = new HitExplainer(library.index, library);
        String subject = library.id("a") + " الحكامة";
        assertEquals("The document does not answer the question.", explainer.explain(subject).orElseThrow().reasons().get(0));
        explainer.expanders = List.of(expander(SAME));
        List<String> reasons = explainer.explain(subject).orElseThrow().reasons();
        assertEquals("The document does not answer the question as it is, but if what means the same is looked for, too: search --expand.",
                reasons.get(0));
        assertTrue(reasons.stream().anyMatch(reason -> reason.startsWith("by the lexicon: «حوكمة» for «الحكامة» (words.csv, line 7)")),
                reasons.toString());
    }

    @Test
    void anExpanderCountsFromTheQuestionAfterItsArrivalToTheLastBeforeItLeaves() throws Exception {
        texts("الحوكمة", "الإدارة الرشيدة");
        library.search.expanders = List.of();
        Hits none = search("حكامة");
        assertEquals(0, none.total());
        assertEquals(List.of("Nothing was added: no lexicon is here that says what means the same."), none.notes());
        library.search.expanders = List.of(expander(SAME));
        assertEquals(List.of("a"), find("حكامة"));
        library.search.expanders = List.of(expander(SAME), expander(Map.of("حكامة", List.of("إدارة رشيدة"))));
        assertEquals(Set.of("a", "b"), Set.copyOf(find("حكامة")));
        library.search.expanders = List.of(expander(Map.of("حكامة", List.of("إدارة رشيدة"))));
        assertEquals(List.of("b"), find("حكامة"));
        library.search.expanders = List.of(expander(Map.of()));
        Hits unknown = search("حكامة");
        assertEquals(0, unknown.total());
        assertEquals(List.of("Nothing was added: the lexicons know nothing that means the same."), unknown.notes());
    }

    @Test
    void theConfigurationCanExpandWhatSaysNothingOfIt(@TempDir Path other) throws Exception {
        texts("الحوكمة");
        library.index.close();
        library.index = new LuceneIndex(other, 16, SmallNormalizers.lexicon(), Library.SCHEMA, true);
        library.follower = new LuceneFollower(library.index);
        library.search = new LuceneSearch(library.index, library, null);
        library.search.expanders = List.of(expander(SAME));
        library.tellAgainFrom(0);
        library.follow();
        assertEquals(List.of("a"), library.find("الحكامة"));
        assertEquals(List.of(), library.find(Query.of("الحكامة").withExpand(Expand.OFF)));
        try (Stream<DocumentId> matching = library.search.matching(Query.of("الحكامة"))) {
            assertEquals(1, matching.count());
        }
    }

    @Test
    void anExpanderThatKnowsOnlySignsAddsNothing() throws Exception {
        texts("الحوكمة");
        library.search.expanders = List.of(expander(Map.of("حكامة", List.of("", "!", "حُوكمة"))));
        Hits hits = search("حكامة");
        assertEquals(1, hits.total());
        assertEquals(List.of("حُوكمة"), hits.added().stream().map(Equivalent::term).toList());
    }

    /**
     * Whatever is asked without exclusions, up to three words, of which no sentence is made: what was found stays found, and an expander
     * that is not asked does not count.
     */
    @Test
    void expandingLosesNothingAndAnExpanderThatIsNotAskedChangesNothing() throws Exception {
        long seed = Long.getLong("marsad.seed", System.nanoTime());
        Random random = new Random(seed);
        String repeat = "-Dmarsad.seed=" + seed;
        List<String> words = List.of("الحكامة", "حوكمة", "هاتف", "نقال", "موبايل", "سوق", "الشغل", "العمل", "جديد");
        for (int i = 0; i < 60; i++) {
            library.document("d" + i, some(words, random, 1 + random.nextInt(6), " ")).add();
        }
        library.follow();
        for (int round = 0; round < 300; round++) {
            String plain = some(words, random, 1 + random.nextInt(3), random.nextInt(4) == 0 ? " OR " : " ");
            String question = random.nextInt(3) == 0 ? "\"" + plain.replace(" OR ", " ") + "\"" : plain;
            library.search.expanders = List.of(expander(SAME));
            List<String> asked = library.find(Query.of(question).withLimit(100));
            Set<String> expanded = new TreeSet<>(library.find(Query.of(question).withLimit(100).withExpand(Expand.ON)));
            assertTrue(expanded.containsAll(asked), () -> question + " loses something, " + repeat);
            library.search.expanders = List.of();
            assertEquals(library.find(Query.of(question).withLimit(100)), asked, () -> question + " " + repeat);
        }
        assertFalse(library.find("هاتف").isEmpty(), repeat);
    }

    private static String some(List<String> words, Random random, int number, String between) {
        List<String> some = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            some.add(words.get(random.nextInt(words.size())));
        }
        return String.join(between, some);
    }

    private static Expander expander(Map<String, List<String>> same) {
        return words -> same.getOrDefault(words, List.of()).stream().map(term -> new Equivalent(words, term, "words.csv", 7)).toList();
    }

    private void texts(String... texts) throws IOException {
        for (int i = 0; i < texts.length; i++) {
            library.document(String.valueOf((char) ('a' + i)), texts[i]).add();
        }
        library.follow();
    }

    private Hits search(String question) throws Exception {
        return library.search.search(Query.of(question).withExpand(Expand.ON));
    }

    private List<String> find(String question) throws Exception {
        return library.find(Query.of(question).withExpand(Expand.ON));
    }
}
