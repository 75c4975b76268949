package org.marsad.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.api.deploy.Comparison;
import org.marsad.api.deploy.Deployment;
import org.marsad.api.document.Annotation;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.fake.FakeDeployments;
import org.marsad.shell.fake.Samples;
import org.marsad.shell.result.Result;

/** The commands about the deploy folder. */
class DeployTest {

    private static final String TEXT = "😀 قال أحمد يوم 25 نونبر 2025 في الرباط إن الأشغال انتهت.";

    private TestShell shell;

    @BeforeEach
    void open() throws Exception {
        shell = TestShell.open();
        shell.deployments.files.add(FakeDeployments.active("dates.jar", "org.marsad.dates", "1.1.0", Optional.of("1.0.0")));
        shell.deployments.files.add(FakeDeployments.refused("broken.jar", "it is no jar", "copy it again"));
        shell.catalogue.add(Samples.document("abcd", "عنوان", TEXT));
        Files.writeString(shell.folder().resolve("new.jar"), "jar");
    }

    @AfterEach
    void close() throws Exception {
        shell.close();
    }

    @Test
    void deploymentsAreListedWithTheFieldsThatScriptsRelyOn() throws Exception {
        assertEquals("{\"file\":\"dates.jar\",\"kind\":\"bundle\",\"state\":\"active\",\"name\":\"org.marsad.dates\","
                + "\"version\":\"1.1.0\",\"since\":\"2026-01-01T12:00:00Z\",\"reason\":\"it passed all checks\",\"advice\":\"\","
                + "\"previous\":\"1.0.0\"}\n"
                + "{\"file\":\"broken.jar\",\"kind\":\"bundle\",\"state\":\"quarantined\",\"name\":\"\",\"version\":\"\","
                + "\"since\":\"2026-01-01T12:00:00Z\",\"reason\":\"it is no jar\",\"advice\":\"copy it again\",\"previous\":null}",
                shell.type("deployments --json"));
    }

    @Test
    void whatNeedsSomebodyIsSaidBelowTheTableInFull() throws Exception {
        String shown = shell.type("deployments");
        assertTrue(shown.startsWith("FILE        KIND    STATE        NAME              VERSION  SINCE                 BEFORE  REASON\n"
                + "dates.jar   bundle  active       org.marsad.dates  1.1.0    2026-01-01T12:00:00Z  1.0.0   it passed all checks\n"),
                shown);
        assertTrue(shown.endsWith("\nbroken.jar: It is no jar. Copy it again."), shown);
    }

    @Test
    void deploymentsCanBeChosenByStateAndByEitherName() throws Exception {
        assertEquals(1, shell.type("deployments --state quarantined --json").lines().count());
        assertEquals(shell.type("deployments dates.jar --json"), shell.type("deployments org.marsad.dates --json"));
        assertTrue(shell.type("deployments dates.jar").endsWith("dates.jar: It passed all checks."));
        assertEquals("There are no such files in deploy/.", shell.type("deployments --state waiting"));
        shell.deployments.files.clear();
        assertEquals("There is nothing in deploy/.", shell.type("deployments"));
    }

    @Test
    void anUnknownStateOrNameIsAnErrorThatSaysWhatIsRight() {
        assertEquals("unknown state 'actve'; did you mean active? states: active, arriving, checking, ignored, quarantined, waiting",
                failure("deployments --state actve"));
        assertEquals("nothing in deploy/ is called brokn.jar; did you mean broken.jar? names: broken.jar, dates.jar, "
                + "org.marsad.dates", failure("deployments brokn.jar"));
    }

    @Test
    void aFileNameFromOutsideCannotReachTheTerminal() throws Exception {
        shell.deployments.files.add(FakeDeployments.refused("\u001b[2J.jar", "its manifest says \u001b]0;x\u0007", ""));
        for (String statement : List.of("deployments", "deployments --json")) {
            String shown = shell.type(statement);
            assertFalse(shown.contains("\u001b") || shown.contains("\u0007"), shown);
        }
    }

    @Test
    void rollbackSaysWhatIsInUseNow() throws Exception {
        String said = shell.type("rollback org.marsad.dates");
        assertTrue(said.startsWith("org.marsad.dates 1.0.0  active  dates.jar\n"), said);
        assertTrue(said.endsWith("The version before it, 1.1.0, is kept:  rollback dates.jar"), said);
        assertEquals(List.of("rollback org.marsad.dates"), shell.deployments.told);
        assertEquals("rollback org.marsad.dates 0\n", shell.progress.ended());
    }

    @Test
    void rollbackOfWhatIsNotThereSaysWhatIs() {
        assertEquals("Nothing called org.marsad.date was deployed; did you mean org.marsad.dates? deployments with an earlier "
                + "version: dates.jar, org.marsad.dates", failure("rollback org.marsad.date"));
        assertEquals("No earlier version of broken.jar is kept. Drop its jar into deploy/.", failure("rollback broken.jar"));
        shell.deployments.files.clear();
        assertEquals("Nothing called dates.jar was deployed; there are no deployments with an earlier version",
                failure("rollback dates.jar"));
    }

    @Test
    void shadowSaysHowMuchIsTheSameAndShowsWhatIsNot() throws Exception {
        int begin = TEXT.indexOf("25");
        Annotation old = Samples.annotation("time.date", begin, begin + 8, "2025-11");
        Annotation better = Samples.annotation("time.date", begin, begin + 13, "2025-11-25");
        compare(81, change(Optional.of(old), Optional.empty()), change(Optional.empty(), Optional.of(better)));
        String shown = shell.type("shadow new.jar --last 7");
        assertTrue(shown.startsWith("""
                org.marsad.dates 1.1.0  in shadow
                ANALYZER  AGAINST                 DOCUMENTS  SAME  ADDED  LOST  CHANGED  FAILED
                dates     org.marsad.dates 1.0.0          7    81      1     1        0       1

                dates
                  lost    abcd00000000:dates@15  time.date  value=2025-11
                          😀 قال أحمد يوم [25 نونبر] 2025 في الرباط إن الأشغال انتهت.
                  added   abcd00000000  time.date  value=2025-11-25
                          😀 قال أحمد يوم [25 نونبر 2025] في الرباط إن الأشغال انتهت.
                  failed  ef01: it broke
                """), shown);
        assertEquals(List.of("shadow new.jar 7"), shell.deployments.told);
    }

    @Test
    void ofAChangeOnlyWhatIsNotAsItWasIsShown() throws Exception {
        int begin = TEXT.indexOf("25");
        compare(0, change(Optional.of(Samples.annotation("time.date", begin, begin + 13, "2025-11")),
                Optional.of(Samples.annotation("time.date", begin, begin + 13, "2025-11-25"))));
        String shown = shell.type("shadow new.jar");
        assertTrue(shown.contains("  changed abcd00000000:dates@15  time.date  value=2025-11 → 2025-11-25\n"), shown);
    }

    @Test
    void shadowInJsonIsOneObjectForEachDifferenceAndTheRestIsSaidBeside() throws Exception {
        int begin = TEXT.indexOf("25");
        compare(81, change(Optional.empty(), Optional.of(Samples.annotation("time.date", begin, begin + 13, "2025-11-25"))));
        assertEquals("{\"analyzer\":\"dates\",\"active\":\"org.marsad.dates 1.0.0\",\"change\":\"added\",\"id\":\"" + Samples.id("abcd")
                + "\",\"type\":\"time.date\",\"begin\":15,\"end\":28,\"text\":\"25 نونبر 2025\",\"before\":null,"
                + "\"after\":{\"confidence\":1.0,\"features\":{\"value\":\"2025-11-25\"}},"
                + "\"context\":\"😀 قال أحمد يوم 25 نونبر 2025 في الرباط إن الأشغال انتهت.\"}", shell.type("shadow new.jar --json"));
        assertEquals("dates on 7 documents, against org.marsad.dates 1.0.0: 81 same, 1 added, 0 lost, 0 changed, 1 documents failed\n"
                + "ef01: it broke\n", shell.errors());
    }

    @Test
    void theLimitHoldsForEachAnalyzerAndSaysWhatItLeavesOut() throws Exception {
        Comparison.Change change = change(Optional.empty(), Optional.of(Samples.annotation("time.date", 3, 6, "2025")));
        compare(0, change, change, change);
        assertTrue(shell.type("shadow new.jar --limit 1").contains("  … and 2 differences more: --limit 3\n"));
        assertEquals(3, shell.type("shadow new.jar --json").lines().count());
        assertEquals(2, shell.type("shadow new.jar --json --limit 2").lines().count());
        assertEquals(3, ((List<?>) shell.execute("shadow new.jar --limit 1")).size());
    }

    @Test
    void shadowNeedsAJarAndDocuments() {
        assertEquals("there is no file " + shell.folder().resolve("nowhere.jar"), failure("shadow nowhere.jar"));
        assertEquals("--last takes a number from 1 on: there is nothing to compare on no documents", failure("shadow new.jar --last 0"));
    }

    @Test
    void whatIsInShadowIsPromotedOrDiscarded() throws Exception {
        assertEquals("Nothing is in shadow. Put a jar there: shadow FILE.jar.", failure("promote"));
        shell.execute("shadow new.jar");
        assertTrue(shell.type("promote").startsWith("org.marsad.dates 1.1.0  active  dates.jar\n"));
        shell.execute("shadow new.jar");
        assertEquals("org.marsad.dates 1.1.0 is in shadow no longer.", shell.type("discard"));
        assertEquals("Nothing is in shadow. Put a jar there: shadow FILE.jar.", failure("discard"));
    }

    @Test
    void whatIsNotInUseAfterwardsIsAFailureOfTheCommand() throws Exception {
        shell.deployments.files.add(0, FakeDeployments.refused("dates.jar", "it broke when it was started", "mend it"));
        shell.execute("shadow new.jar");
        Result result = (Result) shell.execute("promote");
        assertEquals(1, result.exitStatus());
        assertFalse(result.documentsOnly());
        assertTrue(shell.type("shadow new.jar; promote").contains("dates.jar  quarantined  dates.jar\n  it broke when it was started\n"
                + "  mend it"));
    }

    @Test
    void shadowEndsWhenItIsCalledOffFromElsewhere() throws Exception {
        CompletableFuture<Object> result = startEndlessShadow();
        assertTrue(shell.progress.cancel("1"));
        CompletionException failure = assertThrows(CompletionException.class, result::join);
        assertEquals("called off", failure.getCause().getCause().getMessage());
        assertEquals("shadow new.jar 0\n", shell.progress.ended());
    }

    @Test
    void shadowEndsWithCtrlC() throws Exception {
        CompletableFuture<Object> result = startEndlessShadow();
        shell.session().foregroundJob().interrupt();
        CompletionException failure = assertThrows(CompletionException.class, result::join);
        assertTrue(failure.getCause().getCause() instanceof InterruptedException);
        Wait.until(() -> shell.progress.status().isEmpty());
    }

    private CompletableFuture<Object> startEndlessShadow() throws InterruptedException {
        shell.deployments.endless = true;
        CompletableFuture<Object> result = CompletableFuture.supplyAsync(() -> executed("shadow new.jar"));
        assertTrue(shell.deployments.shadowing.await(5, TimeUnit.SECONDS));
        return result;
    }

    @Test
    void theRowsOfDeploymentsCanBeHandedToAnotherCommand() throws Exception {
        shell.execute("rollback (deployments --state active)");
        assertEquals(List.of("rollback dates.jar"), shell.deployments.told);
        List<?> rows = (List<?>) shell.execute("deployments");
        assertEquals(Deployment.State.QUARANTINED, ((Deployment) rows.get(1)).state());
    }

    private void compare(long same, Comparison.Change... changes) {
        shell.deployments.comparison = new Comparison("org.marsad.dates", "1.1.0", List.of(new Comparison.OfAnalyzer("dates",
                Optional.of("org.marsad.dates 1.0.0"), 7, same, List.of(changes), List.of("ef01: it broke"))));
    }

    private static Comparison.Change change(Optional<Annotation> before, Optional<Annotation> after) {
        return new Comparison.Change(Samples.id("abcd"), after.or(() -> before).orElseThrow().span().of(TEXT), before, after);
    }

    private String failure(String statement) {
        return assertThrows(CommandException.class, () -> shell.execute(statement)).getMessage();
    }

    private Object executed(String statement) {
        try {
            return shell.execute(statement);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
