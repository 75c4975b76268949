package org.marsad.extract.tika;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParentDeathTest {

    @TempDir
    private Path folder;

    /** A container that has a worker at work on a document without end, and says which process that is. */
    static final class Parent {

        private Parent() {
        }

        /** Waits to be killed. */
        public static void main(String[] arguments) throws IOException, InterruptedException {
            WorkerProcess worker = TestWorkers.real(Settings.DEFAULTS, Path.of(arguments[0])).start();
            System.out.println(worker.pid());
            try {
                worker.ask(TestWorkers.content("application/pdf", CanaryMaker.nestedForms(12, 10)), Duration.ofHours(1));
            } catch (WorkerLostException e) {
                System.out.println(e.loss());
            }
            new CountDownLatch(1).await();
        }
    }

    @Test
    void workersEndWhenTheContainerIsKilledEvenInTheMiddleOfADocument() throws Exception {
        Process parent = new ProcessBuilder(List.of(WorkerCommand.runningJava().toString(), "-cp",
                System.getProperty("java.class.path"), Parent.class.getName(), folder.toString())).start();
        try (BufferedReader output = parent.inputReader(StandardCharsets.UTF_8)) {
            ProcessHandle worker = ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();
            assertTrue(worker.isAlive());
            parent.destroyForcibly().waitFor();
            worker.onExit().get(20, TimeUnit.SECONDS);
        }
    }
}
