package org.marsad.shell.command;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.marsad.api.progress.Progress;

/** Turns the wish to end a job into an interrupt of the thread that opened the watch. Closed by that same thread. */
final class CancelWatch implements AutoCloseable {

    private static final long MILLIS_BETWEEN = 100;

    private final Progress.Job job;
    private final Thread watched = Thread.currentThread();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread watcher = new Thread(this::watch, "marsad-cancel-watch");

    /** Written by the watcher, read after it has ended. */
    private boolean fired;

    CancelWatch(Progress.Job job) {
        this.job = job;
        watcher.setDaemon(true);
        watcher.start();
    }

    /** Ends the watch. An interrupt of its own that came too late to end anything is taken back; any other is left. */
    @Override
    public void close() {
        over.countDown();
        boolean interrupted = Thread.interrupted();
        while (watcher.isAlive()) {
            try {
                watcher.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted && !fired) {
            watched.interrupt();
        }
    }

    private void watch() {
        try {
            while (!over.await(MILLIS_BETWEEN, TimeUnit.MILLISECONDS)) {
                if (job.isCancelled()) {
                    fired = true;
                    watched.interrupt();
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
