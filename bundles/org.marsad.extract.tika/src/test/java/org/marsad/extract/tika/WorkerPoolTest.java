package org.marsad.extract.tika;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.marsad.api.ingest.Content;
import org.marsad.extract.tika.MisbehavingWorker.Way;
import org.marsad.extract.tika.protocol.ExtractedText;

/** A pool whose first worker goes wrong, at every point of the conversation, and whose next one does not. */
class WorkerPoolTest {

    private static final Content DOCUMENT = TestWorkers.text("نص قصير");
    private static final Content LARGE = TestWorkers.content("text/plain", new byte[1 << 22]);
    private static final Duration BRIEF = Duration.ofMillis(300);
    private static final Duration AMPLE = Duration.ofSeconds(60);

    private WorkerPool pool;

    @AfterEach
    void close() {
        pool.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"SILENT_FROM_THE_START_AND_ENDS", "STRANGE_VERSION"})
    void aWorkerThatDoesNotStartIsReplacedWhenTheNextDocumentComes(Way way) throws Exception {
        open(way);
        assertThrows(IOException.class, () -> pool.ask(DOCUMENT, AMPLE));
        assertRead();
    }

    @ParameterizedTest
    @EnumSource(names = {"ENDS_AFTER_HELLO", "ENDS_WHILE_LISTENING", "ENDS_AFTER_REQUEST", "OUT_OF_MEMORY", "GARBAGE", "LONG_FRAME",
        "HALF_FRAME", "WRONG_KIND", "BROKEN_ANSWER", "PICTURE_FOR_TEXT"})
    void aWorkerThatDiesIsReplaced(Way way) throws Exception {
        open(way);
        assertThrows(WorkerLostException.class, () -> pool.ask(DOCUMENT, AMPLE));
        assertRead();
    }

    @ParameterizedTest
    @EnumSource(names = {"DEAF", "HANGS_WHILE_LISTENING", "HANGS", "HANGS_WITHIN_ANSWER"})
    void aWorkerThatHangsIsKilledAndReplaced(Way way) throws Exception {
        open(way);
        WorkerLostException lost = assertThrows(WorkerLostException.class, () -> pool.ask(LARGE, BRIEF));
        assertEquals(WorkerLostException.Loss.TIMED_OUT, lost.loss());
        assertRead();
    }

    @Test
    void aWorkerThatDiesBetweenTwoDocumentsIsReplacedAndNobodyNotices() throws Exception {
        open(Way.WELL_BEHAVED);
        assertRead();
        WorkerProcess idle = pool.workers().iterator().next();
        ProcessHandle.of(idle.pid()).orElseThrow().destroyForcibly();
        // Java learns of it a moment after the process has ended; a document of that moment is for the tries of the pool.
        while (idle.isUsable()) {
            LockSupport.parkNanos(1_000_000);
        }
        assertRead();
    }

    private void open(Way first) {
        Deque<Way> ways = new ArrayDeque<>(List.of(first, Way.WELL_BEHAVED));
        pool = new WorkerPool(() -> TestWorkers.misbehaving(ways.remove()), 1, 0);
    }

    private void assertRead() throws Exception {
        assertEquals("read", ((ExtractedText) pool.ask(DOCUMENT, AMPLE)).text());
        assertEquals(1, pool.workers().size());
    }
}
