package org.marsad.source.feed;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Lets time pass between two requests. */
@FunctionalInterface
interface Pause {

    /** The real one. */
    Pause REAL = length -> TimeUnit.NANOSECONDS.sleep(length.toNanos());

    void of(Duration length) throws InterruptedException;
}
