package org.marsad.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.api.search.Query;
import org.marsad.api.search.QueryException;

/** A question is taken apart into ways to answer it, and single documents are held against it as it stands. */
class QuestionsTest {

    @TempDir
    Path folder;
    private Library library;
    private LuceneQuestions questions;

    @BeforeEach
    void open() throws IOException {
        library = new Library(folder);
        questions = new LuceneQuestions(library.index);
    }

    @AfterEach
    void close() throws IOException {
        library.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "ميناء طنجة | [[ميناء, طنجة]]",
        "\"ميناء طنجة\" | [[\"ميناء طنجة\"]]",
        "a (b OR place:c) | [[a, b], [a, place:c]]",
        "a -(b OR c) | [[a, -b, -c]]",
        "a -(b c) | [[a, -b], [a, -c]]",
        "-(-a) | [[a]]",
        "a NEAR/3 b | [[a, b]]",
        "title:(a b) | [[title:a, title:b]]",
        "كتاب* قلم~ | [[كتاب*, قلم*]]",
        "lang:a* date:2025-11 | [[lang:a*, date:2025-11-01..2025-11-30]]",
        "هل وصل القطار؟ | [[هل], [وصل], [القطار]]",
        "'' | [[]]"})
    void aQuestionIsTakenApart(String question, String ways) throws QueryException {
        assertEquals(ways, questions.ways(question).toString());
    }

    @Test
    void aQuestionOfTooManyWaysIsRefused() {
        String many = IntStream.range(0, 9).mapToObj(i -> "(a" + i + " OR b" + i + ")").collect(Collectors.joining(" "));
        assertTrue(assertThrows(QueryException.class, () -> questions.ways(many)).getMessage().contains("more than 256"));
    }

    @Test
    void onlyTheDocumentsThatWereNamedAreHeldAgainstIt() throws Exception {
        library.document("a", "ميناء طنجة").add().document("b", "ميناء أكادير").add().document("c", "مطار فاس").add().follow();
        Set<?> found = questions.answering(Query.of("ميناء"), Set.of(library.id("b"), library.id("c")));
        assertEquals(Set.of(library.id("b")), found);
        assertEquals(Set.of(), questions.answering(Query.of("ميناء"), Set.of()));
    }

    @Test
    void namesAreAskedForAsInASearch() throws Exception {
        library.document("a", "ميناء طنجة").annotated("entity.place", "طنجة", "value", "مدينة طنجة").add().follow();
        assertEquals(Set.of(library.id("a")), questions.answering(Query.of("place:طنجة"), Set.of(library.id("a"))));
        assertEquals(Set.of(), questions.answering(Query.of("person:طنجة"), Set.of(library.id("a"))));
    }

    @Test
    void nothingIsRelaxedIfNoDocumentHasAllTheWords() throws Exception {
        library.document("a", "ميناء طنجة يستقبل سفنا كبيرة").add().follow();
        String question = "ميناء طنجة يستقبل طائرات";
        assertEquals(List.of("a"), library.find(question));
        assertEquals(Set.of(), questions.answering(Query.of(question), Set.of(library.id("a"))));
    }
}
