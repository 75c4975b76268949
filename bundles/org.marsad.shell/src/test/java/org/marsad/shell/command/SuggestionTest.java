package org.marsad.shell.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SuggestionTest {

    @Test
    void aSlipOfTheFingersIsRecognised() {
        List<String> names = List.of("search", "show", "sources");
        assertEquals("search", Suggestion.nearest("serach", names));
        assertEquals("search", Suggestion.nearest("serch", names));
        assertEquals("show", Suggestion.nearest("SHOW", names));
    }

    @Test
    void theBeginningOfOneNameStandsForIt() {
        assertEquals("annotations", Suggestion.nearest("anno", List.of("analyze", "analyzers", "annotations")));
        assertEquals("", Suggestion.nearest("se", List.of("search")));
    }

    @Test
    void whatIsLikeNothingIsLikeNothing() {
        assertEquals("", Suggestion.nearest("export", List.of("search", "show")));
        assertEquals("", Suggestion.nearest("7", List.of("1")));
    }

    @Test
    void ofVeryLongWordsOnlyTheBeginningIsLookedAt() {
        String longest = "a".repeat(200);
        assertEquals(longest, Suggestion.nearest("b" + longest.substring(1), List.of(longest)));
        String longer = longest + "a";
        assertEquals("", Suggestion.nearest("b" + longer.substring(1), List.of(longer)), "each letter would be compared with each");
        assertEquals(longer + "c", Suggestion.nearest(longer, List.of(longer + "c", "c")));
    }

    @Test
    void namesOfAnyLengthDoNotHideTheNearOne() {
        assertEquals("search", Suggestion.nearest("serach", List.of("s".repeat(1_000_000), "search", "")));
    }

    @Test
    void theNamesThereAreAreListed() {
        assertEquals("; did you mean csv? formats: csv, json", Suggestion.among("cvs", List.of("json", "csv"), "formats"));
        assertEquals("; formats: csv, json", Suggestion.among("pdf", List.of("json", "csv"), "formats"));
        assertEquals("; there are no formats", Suggestion.among("pdf", List.of(), "formats"));
    }
}
