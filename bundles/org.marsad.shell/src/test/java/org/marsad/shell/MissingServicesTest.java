package org.marsad.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.marsad.api.progress.Progress;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.fake.FakeProgress;
import org.marsad.shell.result.Result;

class MissingServicesTest {

    @Test
    void withoutAServiceTheErrorNamesTheBundleThatGivesIt() throws Exception {
        try (TestShell shell = TestShell.bare()) {
            CommandException error = assertThrows(CommandException.class, () -> shell.execute("search x"));
            assertEquals("this needs the service SearchService, which is not here; the bundle org.marsad.index.lucene "
                    + "gives it: try  why org.marsad.index.lucene", error.getMessage());
        }
    }

    @Test
    void withoutAGateTheErrorNamesTheBundleThatGivesIt() throws Exception {
        try (TestShell shell = TestShell.bare()) {
            for (String statement : List.of("deployments", "rollback x", "promote", "discard")) {
                CommandException error = assertThrows(CommandException.class, () -> shell.execute(statement));
                assertEquals("this needs the service Deployments, which is not here; the bundle org.marsad.deploy gives it: "
                        + "try  why org.marsad.deploy", error.getMessage());
            }
        }
    }

    @Test
    void aServiceThatComesLateIsWaitedFor() throws Exception {
        try (TestShell shell = TestShell.bare()) {
            shell.session().put("marsad.batch", true);
            CompletableFuture<Object> result = CompletableFuture.supplyAsync(() -> executed(shell, "jobs"));
            shell.register(Progress.class, new FakeProgress(), Map.of());
            assertTrue(result.get(5, TimeUnit.SECONDS) instanceof Result);
        }
    }

    private static Object executed(TestShell in, String statement) {
        try {
            return in.execute(statement);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
