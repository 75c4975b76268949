package org.marsad.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.api.search.Query;
import org.marsad.api.search.QueryException;

class QuestionErrorTest {

    private static final List<String> PIECES = List.of("ميناء", "كَتَب", "كوفيد-19", "19", "في", "ﷺ", "ء", "ـ", "\u0651",
            "\"", "(", ")", " ", " ", "-", "OR", " OR ", " AND ", " NEAR/3 ", "NEAR/x", "*", "~", "~1", "~9", "،", "؟", "«", "»",
            "title:", "body:", "person:", "date:", "2025-11", "..", "type:", "x:", "lang:ar",
            "\u200F", "\u202B", "\uD83D\uDE00", "\uD800", "\n", "\u0000");

    @TempDir
    Path folder;
    private Library library;

    @BeforeEach
    void open() throws IOException {
        library = new Library(folder);
        library.document("a", "ميناء طنجة كَتَبَ ﷺ كوفيد-19").titled("ميناء").published("2025-11-24").add().follow();
    }

    @AfterEach
    void close() throws IOException {
        library.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', value = {
        "ميناء \"طنجة | 6 | the quotation mark is never closed",
        "\"،\" | 0 | there is no word between",
        "(ميناء | 0 | this parenthesis is never closed",
        "ميناء) طنجة | 5 | this parenthesis closes nothing",
        "OR ميناء | 0 | OR needs something before it",
        "ميناء OR | 6 | OR needs something after it",
        "ميناء OR OR طنجة | 6 | OR needs something after it",
        "AND ميناء | 0 | AND needs something before and after it",
        "NEAR/3 ميناء | 0 | NEAR needs a word or phrase before it",
        "ميناء NEAR/3 | 6 | NEAR needs a word or phrase after it",
        "ميناء NEAR/x طنجة | 6 | write how many words apart",
        "ميناء NEAR/0 طنجة | 6 | NEAR takes a number from 1 to 1000",
        "title:ميناء NEAR/2 طنجة | 12 | NEAR stands between two words or phrases of one field",
        "طنجة titel:ميناء | 5 | there is no field 'titel'; the fields are title, body, person",
        "title: | 0 | the field needs a value after it",
        "date:غدا | 5 | a date is written 2025",
        "date:2025-13 | 5 | a date is written 2025",
        "*ناء | 0 | a star stands at the end",
        "مي*ناء | 2 | a star stands at the end",
        "ميناء~7 | 5 | a word may be one or two letters off",
        "كوفيد-19~ | 8 | '~' comes right after one word",
    })
    void anErrorSaysWhatIsWrongAndWhere(String question, int position, String message) {
        QueryException error = assertThrows(QueryException.class, () -> library.find(question));
        assertTrue(error.getMessage().startsWith(message), error.getMessage());
        assertEquals(position, error.position());
    }

    @Test
    void marksOfDirectionCountInThePositionOfAnError() {
        QueryException error = assertThrows(QueryException.class, () -> library.find("\u200Fميناء \u202B(طنجة"));
        assertEquals(8, error.position());
    }

    @Test
    void aTooLongQuestionIsAnError() {
        assertThrows(QueryException.class, () -> library.find("ميناء ".repeat(10_000)));
    }

    @Test
    void aLongQuestionIsAnswered() throws Exception {
        assertEquals(List.of("a"), library.find("ميناء ".repeat(3_000)));
    }

    @Test
    void deepNestingIsAnError() {
        assertThrows(QueryException.class, () -> library.find("(".repeat(5_000) + "ميناء" + ")".repeat(5_000)));
    }

    @Test
    void anUnknownFilterOrFacetSaysWhichThereAre() {
        QueryException filter = assertThrows(QueryException.class, () -> library.find(new Query("", false, Optional.empty(),
                Optional.empty(), List.of(new Query.Filter("color", "red")), List.of(), 0, 10, false)));
        assertTrue(filter.getMessage().contains("there is no field 'color' to filter by; the fields are"),
                filter.getMessage());
        QueryException facet = assertThrows(QueryException.class, () -> library.find(new Query("", false, Optional.empty(),
                Optional.empty(), List.of(), List.of("body"), 0, 10, false)));
        assertTrue(facet.getMessage().contains("cannot be counted"), facet.getMessage());
    }

    @Test
    void randomQuestionsAreAnsweredOrRefusedWithAPlace() throws Exception {
        long seed = Long.getLong("marsad.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder question = new StringBuilder();
            for (int pieces = random.nextInt(9); pieces >= 0; pieces--) {
                question.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            answer(question.toString(), random.nextBoolean(), "marsad.seed=" + seed + ": " + question);
        }
    }

    private void answer(String question, boolean exact, String message) throws IOException {
        Query query = new Query(question, exact, Optional.empty(), Optional.empty(), List.of(), List.of("type"), 0, 10,
                true);
        try {
            assertTrue(library.search.search(query).total() <= 1, message);
        } catch (QueryException e) {
            assertTrue(e.position() >= 0 && e.position() <= question.length(), message);
        } catch (RuntimeException e) {
            throw new AssertionError(message, e);
        }
    }
}
