package org.marsad.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.Span;
import org.marsad.api.search.Hit;
import org.marsad.api.search.Equivalent;
import org.marsad.api.search.Hits;
import org.marsad.api.search.Query;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.fake.Samples;

class SearchTest {

    private TestShell shell;

    @BeforeEach
    void open() throws Exception {
        shell = TestShell.open();
        add(Samples.document("abcd", "سدود", "😀 افتتاح. امتلأت السدود هذا العام. خاتمة."), 2.5f, "السدود");
        add(Samples.document("ef01", "مياه", "لا سدود"), 0.1f, "سدود");
    }

    @AfterEach
    void close() throws Exception {
        shell.close();
    }

    @Test
    void hitsHaveTheFieldsThatScriptsRelyOnWithOffsetsInCodePoints() throws Exception {
        assertEquals("{\"rank\":1,\"id\":\"" + Samples.id("abcd")
                + "\",\"title\":\"سدود\",\"origin\":\"file:///press/abcd.txt\","
                + "\"score\":2.5,\"highlights\":[{\"begin\":17,\"end\":23,\"text\":\"السدود\"}]}",
                shell.type("search سدود --json --limit 1"));
    }

    @Test
    void aHitInADocumentWithPagesNamesThem() throws Exception {
        Entry entry = Samples.document("beef", "سدود", "امتلأت السدود");
        shell.catalogue.add(entry);
        shell.search.hits.clear();
        shell.search.hits.add(new Hit(entry.id(), entry.title(), entry.origin(), 1, List.of(
                new Hit.Highlight(new Span(7, 13), "السدود", OptionalInt.of(12)), new Hit.Highlight(new Span(0, 6), "امتلأت",
                        OptionalInt.of(3))), Optional.empty()));
        String shown = shell.type("search سدود");
        assertTrue(shown.contains("/press/beef.txt  pages 3, 12\n"), shown);
        assertTrue(shell.type("search سدود --json").contains("{\"begin\":7,\"end\":13,\"text\":\"السدود\",\"page\":12}"));
    }

    @Test
    void ranksGoOnWhereTheOffsetLeavesOff() throws Exception {
        assertTrue(shell.type("search سدود --json --offset 1").startsWith("{\"rank\":2,\"id\":\"ef01"));
    }

    @Test
    void thePersonIsShownTheSentenceThatAnswers() throws Exception {
        String shown = shell.type("search سدود");
        assertTrue(shown.startsWith("2 documents\n\n1. سدود  2.5\n    abcd00000000  /press/abcd.txt\n"
                + "    امتلأت [السدود] هذا العام."), shown);
        assertFalse(shown.contains("خاتمة"), shown);
    }

    @Test
    void belowTheHitsStandsHowToAskWhyTheFirstWasFound() throws Exception {
        assertTrue(shell.type("search سدود").endsWith("\n\n  → why 'abcd00000000 سدود'"));
        assertFalse(shell.type("search --filter lang=ar").contains("→"));
        shell.search.hits.clear();
        assertEquals("Nothing was found.", shell.type("search سدود"));
    }

    @Test
    void theWordsThatAnswerAreInColourOnATerminal() throws Exception {
        shell.session().put("marsad.color", true);
        assertTrue(shell.type("search سدود").contains("امتلأت \u001b[1;33mالسدود\u001b[0m هذا"));
    }

    @Test
    void everyOptionReachesTheQuestion() throws Exception {
        shell.execute("search سدود --limit 3 --offset 1 --exact --from 2025-02 --to 2025 --filter lang=ar --filter type=a=b "
                + "--facets 'person, place' --explain");
        assertEquals(new Query("سدود", true, Optional.of(LocalDate.of(2025, 2, 1)), Optional.of(LocalDate.of(2025, 12, 31)),
                List.of(new Query.Filter("lang", "ar"), new Query.Filter("type", "a=b")), List.of("person", "place"), 1, 3,
                true),
                shell.search.asked.get(0));
    }

    @Test
    void whatWasAddedToTheQuestionStandsAtTheHeadAndForAProgramAtTheEnd() throws Exception {
        shell.search.added = List.of(new Equivalent("الحكامة", "حوكمة", "maghrebi.csv", 3), new Equivalent("السد", "الخزان", "x.csv", 9));
        assertTrue(shell.type("search الحكامة --expand").startsWith("2 documents; also looked for حوكمة for الحكامة, الخزان for السد\n"));
        assertTrue(shell.type("search الحكامة --expand --json").endsWith(
                "\n{\"added\":\"حوكمة\",\"for\":\"الحكامة\",\"list\":\"maghrebi.csv\",\"line\":3}"
                + "\n{\"added\":\"الخزان\",\"for\":\"السد\",\"list\":\"x.csv\",\"line\":9}"));
        shell.search.hits.clear();
        assertEquals("Nothing was found; also looked for حوكمة for الحكامة, الخزان for السد", shell.type("search الحكامة --expand"));
    }

    @Test
    void aQuestionIsExpandedOrNotOrAsConfigured() throws Exception {
        shell.execute("search x --expand");
        shell.execute("search x --no-expand");
        shell.execute("search x");
        assertEquals(List.of(Query.Expand.ON, Query.Expand.OFF, Query.Expand.AS_CONFIGURED),
                shell.search.asked.stream().map(Query::expand).toList());
        assertEquals("search: --expand looks for other words than those typed, and --exact for none; leave one of them out",
                failure("search x --expand --exact"));
        assertEquals("search: --expand looks for other words than those typed, and --no-expand for none; leave one of them out",
                failure("search x --expand --no-expand"));
    }

    @Test
    void aWordWithADashIsPartOfTheQuestion() throws Exception {
        shell.execute("search سدود -مياه \"عام جديد\" title:x");
        assertEquals("سدود -مياه عام جديد title:x", shell.search.asked.get(0).text());
    }

    @Test
    void facetsComeAfterTheHits() throws Exception {
        shell.search.facets = Map.of("place", List.of(new Hits.Count("الرباط", 2), new Hits.Count("فاس", 1)));
        assertTrue(shell.type("search سدود --facets place").endsWith("place  الرباط (2), فاس (1)"));
        assertTrue(shell.type("search سدود --facets place --json").endsWith(
                "{\"facet\":\"place\",\"values\":[{\"value\":\"الرباط\",\"count\":2},{\"value\":\"فاس\",\"count\":1}]}"));
    }

    @Test
    void whatTheSearcherDidToTheQuestionIsSaidBesideTheResult() throws Exception {
        shell.search.notes = List.of("A word was dropped.");
        assertFalse(shell.type("search سدود").contains("dropped"));
        assertEquals("A word was dropped.\n", shell.errors());
    }

    @Test
    void inABadQuestionThePlaceIsMarked() {
        assertEquals("a bracket means nothing (at character 5)\n  سنة [x]\n      ^", failure("search 'سنة [x]'"));
    }

    @Test
    void badValuesAreErrorsThatSayWhatIsRight() {
        assertEquals("--limit takes a number from 0 to 2147483647, not 'ten'", failure("search x --limit ten"));
        assertEquals("--from takes a date such as 2025-11-24, 2025-11 or 2025, not '24/11/2025'",
                failure("search x --from 24/11/2025"));
        assertTrue(failure("search x --filter lang").startsWith("--filter takes FIELD=VALUE such as lang=ar, not 'lang'"));
        assertTrue(failure("search").startsWith("search: QUERY is missing"));
    }

    @Test
    void aBatchWritesATrecRunWithTheNamesOfTheFiles() throws Exception {
        Path queries = write("q1\tسدود\n\nq2\tمياه السدود\n");
        assertTrue(shell.type("search --batch " + queries + " --run out.trec")
                .startsWith("2 queries answered with 4 lines in "));
        assertEquals(List.of("q1 Q0 abcd 1 2.5 marsad", "q1 Q0 ef01 2 0.1 marsad", "q2 Q0 abcd 1 2.5 marsad",
                "q2 Q0 ef01 2 0.1 marsad"), Files.readAllLines(shell.folder().resolve("out.trec")));
    }

    @Test
    void theLimitOfABatchCountsForEachQuery() throws Exception {
        shell.execute("search --limit 1 --run out.trec --batch " + write("q1\ta\nq2\tb\n"));
        assertEquals(2, Files.readAllLines(shell.folder().resolve("out.trec")).size());
    }

    @Test
    void inABatchATextThatIsNoQueryIsAskedAsPlainWords() throws Exception {
        shell.execute("search --run out.trec --batch " + write("q1\tما هي [سدود] OR \"المغرب؟\n"));
        assertEquals("ما هي سدود المغرب", shell.search.asked.get(0).text());
    }

    @Test
    void aBatchThatCannotBeReadWritesNothingAndNamesTheLine() throws Exception {
        String message = failure("search --run out.trec --batch " + write("q1\ta\nno tab\n"));
        assertTrue(message.contains("queries.tsv, line 2: each line must be  qid<TAB>text"), message);
        assertFalse(Files.exists(shell.folder().resolve("out.trec")));
        assertTrue(failure("search --run out.trec --batch nowhere.tsv").startsWith("there is no file "));
        assertTrue(failure("search --batch x.tsv")
                .startsWith("search: a batch takes its queries from a file and writes a file"));
    }

    private Path write(String queries) throws Exception {
        return Files.writeString(shell.folder().resolve("queries.tsv"), queries, StandardCharsets.UTF_8);
    }

    private void add(Entry entry, float score, String word) {
        shell.catalogue.add(entry);
        shell.search.hits.add(Samples.hit(entry, score, word));
    }

    private String failure(String statement) {
        return assertThrows(CommandException.class, () -> shell.execute(statement)).getMessage();
    }
}
