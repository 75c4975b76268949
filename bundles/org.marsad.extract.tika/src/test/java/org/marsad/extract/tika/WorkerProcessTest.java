package org.marsad.extract.tika;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.marsad.api.document.DocumentId;
import org.marsad.api.ingest.Content;
import org.marsad.extract.tika.MisbehavingWorker.Way;
import org.marsad.extract.tika.WorkerLostException.Loss;

class WorkerProcessTest {

    private static final Duration AMPLE = Duration.ofSeconds(60);
    private static final Duration BRIEF = Duration.ofMillis(300);

    private static final Content DOCUMENT = TestWorkers.text("نص قصير");

    @Test
    void aProcessThatEndsBeforeHelloDoesNotStart() {
        IOException error = assertThrows(IOException.class,
                () -> TestWorkers.misbehaving(Way.SILENT_FROM_THE_START_AND_ENDS));
        assertEquals("A worker process does not start: exit status 7. no such option", error.getMessage());
    }

    @Test
    void aProcessThatSpeaksAnotherVersionDoesNotStart() {
        assertThrows(IOException.class, () -> TestWorkers.misbehaving(Way.STRANGE_VERSION));
    }

    @Test
    void aProcessThatHangsBeforeHelloIsKilledAtTheDeadline() {
        IOException error = assertThrows(IOException.class,
                () -> WorkerProcess.start(TestWorkers.misbehavior(Way.HANGS_BEFORE_HELLO), 1000, BRIEF));
        assertTrue(error.getMessage().startsWith("A worker process does not start: no answer within"), error.getMessage());
        assertTrue(TestWorkers.eventually(() -> ProcessHandle.current().children()
                .noneMatch(child -> child.info().commandLine().orElse("").endsWith(Way.HANGS_BEFORE_HELLO.name()))));
    }

    @Test
    void aJavaThatIsNotThereIsAnIoException() {
        assertThrows(IOException.class, () -> WorkerProcess.start(new ProcessBuilder("/no/such/java"), 1000));
    }

    @ParameterizedTest
    @EnumSource(names = {"ENDS_AFTER_HELLO", "ENDS_WHILE_LISTENING", "ENDS_AFTER_REQUEST", "GARBAGE", "LONG_FRAME",
        "HALF_FRAME", "WRONG_KIND", "BROKEN_ANSWER", "PICTURE_FOR_TEXT"})
    void aProcessThatEndsOrTalksNonsenseHasCrashedAndIsNotUsedAgain(Way way) throws Exception {
        WorkerProcess worker = TestWorkers.misbehaving(way);
        assertEquals(Loss.CRASHED, lossOf(worker, DOCUMENT, AMPLE));
        worker.awaitEnd();
        assertFalse(worker.isUsable());
    }

    @Test
    void theExitStatusOfAVirtualMachineWithoutMemoryIsOutOfMemory() throws Exception {
        assertEquals(Loss.OUT_OF_MEMORY, lossOf(TestWorkers.misbehaving(Way.OUT_OF_MEMORY), DOCUMENT, AMPLE));
    }

    @ParameterizedTest
    @EnumSource(names = {"HANGS", "HANGS_WHILE_LISTENING", "HANGS_WITHIN_ANSWER"})
    void aProcessThatHangsIsKilledAtTheDeadline(Way way) throws Exception {
        WorkerProcess worker = TestWorkers.misbehaving(way);
        assertEquals(Loss.TIMED_OUT, lossOf(worker, DOCUMENT, BRIEF));
        worker.awaitEnd();
        assertFalse(worker.isUsable());
    }

    @Test
    void aProcessThatDoesNotEvenListenIsKilledAtTheDeadline() throws Exception {
        WorkerProcess worker = TestWorkers.misbehaving(Way.DEAF);
        Content moreThanAPipeHolds = TestWorkers.content("text/plain", new byte[1 << 22]);
        assertEquals(Loss.TIMED_OUT, lossOf(worker, moreThanAPipeHolds, BRIEF));
        worker.awaitEnd();
        assertFalse(worker.isUsable());
    }

    @Test
    void aCallerThatIsInterruptedIsToldSoAndItsWorkerIsKilled() throws Exception {
        WorkerProcess worker = TestWorkers.misbehaving(Way.HANGS);
        CompletableFuture<Throwable> outcome = new CompletableFuture<>();
        Thread caller = new Thread(() -> outcome.complete(
                assertThrows(Exception.class, () -> worker.ask(DOCUMENT, AMPLE))));
        caller.start();
        caller.interrupt();
        assertEquals(InterruptedException.class, outcome.get().getClass());
        worker.awaitEnd();
        assertFalse(worker.isUsable());
    }

    @Test
    void aProcessKilledFromOutsideHasCrashed() throws Exception {
        WorkerProcess worker = TestWorkers.misbehaving(Way.HANGS);
        CountDownLatch asked = new CountDownLatch(1);
        CompletableFuture<Loss> loss = new CompletableFuture<>();
        new Thread(() -> loss.complete(lossOf(worker, signalling(asked), AMPLE))).start();
        asked.await();
        ProcessHandle.of(worker.pid()).orElseThrow().destroyForcibly();
        assertEquals(Loss.CRASHED, loss.get());
    }

    @Test
    void bytesThatCannotBeHadAreTheDocumentsTroubleAndTheWorkerStaysUsable() throws Exception {
        WorkerProcess worker = TestWorkers.misbehaving(Way.HANGS);
        IOException error = assertThrows(IOException.class, () -> worker.ask(failingHalfway(), AMPLE));
        assertEquals("the disk is gone", error.getMessage());
        assertTrue(worker.isUsable());
        worker.kill();
    }

    @Test
    void aKilledProcessAnswersNobody() throws Exception {
        WorkerProcess worker = TestWorkers.misbehaving(Way.HANGS);
        worker.kill();
        assertEquals(Loss.CRASHED, lossOf(worker, DOCUMENT, AMPLE));
    }

    private static Loss lossOf(WorkerProcess worker, Content content, Duration deadline) {
        return assertThrows(WorkerLostException.class, () -> worker.ask(content, deadline)).loss();
    }

    private static Content signalling(CountDownLatch opened) {
        return new OpeningContent(() -> {
            opened.countDown();
            return DOCUMENT.open();
        });
    }

    private static Content failingHalfway() {
        return new OpeningContent(() -> new InputStream() {

            private boolean begun;

            @Override
            public int read() {
                throw new UnsupportedOperationException("only whole buffers are read");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                if (begun) {
                    throw new IOException("the disk is gone");
                }
                begun = true;
                Arrays.fill(buffer, offset, offset + length, (byte) 'a');
                return length;
            }
        });
    }

    private interface Opener {

        InputStream open() throws IOException;
    }

    private record OpeningContent(Opener opener) implements Content {

        @Override
        public DocumentId id() {
            return DOCUMENT.id();
        }

        @Override
        public String mediaType() {
            return "text/plain";
        }

        @Override
        public Optional<String> charset() {
            return Optional.empty();
        }

        @Override
        public String name() {
            return "";
        }

        @Override
        public long size() {
            return 100;
        }

        @Override
        public InputStream open() throws IOException {
            return opener.open();
        }
    }
}
