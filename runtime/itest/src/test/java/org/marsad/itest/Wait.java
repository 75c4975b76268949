package org.marsad.itest;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits for a state, not for a time. */
final class Wait {

    /** More than anything here takes on a busy machine. */
    static final Duration PATIENCE = Duration.ofMinutes(2);

    private Wait() {
    }

    /** Fails if the state does not come about. */
    static void until(String state, Callable<Boolean> holds) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!holds.call()) {
            if (System.nanoTime() > deadline) {
                fail("it did not come about within " + PATIENCE.toSeconds() + " s that " + state);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }
}
