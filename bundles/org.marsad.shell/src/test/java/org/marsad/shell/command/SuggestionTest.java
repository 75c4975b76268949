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
    void theNamesThereAreAreListed() {
        assertEquals("; did you mean csv? formats: csv, json", Suggestion.among("cvs", List.of("json", "csv"), "formats"));
        assertEquals("; formats: csv, json", Suggestion.among("pdf", List.of("json", "csv"), "formats"));
        assertEquals("; there are no formats", Suggestion.among("pdf", List.of(), "formats"));
    }
}
