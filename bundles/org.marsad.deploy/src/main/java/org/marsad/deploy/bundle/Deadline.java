package org.marsad.deploy.bundle;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Runs code of a bundle on a thread of its own, and waits for it only so long. */
final class Deadline {

    /** How long a thread that was interrupted may take to end. */
    private static final Duration LAST_CALL = Duration.ofMillis(500);

    private final Duration limit;

    Deadline(Duration limit) {
        this.limit = limit;
    }

    /** Something to be done with a bundle. */
    interface Step {

        /** Does it. */
        void run() throws Exception;
    }

    /**
     * How a step ended.
     *
     * @param failure what it threw
     * @param overrun set if it did not end in time
     */
    record Ending(Optional<Throwable> failure, Optional<Overrun> overrun) {}

    /**
     * A step that did not end in time.
     *
     * @param place  where it was then
     * @param thread the thread it was, and perhaps still is, on
     */
    record Overrun(StackTraceElement[] place, Thread thread) {

        /** Whether it goes on even though it was interrupted. */
        boolean goesOn() {
            return thread.isAlive();
        }
    }

    Duration limit() {
        return limit;
    }

    /**
     * Runs a step.
     *
     * @param name  of the thread
     * @param group threads that are made by the step are in it
     * @throws InterruptedException if the caller is; the step is, too, and goes on only if it is deaf to that
     */
    Ending run(String name, ThreadGroup group, Step step) throws InterruptedException {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread thread = new Thread(group, () -> {
            try {
                step.run();
            } catch (Throwable e) {
                // Code of the bundle runs in here, and that can throw anything, errors of linking included.
                failure.set(e);
            }
        }, name);
        thread.setDaemon(true);
        thread.start();
        try {
            thread.join(limit.toMillis());
        } catch (InterruptedException e) {
            thread.interrupt();
            throw e;
        }
        if (!thread.isAlive()) {
            return new Ending(Optional.ofNullable(failure.get()), Optional.empty());
        }
        StackTraceElement[] place = thread.getStackTrace();
        thread.interrupt();
        thread.join(LAST_CALL.toMillis());
        return new Ending(Optional.ofNullable(failure.get()), Optional.of(new Overrun(place, thread)));
    }
}
