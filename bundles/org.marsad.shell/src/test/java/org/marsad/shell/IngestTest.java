package org.marsad.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.api.document.Problem;
import org.marsad.api.ingest.FileIntake;
import org.marsad.api.ingest.Intake;
import org.marsad.api.workbench.Trouble;
import org.marsad.api.workbench.Workbench;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.fake.Samples;
import org.marsad.shell.result.Result;

class IngestTest {

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
    void eachFileIsOneObjectWithTheFieldsThatScriptsRelyOn() throws Exception {
        shell.intake.outcomes.add(taken("abcd", Intake.Status.NEW));
        shell.intake.outcomes.add(taken("ef01", Intake.Status.SEEN_ELSEWHERE));
        List<String> lines = shell.type("ingest --json seeds").lines().toList();
        assertEquals("{\"id\":\"" + Samples.id("abcd") + "\",\"origin\":\"file:///press/abcd.txt\",\"status\":\"new\","
                + "\"mediaType\":\"text/plain\",\"problem\":null}", lines.get(0));
        assertEquals("seen-elsewhere", read(lines.get(1)).getString("status"));
    }

    @Test
    void aRefusedFileIsFailedAndSaysWhyAndWhatToDo() throws Exception {
        shell.intake.outcomes.add(refused(Problem.Code.NOT_FOUND));
        JsonObject row = read(shell.type("ingest --json nowhere"));
        assertEquals(JsonValue.NULL, row.get("id"));
        assertEquals("failed", row.getString("status"));
        assertEquals("not-found: There is nothing.", row.getString("problem"));
        String shown = shell.type("ingest nowhere");
        assertTrue(shown.contains("/press/9999.txt: There is nothing. Look elsewhere."), shown);
        assertTrue(shown.contains("1 failed in "), shown);
    }

    @Test
    void aPathThatLeadsNowhereIsNotOverlookedInALenientRun() throws Exception {
        shell.intake.outcomes.add(refused(Problem.Code.NOT_FOUND));
        Result result = (Result) shell.execute("ingest nowhere");
        assertEquals(1, result.exitStatus());
        assertFalse(result.documentsOnly());
    }

    @Test
    void afterWaitingADocumentWithoutATextHasFailed() throws Exception {
        shell.intake.outcomes.add(taken("abcd", Intake.Status.NEW));
        shell.workbench.troubles.add(new Trouble(Optional.of(Samples.id("abcd")), Samples.origin("abcd"),
                Samples.corrupt()));
        Result result = (Result) shell.execute("ingest --wait seeds");
        assertEquals(1, result.exitStatus());
        assertTrue(result.documentsOnly());
        assertEquals("corrupt: The file ends in its middle.",
                read(shell.type("ingest --wait --json seeds")).getString("problem"));
    }

    @Test
    void inBatchItWaitsUnlessToldNotTo() throws Exception {
        shell.workbench.backlog = new Workbench.Backlog(2, 3);
        shell.session().put("marsad.batch", true);
        shell.execute("ingest --no-wait seeds");
        assertEquals(List.of(), shell.workbench.told);
        shell.execute("ingest seeds");
        assertEquals(List.of("await", "await", "await"), shell.workbench.told);
        assertTrue(shell.progress.ended().endsWith("analyse and index 5\n"), shell.progress.ended());
    }

    @Test
    void inTheShellItDoesNotWaitUnlessToldTo() throws Exception {
        shell.execute("ingest seeds");
        assertEquals(List.of(), shell.workbench.told);
    }

    @Test
    void forceReadsUnchangedFilesAndExtractsTheirTextsAgain() throws Exception {
        shell.intake.outcomes.add(taken("abcd", Intake.Status.KNOWN));
        shell.intake.outcomes.add(taken("ef01", Intake.Status.NEW));
        shell.execute("ingest --force seeds");
        assertTrue(shell.intake.options.reread());
        assertEquals(List.of("extractAgain [abcd00000000]"), shell.workbench.told);
    }

    @Test
    void pathsAreRelativeToTheFolderTheOperatorIsInAndGlobsStayGlobs() throws Exception {
        shell.execute("ingest *.txt /data/x");
        assertEquals(List.of(shell.folder() + "/*.txt", "/data/x"), shell.intake.patterns);
    }

    @Test
    void whatTheOperatorSaysOfTheFilesIsHandedOn() throws Exception {
        shell.execute("ingest --type text/html --charset windows-1256 --source الصحافة seeds");
        assertEquals(new FileIntake.Options("الصحافة", Optional.of("text/html"), Optional.of("windows-1256"), false),
                shell.intake.options);
    }

    @Test
    void anUnknownCharsetIsNamedAndTheNearestIsSuggested() {
        CommandException error = assertThrows(CommandException.class,
                () -> shell.execute("ingest --charset windows-1265 x"));
        assertTrue(error.getMessage().startsWith("unknown charset 'windows-1265'; did you mean windows-125"),
                error.getMessage());
        assertThrows(CommandException.class, () -> shell.execute("ingest --charset 'no name' x"));
    }

    @Test
    void whatIsNotAMediaTypeIsRejected() {
        CommandException error = assertThrows(CommandException.class, () -> shell.execute("ingest --type html x"));
        assertEquals("--type takes a media type such as text/plain, text/html, application/pdf, not 'html'",
                error.getMessage());
    }

    @Test
    void ofManyFilesAPersonIsShownThoseThatFailed() throws Exception {
        for (int i = 0; i < 30; i++) {
            shell.intake.outcomes.add(taken("ab" + (10 + i), Intake.Status.NEW));
        }
        shell.intake.outcomes.add(refused(Problem.Code.UNREADABLE));
        String shown = shell.type("ingest seeds");
        assertFalse(shown.contains("ab10"), shown);
        assertTrue(shown.contains("30 new, 1 failed in "), shown);
    }

    private static FileIntake.Outcome taken(String digits, Intake.Status status) {
        return new FileIntake.Outcome(Samples.origin(digits), Optional.of(Samples.id(digits)), Optional.of(status),
                Optional.of("text/plain"), Optional.empty());
    }

    private static FileIntake.Outcome refused(Problem.Code code) {
        return new FileIntake.Outcome(Samples.origin("9999"), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(new Problem(Problem.DOCUMENT, code, "There is nothing.", "Look elsewhere.", 1, Samples.NOON)));
    }

    private static JsonObject read(String line) {
        return Json.createReader(new StringReader(line)).readObject();
    }
}
