package org.marsad.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;

/** A clock that stands still until it is told to move. Its zone is UTC, whatever is asked for. Safe for use by several threads. */
public final class MovableClock extends Clock {

    private volatile Instant now;

    /** A clock that stands at this moment. */
    public MovableClock(Instant now) {
        this.now = Objects.requireNonNull(now, "now");
    }

    /** Moves on; a length below zero moves it back, as an operator may do to the clock of a machine. */
    public synchronized void advance(Duration length) {
        now = now.plus(length);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
