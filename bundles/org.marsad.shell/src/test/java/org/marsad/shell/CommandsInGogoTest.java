package org.marsad.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.api.export.Exporter;
import org.marsad.api.workbench.Verification;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.fake.Samples;
import org.marsad.shell.result.Result;

/** What holds for every command, as an operator types it. */
class CommandsInGogoTest {

    private TestShell shell;

    @BeforeEach
    void open() throws Exception {
        shell = TestShell.open();
    }

    @AfterEach
    void close() throws Exception {
        shell.close();
    }

    @Test
    void anUnknownOptionIsAnErrorThatSaysWhatWouldHaveBeenRight() {
        String message = failure("search --limt 5 x");
        assertEquals("search: unknown option --limt; did you mean --limit? options: --batch, --exact, --expand, --explain, --facets, "
                + "--filter, --from, --help, --json, --limit, --no-expand, --offset, --run, --to", message);
    }

    @Test
    void aMissingOperandIsAnErrorWithTheUsage() {
        assertEquals("show: ID is missing; usage: show ID [--text] [--body]", failure("show"));
    }

    @Test
    void tooManyOperandsAreAnError() {
        assertTrue(failure("show abcd ef01").startsWith("show: 'ef01' is more than it takes"));
    }

    @Test
    void anErrorIsItsMessageAndNothingElse() {
        CommandException error = assertThrows(CommandException.class, () -> shell.execute("show 12"));
        assertEquals(error.getMessage(), error.toString());
        assertEquals(0, error.getStackTrace().length);
    }

    @Test
    void whatBreaksIsToldInASentenceWithoutItsInsides() {
        shell.workbench.broken = true;
        assertEquals("status: internal error (IllegalStateException); see log/marsad.log", failure("status"));
    }

    @Test
    void everyCommandExplainsItself() throws Exception {
        for (String name : List.of("ingest", "watch", "unwatch", "documents", "show", "search", "analyze", "annotations",
                "export",
                "deployments", "rollback", "shadow", "promote", "discard", "accept",
                "sources", "extractors", "normalizers", "analyzers", "exporters", "followers", "problems", "retry", "jobs",
                "cancel", "why", "status", "verify", "reindex", "remove", "help", "text", "trend", "similar", "stories", "compare",
                "evaluate")) {
            String help = shell.type(name + " --help");
            assertTrue(help.startsWith(name), help);
            assertTrue(help.contains("--json") && help.contains("--help"), help);
        }
    }

    @Test
    void helpListsTheCommandsByWhatTheyAreFor() throws Exception {
        String help = shell.type("help");
        assertTrue(help.contains("Find and read\n  documents      Lists documents"), help);
        assertEquals(shell.type("search --help"), shell.type("help search"));
        assertEquals(shell.type("search --help"), shell.type("help marsad:search"));
    }

    @Test
    void helpForAnUnknownCommandSuggestsOne() {
        assertTrue(failure("help serch").startsWith("there is no command serch; did you mean search?"));
    }

    @Test
    void commandsOfOursWinOverThoseOfTheShellWithTheSameName() throws Exception {
        assertEquals("Nothing is going on.", shell.type("jobs"));
    }

    @Test
    void aResultCanBePipedAsItsText() throws Exception {
        shell.catalogue.add(Samples.document("abcd", "سنة جديدة", "نص"));
        shell.catalogue.add(Samples.document("ef01", "آخر", "نص"));
        String found = shell.type("documents --json | grep ef01");
        assertTrue(found.contains("\"title\":\"آخر\""), found);
        assertFalse(found.contains("سنة"), found);
    }

    @Test
    void aResultSentToAFileGoesThereAndNotToTheScreen() throws Exception {
        shell.catalogue.add(Samples.document("abcd", "سنة جديدة", "نص"));
        assertEquals("", shell.type("documents --json > out.jsonl"));
        String written = Files.readString(shell.folder().resolve("out.jsonl"), StandardCharsets.UTF_8);
        assertTrue(written.startsWith("{\"id\":\"abcd") && written.endsWith("}\n"), written);
    }

    @Test
    void aResultSentToAFileStillSaysThatNotAllWentWell() throws Exception {
        shell.workbench.verification = new Verification(List.of(new Verification.Check("all", 1, List.of("lost"))));
        Object result = shell.execute("verify > out.txt");
        assertEquals(1, ((Result) result).exitStatus());
        assertTrue(Files.readString(shell.folder().resolve("out.txt")).contains("lost"));
    }

    @Test
    void aScriptCanGoThroughTheRowsOfAResult() throws Exception {
        shell.catalogue.add(Samples.document("abcd", "a", "أول"));
        shell.catalogue.add(Samples.document("ef01", "b", "ثان"));
        assertEquals("أول\nثان", shell.type("each -r (documents) { show --text $it }").strip());
    }

    @Test
    void theRowsOfAResultCanBeHandedToAnotherCommand() throws Exception {
        shell.catalogue.add(Samples.document("abcd", "a", "x"));
        shell.execute("remove (documents)");
        assertEquals(List.of("remove [abcd00000000]"), shell.workbench.told);
    }

    @Test
    void anObjectTakenFromAResultIsHarmlessToLookAt() throws Exception {
        shell.catalogue.add(Samples.document("abcd", "\u001b[31mred", "x"));
        String shown = shell.type("(documents) get 0");
        assertTrue(shown.contains("\\u001b[31mred"), shown);
    }

    @Test
    void anInterruptEndsTheCommandAndItsJob() throws Exception {
        shell.workbench.stuck = true;
        CompletableFuture<Object> result = CompletableFuture.supplyAsync(() -> executed(shell, "analyze"));
        assertTrue(shell.workbench.waitedFor.await(5, TimeUnit.SECONDS));
        shell.session().foregroundJob().interrupt();
        CompletionException failure = assertThrows(CompletionException.class, result::join);
        assertTrue(failure.getCause().getCause() instanceof InterruptedException);
        Wait.until(() -> shell.progress.status().isEmpty());
    }

    @Test
    void aJobCanBeCalledOffFromElsewhere() throws Exception {
        shell.workbench.stuck = true;
        CompletableFuture<Object> result = CompletableFuture.supplyAsync(() -> executed(shell, "analyze"));
        assertTrue(shell.workbench.waitedFor.await(5, TimeUnit.SECONDS));
        assertTrue(shell.progress.cancel("1"));
        CompletionException failure = assertThrows(CompletionException.class, result::join);
        assertEquals("the waiting was called off; the work itself goes on, as status shows",
                failure.getCause().getCause().getMessage());
    }

    @Test
    void aRemarkBehindACommandIsNotPartOfIt() throws Exception {
        assertEquals("Nothing is going on.", shell.type("jobs                  # what is going on, and how far it is"));
    }

    @Test
    void aStarReachesTheCommandThatItWasTypedFor() throws Exception {
        shell.execute("search مدين*");
        assertEquals("مدين*", shell.search.asked.get(0).text());
    }

    @Test
    void everyStreamOfTheCatalogueIsClosed() throws Exception {
        shell.catalogue.add(Samples.document("abcd", "a", "x"));
        shell.execute("documents");
        shell.execute("annotations");
        assertEquals(0, shell.catalogue.openStreams());
    }

    @Test
    void nothingIsShownForNothing() throws Exception {
        shell.register(Exporter.class, (entries, target) -> { }, Map.of("marsad.exporter.format", "json"));
        assertNull(shell.execute("export json -"));
    }

    private String failure(String statement) {
        return assertThrows(CommandException.class, () -> shell.execute(statement)).getMessage();
    }

    private static Object executed(TestShell in, String statement) {
        try {
            return in.execute(statement);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
