package org.marsad.core.conduct;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** After trouble makes threads wait, twice as long each time, until something goes well again. Safe for use by several threads. */
final class Backoff {

    private static final Logger LOG = LoggerFactory.getLogger(Backoff.class);

    private final long first;
    private final long longest;
    private long pause;
    private volatile long until = System.nanoTime();

    /** No trouble yet. */
    Backoff(Duration first, Duration longest) {
        this.first = first.toNanos();
        this.longest = longest.toNanos();
    }

    /** Something went wrong. What goes wrong while others still wait is the same trouble. */
    synchronized void failed() {
        long now = System.nanoTime();
        if (now - until >= 0) {
            pause = pause == 0 ? first : Math.min(longest, 2 * pause);
            until = now + pause;
        }
    }

    /** Something went well. */
    void succeeded() {
        if (pause != 0) {
            forget();
        }
    }

    private synchronized void forget() {
        if (System.nanoTime() - until >= 0) {
            pause = 0;
        }
    }

    /** Waits for as long as the trouble asks for; not at all if there is none. */
    void await() throws InterruptedException {
        for (long rest = until - System.nanoTime(); rest > 0; rest = until - System.nanoTime()) {
            TimeUnit.NANOSECONDS.sleep(rest);
        }
    }

    /**
     * Says what went wrong and waits it out; for who begins anew after it, also if memory ran out.
     *
     * @return whether to go on; if not, the thread is to end
     */
    boolean outlast(Throwable trouble) {
        if (Thread.currentThread().isInterrupted()) {
            return false;
        }
        try {
            LOG.error("{}; trying again after a pause", trouble.getMessage(), trouble);
        } catch (OutOfMemoryError e) {
            failed(); // there is not even enough to say so
        }
        try {
            failed();
            await();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }
}
