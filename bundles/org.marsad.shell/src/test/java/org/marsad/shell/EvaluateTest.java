package org.marsad.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.api.evaluation.Evaluation;
import org.marsad.api.evaluation.EvaluationException;
import org.marsad.api.evaluation.Figure;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.result.Result;

/** Figures of quality. */
class EvaluateTest {

    private TestShell shell;

    @BeforeEach
    void open() throws Exception {
        shell = TestShell.open();
        shell.register(Evaluation.class, folder -> List.of(new Figure("xquad", "MRR@10", 0.93, 1190).atLeast(0.925),
                new Figure("pages", "CER", 0.05, 26).atMost(0.02), new Figure("none", "F1", Double.NaN, 0)),
                Map.of("marsad.evaluation.area", "retrieval", "marsad.evaluation.data", "*.docs.jsonl.gz"));
        Files.createDirectories(shell.folder().resolve("data"));
    }

    @AfterEach
    void close() throws Exception {
        shell.close();
    }

    @Test
    void figuresAreShownWithTheirGoals() throws Exception {
        assertEquals(List.of(
                "SUBJECT  MEASURE   VALUE  CASES  GOAL      OK",
                "xquad    MRR@10   0.9300   1190  ≥ 0.9250  yes",
                "pages    CER      0.0500     26  ≤ 0.0200  no",
                "none     F1            -      0            ",
                "Goals missed: 1 of 2."), shell.type("evaluate retrieval data").lines().toList());
    }

    @Test
    void aProgramGetsOneObjectForEachFigure() throws Exception {
        List<String> rows = shell.type("evaluate retrieval data --json").lines().toList();
        assertEquals("{\"area\":\"retrieval\",\"subject\":\"xquad\",\"measure\":\"MRR@10\",\"value\":0.93,\"cases\":1190,"
                + "\"goal\":0.925,\"atLeast\":true,\"ok\":true}", rows.get(0));
        assertEquals("{\"area\":\"retrieval\",\"subject\":\"none\",\"measure\":\"F1\",\"value\":null,\"cases\":0,\"goal\":null,"
                + "\"atLeast\":null,\"ok\":true}", rows.get(2));
    }

    @Test
    void aMissedGoalIsAFailureOnlyToTheStrict() throws Exception {
        assertEquals(0, ((Result) shell.execute("evaluate retrieval data")).exitStatus());
        assertEquals(1, ((Result) shell.execute("evaluate retrieval data --strict")).exitStatus());
    }

    @Test
    void withoutAnAreaThoseThatAreHereAreListed() throws Exception {
        assertTrue(shell.type("evaluate").contains("*.docs.jsonl.gz"), shell.type("evaluate"));
        assertTrue(shell.type("evaluate --json").startsWith("{\"area\":\"retrieval\",\"data\":\"*.docs.jsonl.gz\","));
    }

    @Test
    void ofTwoForOneAreaTheHigherRankingIsUsed() throws Exception {
        shell.register(Evaluation.class, folder -> List.of(), Map.of("marsad.evaluation.area", "retrieval", "marsad.evaluation.data", "y",
                "service.ranking", 5));
        assertEquals("There was nothing to measure.", shell.type("evaluate retrieval data"));
    }

    @Test
    void slipsAreErrorsThatSayWhatWouldHaveBeenRight() {
        assertEquals("nothing here measures 'retrievel'; did you mean retrieval? areas: retrieval\n  retrieval: *.docs.jsonl.gz",
                failure("evaluate retrievel data"));
        assertTrue(failure("evaluate retrieval").contains("the folder with the data is missing"));
        assertTrue(failure("evaluate retrieval nowhere").contains("nowhere is not there; give the folder with the data"));
        assertTrue(failure("evaluate '*' data").startsWith("nothing here measures '*'"));
    }

    @Test
    void dataThatDoNotFitAreToldAsTheAreaTellsIt() {
        shell.register(Evaluation.class, folder -> {
            throw new EvaluationException("x.tsv, line 3: no tab");
        }, Map.of("marsad.evaluation.area", "dates", "marsad.evaluation.data", "*.tsv"));
        assertEquals("evaluate dates: x.tsv, line 3: no tab", failure("evaluate dates data"));
    }

    @Test
    void anEvaluationIsAJobThatCanBeCalledOff() throws Exception {
        CountDownLatch measuring = new CountDownLatch(1);
        shell.register(Evaluation.class, folder -> {
            measuring.countDown();
            new CountDownLatch(1).await();
            return List.of();
        }, Map.of("marsad.evaluation.area", "endless", "marsad.evaluation.data", "-"));
        CompletableFuture<Object> result = CompletableFuture.supplyAsync(() -> executed("evaluate endless data"));
        assertTrue(measuring.await(5, TimeUnit.SECONDS));
        assertEquals("evaluate endless", shell.progress.status().get(0).name());
        shell.progress.cancel("1");
        CompletionException failure = assertThrows(CompletionException.class, result::join);
        assertEquals("called off", failure.getCause().getCause().getMessage());
    }

    private Object executed(String statement) {
        try {
            return shell.execute(statement);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private String failure(String statement) {
        return assertThrows(CommandException.class, () -> shell.execute(statement)).getMessage();
    }
}
