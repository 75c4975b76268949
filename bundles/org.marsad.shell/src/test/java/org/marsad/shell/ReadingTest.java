package org.marsad.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.api.export.Exporter;
import org.marsad.api.workbench.ServiceKind;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.fake.Samples;

/** The commands that list and show documents and what was found in them. */
class ReadingTest {

    private static final String TEXT = "عنوان\nقال أحمد في الرباط\nاقرأ أيضا";

    private TestShell shell;

    @BeforeEach
    void open() throws Exception {
        shell = TestShell.open();
        shell.catalogue.add(Samples.document("abcd1", "عنوان", TEXT,
                Samples.layer("structure", Samples.annotation("structure.boilerplate", 25, 34),
                        Samples.annotation("structure.paragraph", 0, 5)),
                Samples.layer("entities", Samples.annotation("entity.person", 10, 14, "أحمد"),
                        Samples.annotation("entity.place", 18, 24, "الرباط"))));
        shell.catalogue.add(Samples.unreadable("abcd2"));
    }

    @AfterEach
    void close() throws Exception {
        shell.close();
    }

    @Test
    void documentsAreListedWithTheFieldsThatScriptsRelyOn() throws Exception {
        assertEquals("{\"id\":\"" + Samples.id("abcd1") + "\",\"title\":\"عنوان\",\"origin\":\"file:///press/abcd1.txt\","
                + "\"mediaType\":\"text/plain\",\"language\":\"ar\",\"published\":null,\"state\":\"ok\"}",
                shell.type("documents --json --limit 1"));
    }

    @Test
    void documentsCanBeChosenByStateAndByQuery() throws Exception {
        assertEquals(1, shell.type("documents --state failed --json").lines().count());
        shell.search.hits.add(Samples.hit(shell.catalogue.find(Samples.id("abcd1")).orElseThrow(), 1, "أحمد"));
        String found = shell.type("documents أحمد -سليم --json");
        assertTrue(found.startsWith("{\"id\":\"abcd1"), found);
        assertEquals("أحمد -سليم", shell.search.asked.get(0).text());
    }

    @Test
    void anUnknownStateIsAnErrorThatListsTheStates() {
        assertEquals("unknown state 'bad'; states: failed, gone, ok, pending", failure("documents --state bad"));
    }

    @Test
    void theBeginningOfAnIdIsEnoughIfThereIsOnlyOne() throws Exception {
        assertTrue(shell.type("show ABCD1").contains(Samples.id("abcd1").sha256()));
    }

    @Test
    void anAmbiguousIdIsAnErrorThatListsTheCandidates() {
        assertEquals("more than one document's id begins with abcd:\n  abcd10000000  عنوان\n  abcd20000000  ",
                failure("show abcd"));
    }

    @Test
    void anIdOfNoDocumentAndWhatIsNoIdAreErrorsThatSayWhatToDo() {
        assertEquals("no document's id begins with 1234; the command documents lists those there are", failure("show 1234"));
        assertTrue(failure("show رباط")
                .startsWith("'رباط' is not an id: an id, or its beginning, is 4 to 64 of the digits"));
        assertTrue(failure("show abc").startsWith("'abc' is not an id"));
    }

    @Test
    void showTellsWhatIsKnownAndWhatWasFound() throws Exception {
        String shown = shell.type("show abcd1");
        assertTrue(shown.contains("title       عنوان\n"), shown);
        assertTrue(shown.contains("met         /press/abcd1.txt  (folder, 2026-01-01T12:00:00Z)"), shown);
        assertTrue(shown.contains("layer       entities 1, by org.marsad.analysis.entities 1.0.0"), shown);
        assertTrue(shown.contains(TEXT), shown);
        assertTrue(shown.contains("entity.person              1  أحمد"), shown);
    }

    @Test
    void showColoursWhatWasFoundOnATerminal() throws Exception {
        shell.session().put("marsad.color", true);
        assertTrue(shell.type("show abcd1").contains("\u001b[32mأحمد\u001b[0m"));
    }

    @Test
    void showCanPrintOnlyTheTextOrTheTextWithoutBoilerplate() throws Exception {
        assertEquals(TEXT, shell.type("show --text abcd1"));
        assertEquals("عنوان\nقال أحمد في الرباط", shell.type("show --body abcd1"));
    }

    @Test
    void showSaysWhyThereIsNoText() throws Exception {
        assertEquals("the document abcd20000000 has no text: The file ends in its middle. Get it anew.",
                failure("show --text abcd2"));
        assertTrue(shell.type("show abcd2")
                .contains("problem     corrupt (no text): The file ends in its middle. Get it anew."));
    }

    @Test
    void showInJsonCountsCodePoints() throws Exception {
        shell.catalogue.add(Samples.document("beef", "t", "😀 أحمد",
                Samples.layer("entities", Samples.annotation("entity.person", 3, 7, "أحمد"))));
        JsonObject found = read(shell.type("show --json beef")).getJsonArray("layers").getJsonObject(0)
                .getJsonArray("annotations").getJsonObject(0);
        assertEquals(2, found.getInt("begin"));
        assertEquals(6, found.getInt("end"));
        assertEquals("أحمد", found.getString("text"));
    }

    @Test
    void whatADocumentHoldsCannotReachTheTerminal() throws Exception {
        shell.catalogue.add(Samples.document("beef", "\u001b]0;x\u0007\u202eevil", "text \u001b[2J more"));
        for (String statement : List.of("documents", "show beef", "show --text beef", "documents --json",
                "show --json beef")) {
            String shown = shell.type(statement);
            assertFalse(shown.contains("\u001b") || shown.contains("\u202e") || shown.contains("\u0007"), statement);
            assertTrue(shown.contains("\\u001b"), statement);
        }
    }

    @Test
    void annotationsAreCountedByTypeOrByValue() throws Exception {
        shell.catalogue.add(Samples.document("beef", "t", "الرباط الرباط", Samples.layer("entities",
                Samples.annotation("entity.place", 0, 6, "الرباط"), Samples.annotation("entity.place", 7, 13, "الرباط"))));
        assertEquals("{\"type\":\"entity.place\",\"value\":null,\"count\":3,\"documents\":2}",
                shell.type("annotations --json").lines().findFirst().orElseThrow());
        assertEquals("{\"type\":\"entity.place\",\"value\":\"الرباط\",\"count\":3,\"documents\":2}",
                shell.type("annotations entity.place --json"));
        assertEquals(2, shell.type("annotations entity --json").lines().count());
        assertEquals(1, shell.type("annotations entity.place --document beef --json").lines().count());
    }

    @Test
    void inOneDocumentTheFirstOfEachIsNamedAsWhyTakesIt() throws Exception {
        shell.catalogue.add(Samples.document("beef", "t", "😀 أحمد أحمد", Samples.layer("entities",
                Samples.annotation("entity.person", 3, 7, "أحمد"), Samples.annotation("entity.person", 8, 12, "أحمد"))));
        assertEquals("{\"type\":\"entity.person\",\"value\":\"أحمد\",\"count\":2,\"documents\":1,\"why\":\"beef00000000:entities@2\"}",
                shell.type("annotations entity.person --document beef --json"));
        assertTrue(shell.type("annotations entity.person --document beef").endsWith("2  beef00000000:entities@2  entity.person  أحمد"));
        assertTrue(shell.type("show beef").contains("entity.person      2  أحمد    beef00000000:entities@2"), shell.type("show beef"));
    }

    @Test
    void anAnnotationWithoutAValueCountsByItsWords() throws Exception {
        shell.catalogue.add(Samples.document("beef", "t", "كلمة", Samples.layer("x", Samples.annotation("keyterm", 0, 4))));
        assertEquals("{\"type\":\"keyterm\",\"value\":\"كلمة\",\"count\":1,\"documents\":1}",
                shell.type("annotations keyterm --json"));
    }

    @Test
    void aTypeThatWasNotFoundIsAnErrorThatListsThose() {
        assertTrue(failure("annotations entity.plase").startsWith(
                "nothing of type entity.plase was found; did you mean entity.place? types: entity.person, entity.place"));
    }

    @Test
    void exportHandsQueryAndOptionsOn() throws Exception {
        shell.register(Exporter.class, (entries, target) -> { }, Map.of(
                "marsad.exporter.format", "csv", "marsad.exporter.options", new String[] {"bom"}));
        String said = shell.type("export csv tables lang:ar --bom");
        assertEquals("1 document exported as csv, 1.2 kB: tables", said);
        assertEquals(shell.folder().resolve("tables"), shell.exports.target);
        assertEquals(Map.of("bom", "true"), shell.exports.request.options());
        assertEquals("lang:ar", shell.exports.request.query().orElseThrow().text());
    }

    @Test
    void pseudonymsAreAskedForInWhateverFormat() throws Exception {
        shell.register(Exporter.class, (entries, target) -> { }, Map.of("marsad.exporter.format", "csv"));
        shell.type("export csv tables --pseudonymise");
        assertEquals(Map.of("pseudonymise", "true"), shell.exports.request.options());
    }

    @Test
    void exportSaysWhichFormatsAndOptionsThereAre() {
        shell.register(Exporter.class, (entries, target) -> { }, Map.of(
                "marsad.exporter.format", "csv", "marsad.exporter.options", new String[] {"bom"}));
        assertEquals("unknown format 'cvs'; did you mean csv? formats: csv", failure("export cvs x"));
        assertEquals("the format csv has no option --bim; did you mean --bom? options: --bom",
                failure("export csv x --bim"));
    }

    @Test
    void exportToStandardOutputGivesTheDataOnly() throws Exception {
        shell.register(Exporter.class, (entries, target) -> { },
                Map.of("marsad.exporter.format", "json"));
        assertEquals("{\"title\":\"مرصد\"}\n", shell.type("export json -"));
        assertTrue(shell.errors().startsWith("1 document exported"));
        shell.type("export json - > out.jsonl");
        assertEquals("{\"title\":\"مرصد\"}\n",
                Files.readString(shell.folder().resolve("out.jsonl"), StandardCharsets.UTF_8));
    }

    @Test
    void servicesAreListedWithWhatTheyHaveDone() throws Exception {
        shell.workbench.services.add(Samples.service(ServiceKind.ANALYZER, "dates", "time.date"));
        assertEquals("{\"name\":\"dates\",\"revision\":\"1\",\"bundle\":\"org.marsad.dates\",\"version\":\"1.0.0\","
                + "\"ranking\":0,\"state\":\"active\",\"handles\":[\"time.date\"],\"done\":5,"
                + "\"missing\":null,\"meanMillis\":1.25}",
                shell.type("analyzers --json"));
        assertEquals("There are no sources here.", shell.type("sources"));
    }

    private String failure(String statement) {
        return assertThrows(CommandException.class, () -> shell.execute(statement)).getMessage();
    }

    private static JsonObject read(String line) {
        return Json.createReader(new StringReader(line)).readObject();
    }
}
