package org.marsad.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.Layer;
import org.marsad.api.document.Metadata;
import org.marsad.api.text.NormalizedText;
import org.marsad.api.text.Normalizer;
import org.marsad.api.text.OffsetMap;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.fake.Samples;

/** What was found, over time. */
class TrendTest {

    private TestShell shell;
    private int number;

    @BeforeEach
    void open() throws Exception {
        shell = TestShell.open();
    }

    @AfterEach
    void close() throws Exception {
        shell.close();
    }

    @Test
    void countsAreGivenForEachPeriodAndThoseBetweenThem() throws Exception {
        published("2025-01-10", place("الرباط"), place("الرباط"), place("فاس"));
        published("2025-03-02T08:00:00Z", place("الرباط"));
        List<JsonObject> rows = rows("trend entity.place=الرباط --json");
        assertEquals(List.of("2025-01", "2025-02", "2025-03"), rows.stream().limit(3).map(row -> row.getString("period")).toList());
        assertEquals(List.of(2, 0, 1), rows.stream().limit(3).map(row -> row.getInt("count")).toList());
        assertEquals(List.of(1, 0, 1), rows.stream().limit(3).map(row -> row.getInt("documents")).toList());
        assertTrue(rows.get(0).isNull("change"));
        assertEquals(-2, rows.get(1).getInt("change"));
        assertEquals("2025-02-28", rows.get(1).getString("to"));
    }

    @Test
    void documentsWithoutADateCountWhenTheyWereFirstMetAndThatIsSaid() throws Exception {
        published(null, place("فاس"));
        published("2025", place("فاس"));
        published("2025-12-01", place("فاس"));
        List<JsonObject> rows = rows("trend entity --json");
        assertEquals("2026-01", rows.get(1).getString("period"));
        JsonObject last = rows.get(rows.size() - 1);
        assertEquals(List.of(2, 1, 1), List.of(last.getInt("documents"), last.getInt("undated"), last.getInt("vague")));
        assertTrue(shell.type("trend entity").endsWith("2 documents; 1 without a date of publication, counted when first met; "
                + "1 more left out: their date does not tell the month."));
    }

    @Test
    void aPlotShowsTheCountsAndWhereTheyChangeForGood() throws Exception {
        for (int month = 1; month <= 8; month++) {
            for (int i = 0; i < 10; i++) {
                boolean has = month > 4 ? i > 0 : i == 0;
                published(String.format("2025-%02d-0%d", month, 1 + i % 9), has ? new Annotation[] {place("فاس")} : new Annotation[0]);
            }
        }
        List<String> lines = shell.type("trend entity.place").lines().toList();
        assertEquals("entity.place", lines.get(0));
        assertEquals("2025-05      9      +8       9/10  " + "█".repeat(32) + "  ◆ up from 10 % to 90 % of the documents", lines.get(6));
        assertEquals(1, lines.stream().filter(line -> line.contains("◆")).count());
        assertTrue(lines.get(5).endsWith("  ███▌"), lines.get(5));
    }

    @Test
    void aLongRunOfPeriodsWithoutDocumentsIsOneLineAndJsonHasAll() throws Exception {
        published("2025-01-10", place("فاس"));
        published("2025-01-14", place("فاس"));
        published("2025-01-20", place("فاس"));

        List<String> lines = shell.type("trend entity.place --by day").lines().toList();
        assertEquals(List.of("2025-01-10", "2025-01-11", "2025-01-12", "2025-01-13", "2025-01-14", "…", "2025-01-20"),
                lines.subList(2, 9).stream().map(line -> line.split(" ")[0]).toList());
        assertTrue(lines.get(7).endsWith("5 periods without a document"), lines.get(7));
        assertEquals(12, rows("trend entity.place --by day --json").size());
    }

    @Test
    void whatWasNeverFoundIsSaidInsteadOfPlotted() throws Exception {
        published("2025-01-10", place("فاس"));

        assertEquals(List.of("entity.place=طنجة", "Nothing of it was found."),
                shell.type("trend entity.place=طنجة").lines().limit(2).toList());
        assertEquals(2, rows("trend entity.place=طنجة --json").size());
    }

    @Test
    void boundsAndUnitsAreTheOperators() throws Exception {
        published("2024-12-30", place("فاس"));
        published("2025-01-05", place("فاس"));
        published("2025-06-01", place("فاس"));
        assertEquals("2025-W01", rows("trend entity.place --by week --to 2025-01 --json").get(0).getString("period"));
        assertEquals(2, rows("trend entity.place --by year --json").get(1).getInt("count"));
        assertEquals("2025-06", rows("trend entity.place --from 2025-02 --json").get(0).getString("period"));
        shell.search.hits.add(Samples.hit(shell.catalogue.find(Samples.id("a001")).orElseThrow(), 1, "x"));
        assertEquals(2, rows("trend entity.place --query فاس --json").size());
    }

    @Test
    void spellingsOfOneNameCountAsOne() throws Exception {
        Normalizer search = text -> new NormalizedText(text.replace('أ', 'ا'), OffsetMap.identity(text.length()));
        shell.register(Normalizer.class, search, Map.of("marsad.normalizer.id", "arabic.search"));
        published("2025-01-10", place("أكادير"), place("اكادير"));
        assertEquals(2, rows("trend entity.place=أكادير --json").get(0).getInt("count"));
    }

    @Test
    void slipsAreErrorsThatSayWhatWouldHaveBeenRight() throws Exception {
        published("2025-01-10", place("فاس"));
        assertEquals("--from 2025-03 is after --to 2025-02, so nothing is between them; exchange the two",
                failure("trend entity --from 2025-03 --to 2025-02"));
        assertEquals("unknown unit 'months'; did you mean month? units: day, month, week, year", failure("trend entity --by months"));
        assertEquals("nothing of type entity.plase was found in these documents; did you mean entity.place? types: entity.place",
                failure("trend entity.plase"));
        published("0204-01-10", place("فاس"));
        assertTrue(failure("trend entity --by day").contains("periods, and no more than 4000 can be shown"));
    }

    @Test
    void nothingStaysOpen() throws Exception {
        published("2025-01-10", place("فاس"));
        shell.type("trend entity");
        assertEquals(0, shell.catalogue.openStreams());
        assertEquals("trend 1\n", shell.progress.ended());
    }

    private static Annotation place(String name) {
        return Samples.annotation("entity.place", 0, 1, name);
    }

    private void published(String date, Annotation... found) {
        Layer layer = Samples.layer("entities", found);
        shell.catalogue.add(Samples.document(String.format("a%03d", ++number), "t", "نص",
                date == null ? Map.of() : Map.of(Metadata.ISSUED, date), layer));
    }

    private List<JsonObject> rows(String statement) throws Exception {
        return shell.type(statement).lines().map(line -> Json.createReader(new StringReader(line)).readObject()).toList();
    }

    private String failure(String statement) {
        return assertThrows(CommandException.class, () -> shell.execute(statement)).getMessage();
    }
}
