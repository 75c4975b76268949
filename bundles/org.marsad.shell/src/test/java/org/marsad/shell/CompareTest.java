package org.marsad.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.api.document.Span;
import org.marsad.api.similarity.SourceComparison;
import org.marsad.api.similarity.SourceComparison.Claim;
import org.marsad.api.similarity.SourceComparison.Kind;
import org.marsad.api.similarity.SourceComparison.Pair;
import org.marsad.api.similarity.SourceComparison.Source;
import org.marsad.api.similarity.SourceComparison.Statement;
import org.marsad.api.similarity.SourceComparison.Verdict;
import org.marsad.api.similarity.Likeness;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.fake.Samples;

class CompareTest {

    private TestShell shell;

    @BeforeEach
    void open() throws Exception {
        shell = TestShell.open();
        shell.catalogue.add(Samples.document("abcd", "خبر", "\ud83d\ude80 3 جرحى"));
        shell.catalogue.add(Samples.document("beef", "آخر", "5 جرحى"));
        Statement first = new Statement(Samples.id("abcd"), "3", new Span(3, 4), "3", "3 جرحى");
        Statement second = new Statement(Samples.id("beef"), "5", new Span(0, 1), "5", "5 جرحى");
        Statement place = new Statement(Samples.id("beef"), "فاس", new Span(0, 1), "بفاس", "بفاس");
        shell.similarity.comparison = new SourceComparison(List.of(source("abcd", Optional.of("الجريدة")),
                source("beef", Optional.empty())),
                List.of(new Claim(Kind.FIGURE, "جرحى", Verdict.DIFFER, List.of(first, second)),
                        new Claim(Kind.PLACE, "فاس", Verdict.ALONE, List.of(place))),
                List.of(new Pair(Samples.id("abcd"), Samples.id("beef"), new Likeness(0.25, 0.5, 0.2, List.of()))));
    }

    @AfterEach
    void close() throws Exception {
        shell.close();
    }

    @Test
    void whatTheyDifferInIsShownSideBySideAndWhatOneSaysAloneOnRequest() throws Exception {
        String shown = shell.type("compare abcd beef");
        assertTrue(shown.lines().anyMatch(line -> line.matches("differ +figure +جرحى +3 +5 *")), shown);
        assertTrue(shown.contains("1 more that only one of them says: --all") && !shown.contains("بفاس"), shown);
        assertTrue(shown.contains("1 and 2") && shown.contains("50%") && shown.contains("الجريدة"), shown);

        String all = shell.type("compare abcd beef --all");
        assertTrue(all.lines().anyMatch(line -> line.matches("alone +place +فاس +· +بفاس *")), all);
        assertEquals("abcd00000000 beef00000000", shell.similarity.asked);
    }

    @Test
    void jsonHasSourcesClaimsAndPairsWithPlacesInCodePoints() throws Exception {
        List<String> rows = shell.type("compare abcd beef --json").lines().toList();

        assertEquals(5, rows.size());
        assertTrue(rows.get(0).startsWith("{\"row\":\"source\",\"id\":\"abcd")
                && rows.get(0).contains("\"site\":\"الجريدة\""), rows.get(0));
        assertTrue(rows.get(2).startsWith("{\"row\":\"claim\",\"kind\":\"figure\",\"subject\":\"جرحى\",\"verdict\":\"differ\"")
                && rows.get(2).contains("\"value\":\"3\",\"begin\":2,\"end\":3"), rows.get(2));
        assertTrue(rows.get(3).endsWith("\"silent\":[\"" + Samples.id("abcd") + "\"]}"), rows.get(3));
        assertTrue(rows.get(4).endsWith("\"resemblance\":0.25,\"contained\":0.5,\"containing\":0.2,\"share\":0.5}"), rows.get(4));
    }

    @Test
    void whatCannotBeComparedIsAnError() {
        assertEquals("compare: two documents at least are needed", failure("compare abcd"));
        assertTrue(failure("compare abcd ffff").contains("ffff"));
    }

    private static Source source(String digits, Optional<String> site) {
        return new Source(Samples.id(digits), "خبر", site, Samples.origin(digits), Optional.of("2025-11-24"), Samples.NOON);
    }

    private String failure(String statement) {
        return assertThrows(CommandException.class, () -> shell.execute(statement)).getMessage();
    }
}
