package org.marsad.shell.command;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.marsad.api.progress.Progress;
import org.marsad.shell.fake.FakeProgress;

class CancelWatchTest {

    private final FakeProgress progress = new FakeProgress();
    private final Progress.Job job = progress.start("long work", OptionalLong.empty());

    @AfterEach
    void leaveNoInterruptBehind() {
        Thread.interrupted();
    }

    @Test
    void aJobThatIsCalledOffInterruptsItsThread() {
        CancelWatch watch = new CancelWatch(job);
        try {
            progress.cancel(job.id());
            assertThrows(InterruptedException.class, () -> new CountDownLatch(1).await(10, TimeUnit.SECONDS));
        } finally {
            watch.close();
        }
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void anInterruptThatCameTooLateIsTakenBack() {
        CancelWatch watch = new CancelWatch(job);
        progress.cancel(job.id());
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (!Thread.currentThread().isInterrupted() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertTrue(Thread.currentThread().isInterrupted());
        watch.close();
        assertFalse(Thread.currentThread().isInterrupted());
    }

    @Test
    void anInterruptOfSomebodyElseIsLeft() {
        CancelWatch watch = new CancelWatch(job);
        Thread.currentThread().interrupt();
        watch.close();
        assertTrue(Thread.currentThread().isInterrupted());
    }
}
