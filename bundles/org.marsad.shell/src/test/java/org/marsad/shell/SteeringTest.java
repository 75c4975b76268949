package org.marsad.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.api.progress.Progress;
import org.marsad.api.workbench.Explainer;
import org.marsad.api.workbench.Explanation;
import org.marsad.api.workbench.ServiceKind;
import org.marsad.api.workbench.Trouble;
import org.marsad.api.workbench.Verification;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.fake.FakeDeployments;
import org.marsad.shell.fake.Samples;
import org.marsad.shell.result.Result;

/** The commands that see and steer the workbench. */
class SteeringTest {

    private TestShell shell;

    @BeforeEach
    void open() throws Exception {
        shell = TestShell.open();
        shell.catalogue.add(Samples.document("abcd", "عنوان", "نص"));
    }

    @AfterEach
    void close() throws Exception {
        shell.close();
    }

    @Test
    void statusIsOneObject() throws Exception {
        assertEquals("""
                {"documents":3,"byState":{"failed":1,"gone":0,"ok":2,"pending":0},"byType":{"text/plain":3},\
                "backlog":{"documents":0,"changes":0},"diskFree":5000000000,"dataSize":1500000,"heapUsed":20000000,\
                "heapMax":512000000,"since":"2026-01-01T00:00:00Z","versions":{"marsad":"0.1.0"},"warnings":[],"notes":[],"deployed":{}}""",
                shell.type("status --json"));
        assertTrue(shell.type("status").contains("documents   3  (failed 1, ok 2)"));
    }

    @Test
    void statusCountsWhatIsDeployed() throws Exception {
        assertFalse(shell.type("status").contains("deployed"));
        shell.deployments.files.add(FakeDeployments.refused("a.jar", "it is no jar", ""));
        shell.deployments.files.add(FakeDeployments.refused("b.jar", "it is no jar", ""));
        shell.deployments.files.add(FakeDeployments.active("c.jar", "org.marsad.dates", "1.1.0", Optional.empty()));
        assertTrue(shell.type("status").contains("deployed    1 active, 2 quarantined\n"));
        assertTrue(shell.type("status --json").endsWith("\"deployed\":{\"active\":1,\"quarantined\":2}}"));
    }

    @Test
    void verifyEndsWithOneIfAnythingIsWrong() throws Exception {
        shell.workbench.verification = new Verification(List.of(new Verification.Check("bytes against ids", 3, List.of())));
        Result clean = (Result) shell.execute("verify");
        assertEquals(0, clean.exitStatus());
        shell.workbench.verification = new Verification(List.of(
                new Verification.Check("bytes against ids", 3, List.of("abcd: other bytes; take it in again"))));
        Result faulty = (Result) shell.execute("verify");
        assertEquals(1, faulty.exitStatus());
        assertFalse(faulty.documentsOnly());
        assertTrue(shell.type("verify").endsWith("abcd: other bytes; take it in again"));
        assertEquals("{\"check\":\"bytes against ids\",\"checked\":3,\"faults\":[\"abcd: other bytes; take it in again\"]}",
                shell.type("verify --json"));
    }

    @Test
    void problemsAreListedByReasonWithWhatToDo() throws Exception {
        shell.workbench.troubles.add(new Trouble(Optional.of(Samples.id("abcd")), Samples.origin("abcd"),
                Samples.corrupt()));
        String shown = shell.type("problems");
        assertTrue(shown.contains("corrupt  text     abcd00000000      1  /press/abcd.txt  The file ends in its middle."),
                shown);
        assertTrue(shown.endsWith("corrupt (1): Get it anew."), shown);
        assertTrue(shell.type("problems --json")
                .contains("\"code\":\"corrupt\",\"reason\":\"The file ends in its middle.\""));
    }

    @Test
    void retryTakesIdsOrAll() throws Exception {
        shell.execute("retry");
        shell.execute("retry abcd --wait");
        assertEquals(List.of("retry []", "retry [abcd00000000]", "await"), shell.workbench.told);
    }

    @Test
    void analyzeWaitsForWhatHappensByItself() throws Exception {
        assertEquals("Everything is up to date.", shell.type("analyze"));
        assertEquals(List.of("await"), shell.workbench.told);
    }

    @Test
    void analyzeMakesLayersAnewIfItIsToldWhich() throws Exception {
        shell.workbench.services.add(Samples.service(ServiceKind.ANALYZER, "dates", "time.date"));
        assertTrue(shell.type("analyze --analyzer dates --document abcd").startsWith("7 layers are made anew."));
        shell.execute("analyze --force");
        assertEquals(List.of("analyzeAgain dates abcd00000000", "analyzeAgain all all"), shell.workbench.told);
    }

    @Test
    void anUnknownAnalyzerIsAnErrorThatListsThose() {
        shell.workbench.services.add(Samples.service(ServiceKind.ANALYZER, "dates", "time.date"));
        assertEquals("there is no analyzer datse; did you mean dates? analyzers: dates",
                failure("analyze --analyzer datse"));
    }

    @Test
    void reindexNeedsSomethingToRebuildAndWaitsInBatch() throws Exception {
        assertTrue(failure("reindex").startsWith("there are no followers to rebuild"));
        shell.workbench.services.add(Samples.service(ServiceKind.FOLLOWER, "lucene"));
        shell.session().put("marsad.batch", true);
        assertEquals("lucene rebuilt.", shell.type("reindex"));
        assertEquals(List.of("reindex", "reindex", "await"), shell.workbench.told);
    }

    @Test
    void removeTakesOutAllOrNone() throws Exception {
        assertTrue(failure("remove abcd 1234").startsWith("no document's id begins with 1234"));
        assertEquals(List.of(), shell.workbench.told);
        assertEquals("1 document taken out.", shell.type("remove abcd abcd0"));
        assertEquals(List.of("remove [abcd00000000]"), shell.workbench.told);
    }

    @Test
    void jobsAreListedAndCanBeCalledOff() throws Exception {
        try (Progress.Job job = shell.progress.start("ingest /data", OptionalLong.of(10))) {
            job.advance(4);
            assertEquals("""
                    {"id":"1","name":"ingest /data","done":4,"total":10,"started":"2026-01-01T00:00:00Z","ends":null}""",
                    shell.type("jobs --json"));
            assertEquals("there is no job 7; jobs: 1", failure("cancel 7"));
            assertEquals("Job 1 was asked to end.", shell.type("cancel 1"));
            assertTrue(job.isCancelled());
        }
    }

    @Test
    void aFolderIsWatchedUnderAName() throws Exception {
        assertEquals("{\"name\":\"press\",\"folder\":\"" + shell.folder() + "/in\"}",
                shell.type("watch in --as press --json"));
        assertTrue(shell.type("watch").contains("press"));
        assertEquals("the name press is taken", failure("watch other --as press"));
        assertEquals("watch takes both a folder and a name for it: watch PATH --as NAME", failure("watch in"));
        assertEquals("no watch is called pres", failure("unwatch pres"));
        assertEquals("press is watched no longer; its documents stay.", shell.type("unwatch press"));
    }

    @Test
    void whyAsksAllWhoCanExplain() throws Exception {
        explains("dates", new Explanation("dates", "analyzer", List.of("It is in use."), List.of("analyzers")));
        explains("dates", new Explanation("dates 1.0", "bundle", List.of("It is active."), List.of()));
        String shown = shell.type("why dates");
        assertTrue(shown.contains("dates  analyzer\n  It is in use.\n  → analyzers"), shown);
        assertTrue(shown.contains("dates 1.0  bundle\n  It is active."), shown);
        assertEquals(2, shell.type("why dates --json").lines().count());
    }

    @Test
    void whySuggestsANameIfItKnowsNothingAndSaysWhatItTakes() {
        shell.workbench.services.add(Samples.service(ServiceKind.ANALYZER, "dates", "time.date"));
        shell.deployments.files.add(FakeDeployments.refused("lexicon.jar", "it is no bundle", ""));
        String forms = " " + """
                why takes
                  the name of a bundle, a service, a stored query or a file in deploy/
                  ID (a document)
                  ID:ANALYZER (a layer)
                  ID:ANALYZER@BEGIN (an annotation, by where it begins)
                  'ID QUERY' (a search hit)""";
        assertEquals("nothing here is called datess; did you mean dates?" + forms, failure("why datess"));
        assertEquals("nothing here is called lexikon.jar; did you mean lexicon.jar?" + forms, failure("why lexikon.jar"));
        assertEquals("nothing here is called xyz;" + forms, failure("why xyz"));
        assertEquals("nothing here is called org.elsewhere; if it is a bundle it is not installed: put its jar into the folder "
                + "deploy." + forms, failure("why org.elsewhere"));
    }

    @Test
    void whyTakesAQuestionAfterAnId() throws Exception {
        explains("abcd سدود العام", new Explanation("abcd سدود العام", "hit", List.of("It has both words."), List.of()));
        assertTrue(shell.type("why abcd سدود العام").contains("It has both words."));
        assertTrue(shell.type("why 'abcd سدود العام'").contains("It has both words."));
    }

    @Test
    void anExplainerThatBreaksDoesNotSilenceTheOthers() throws Exception {
        shell.register(Explainer.class, subject -> {
            throw new IllegalStateException("secret detail");
        }, Map.of("service.ranking", 5));
        explains("dates", new Explanation("dates", "analyzer", List.of("It is in use."), List.of()));
        assertTrue(shell.type("why dates").contains("It is in use."));
        assertEquals("one of those that explain broke (IllegalStateException); see log/marsad.log\n", shell.errors());
    }

    @Test
    void theSameExplanationIsShownOnce() throws Exception {
        Explanation one = new Explanation("dates", "analyzer", List.of("It is in use."), List.of());
        explains("dates", one);
        explains("dates", one);
        assertEquals(1, shell.type("why dates --json").lines().count());
    }

    @Test
    void backupSaysWhatItWroteAndWhere() throws Exception {
        assertEquals("5 files, 2.0 MB, backed up: never-made", shell.type("backup never-made"));
        assertEquals("{\"files\":5,\"bytes\":2000000,\"folder\":\"never-made\"}", shell.type("backup never-made --json"));
        assertEquals(List.of("backup never-made", "backup never-made"), shell.workbench.told);
        assertTrue(failure("backup .").endsWith("is there already"));
    }

    @Test
    void pruneTakesOutLayersOfAnalyzersThatAreGone() throws Exception {
        assertEquals("4 layers of analyzers that are not here taken out.", shell.type("analyze --prune"));
        assertEquals("{\"pruned\":4}", shell.type("analyze --prune --analyzer oldnames --json --wait"));
        assertEquals(List.of("prune all", "prune oldnames", "await"), shell.workbench.told);
        shell.workbench.pruned = 0;
        assertEquals("There are no layers of analyzers that are not here.", shell.type("analyze --prune"));
    }

    @Test
    void pruneDoesNothingItWasNotToldTo() {
        shell.workbench.services.add(Samples.service(ServiceKind.ANALYZER, "dates", "time.date"));
        assertEquals("the analyzer dates is here", failure("analyze --prune --analyzer dates"));
        assertEquals("--prune goes with --analyzer only: analyze --prune [--analyzer NAME]", failure("analyze --prune --force"));
        assertEquals(List.of(), shell.workbench.told);
    }

    @Test
    void aLongStateIsShortInTheTableAndWholeBelowIt() throws Exception {
        String reason = "suspended: it ran out of time on 5 documents in a row, the last of them abcd00000000; analyze --analyzer slow";
        shell.workbench.services.add(Samples.service(ServiceKind.ANALYZER, "dates", "time.date"));
        shell.workbench.services.add(Samples.idle(ServiceKind.ANALYZER, "slow", reason, "keyterm"));
        List<String> lines = shell.type("analyzers").lines().toList();
        assertEquals("slow   1         org.marsad.slow   1.0.0       0  suspended     5        -     1.3  keyterm", lines.get(2));
        assertEquals("slow: " + reason, lines.get(3));
        assertEquals(4, lines.size());
        assertTrue(shell.type("analyzers --json").contains("\"state\":\"" + reason + "\""));
    }

    private void explains(String name, Explanation explanation) {
        shell.register(Explainer.class, subject -> subject.equals(name) ? Optional.of(explanation) : Optional.empty(),
                Map.of());
    }

    private String failure(String statement) {
        return assertThrows(CommandException.class, () -> shell.execute(statement)).getMessage();
    }
}
