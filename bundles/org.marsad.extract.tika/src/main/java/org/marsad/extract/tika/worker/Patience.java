package org.marsad.extract.tika.worker;

import java.util.concurrent.TimeUnit;

/** A stretch of time, from now on, after which a part of a text is better than none. It does not depend on the clock of the system. */
public final class Patience {

    private final long begin = System.nanoTime();
    private final long nanos;

    private Patience(long nanos) {
        this.nanos = nanos;
    }

    /** So many milliseconds. */
    static Patience of(int milliseconds) {
        return new Patience(TimeUnit.MILLISECONDS.toNanos(milliseconds));
    }

    /** It is never over. */
    static Patience endless() {
        return new Patience(Long.MAX_VALUE);
    }

    boolean isOver() {
        return System.nanoTime() - begin >= nanos;
    }
}
