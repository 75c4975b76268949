package org.marsad.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.api.contrast.Comparison;
import org.marsad.api.contrast.Contrast;
import org.marsad.api.contrast.Side;
import org.marsad.api.document.DocumentId;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.contrast.TwoSets;
import org.marsad.shell.fake.Samples;

/** One set of documents against another. */
class ContrastTest {

    private TestShell shell;

    @BeforeEach
    void open() throws Exception {
        shell = TestShell.open();
        for (String id : List.of("aaaa", "bbbb", "cccc", "dddd")) {
            shell.catalogue.add(Samples.document(id, "t", "نص"));
        }
        answers("one", "aaaa", "bbbb");
        answers("two", "bbbb", "cccc");
        answers("three", "cccc", "dddd");
        answers("none");
        answers("", "aaaa", "bbbb", "cccc", "dddd");
        shell.contrasts.terms.add(new Contrast.Term("الميناء", 1, Side.FIRST, 9, 1, 2, 1, 12.345678, 3.14159));
        shell.contrasts.terms.add(new Contrast.Term("السد العالي", 2, Side.SECOND, 0, 8, 0, 2, 11, -4));
        shell.contrasts.terms.add(new Contrast.Term("البحر", 1, Side.FIRST, 7, 1, 2, 1, 9, 2));
    }

    @AfterEach
    void close() throws Exception {
        shell.close();
    }

    @Test
    void theTermsOfEachSetAreGivenWithFiguresAndTheSizesBelow() throws Exception {
        List<String> lines = shell.type("contrast one three").lines().toList();
        assertEquals(List.of("SET", "TERM", "G²", "LOG", "RATIO", "FIRST", "SECOND", "DOCUMENTS"), List.of(lines.get(0).split(" +")));
        assertTrue(lines.get(1).startsWith("first") && lines.get(1).contains("12.3") && lines.get(1).contains("3.14"), lines.get(1));
        assertTrue(lines.get(3).startsWith("second") && lines.get(3).endsWith("0/2"), lines.get(3));
        assertEquals("first: 2 documents, 20 words; second: 2 documents, 20 words", lines.get(4));
        assertEquals(0, shell.catalogue.openStreams());
        assertEquals("contrast 4\n", shell.progress.ended());
    }

    @Test
    void aProgramGetsTheFigures() throws Exception {
        JsonObject term = rows("contrast one three --json").get(0);
        assertEquals("الميناء", term.getString("term"));
        assertEquals("first", term.getString("set"));
        assertEquals(List.of(1, 9, 1, 2, 1), Stream.of("words", "first", "second", "firstDocuments", "secondDocuments")
                .map(term::getInt).toList());
        assertEquals("12.3457", term.getJsonNumber("logLikelihood").toString());
        assertEquals("3.1416", term.getJsonNumber("logRatio").toString());
    }

    @Test
    void withoutASecondQueryAllOthersAreTheSecondSet() throws Exception {
        for (String statement : List.of("contrast one", "contrast one ''", "contrast one ' '")) {
            shell.type(statement);
            assertEquals(List.of("aaaa", "bbbb"), shell.contrasts.compared.get(Side.FIRST), statement);
            assertEquals(List.of("cccc", "dddd"), shell.contrasts.compared.get(Side.SECOND), statement);
        }
    }

    @Test
    void documentsInBothSetsAreLeftOutAndThatIsSaid() throws Exception {
        String said = shell.type("contrast one two");
        assertEquals(List.of("aaaa"), shell.contrasts.compared.get(Side.FIRST));
        assertEquals(List.of("cccc"), shell.contrasts.compared.get(Side.SECOND));
        assertTrue(said.contains("1 document is in both sets, and was left out"), said);
    }

    @Test
    void limitsKindsAndThresholdsAreTheOperators() throws Exception {
        assertEquals(List.of("الميناء", "السد العالي"), terms("contrast one three --limit 1"));
        assertEquals(List.of("السد العالي"), terms("contrast one three --kind phrases"));
        assertEquals(List.of("الميناء", "البحر"), terms("contrast one three --kind words"));
        shell.type("contrast one three --min-count 5 --min-documents 2");
        assertEquals(new Comparison.Thresholds(5, 2), shell.contrasts.thresholds);
        shell.type("contrast one three");
        assertEquals(new Comparison.Thresholds(3, 1), shell.contrasts.thresholds);
    }

    @Test
    void whatCouldNotBeKeptInMemoryIsSaid() throws Exception {
        shell.contrasts.missed = 2;
        assertTrue(shell.type("contrast one three").contains("a count may be too low by up to 2"));
    }

    @Test
    void setsThatCannotBeComparedAreErrorsThatSayWhatToDo() {
        assertEquals("contrast: no document answers 'none'; try  search 'none'", failure("contrast none one"));
        assertEquals("contrast: no document answers 'none'; try  search 'none'", failure("contrast one none"));
        assertTrue(failure("contrast one one").startsWith("contrast: every document that answers 'one' answers the other query, too"));
        answers("all", "aaaa", "bbbb", "cccc", "dddd");
        assertTrue(failure("contrast all").startsWith("contrast: every document answers 'all', so that there are no others"));
        assertTrue(failure("contrast ''").startsWith("contrast: the first query is empty"));
        assertTrue(failure("contrast one two three").startsWith("contrast: these are 3 queries, and two can be compared"));
        assertTrue(failure("contrast one two --kind word").startsWith("unknown kind 'word'; did you mean words?"));
        assertTrue(failure("contrast '[x'").contains("a bracket means nothing"));
    }

    @Test
    void everyMemberOfTwoRandomSetsIsMetOnceInOrderAndInItsSets() {
        long seed = Long.getLong("marsad.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            SortedSet<DocumentId> first = some(random);
            SortedSet<DocumentId> second = some(random);
            List<DocumentId> met = new ArrayList<>();
            TwoSets sets = new TwoSets(first.stream(), second.stream());
            while (sets.hasNext()) {
                TwoSets.Member member = sets.next();
                met.add(member.id());
                assertEquals(first.contains(member.id()), member.inFirst(), "-Dmarsad.seed=" + seed);
                assertEquals(second.contains(member.id()), member.inSecond(), "-Dmarsad.seed=" + seed);
            }
            SortedSet<DocumentId> both = new TreeSet<>(first);
            both.addAll(second);
            assertEquals(List.copyOf(both), met, "-Dmarsad.seed=" + seed);
        }
    }

    private static SortedSet<DocumentId> some(Random random) {
        SortedSet<DocumentId> ids = new TreeSet<>();
        for (int i = random.nextInt(12); i > 0; i--) {
            ids.add(Samples.id(String.format("%04x", random.nextInt(24))));
        }
        return ids;
    }

    private void answers(String query, String... ids) {
        shell.search.matching.put(query, Stream.of(ids).map(Samples::id).toList());
    }

    private List<String> terms(String statement) throws Exception {
        return rows(statement + " --json").stream().map(row -> row.getString("term")).toList();
    }

    private List<JsonObject> rows(String statement) throws Exception {
        return shell.type(statement).lines().map(line -> Json.createReader(new StringReader(line)).readObject()).toList();
    }

    private String failure(String statement) {
        return assertThrows(CommandException.class, () -> shell.execute(statement)).getMessage();
    }
}
