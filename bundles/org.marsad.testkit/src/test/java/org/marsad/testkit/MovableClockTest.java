package org.marsad.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MovableClockTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void itStandsStillAndMovesBothWays() {
        MovableClock clock = new MovableClock(NOON);
        assertEquals(NOON, clock.instant());
        clock.advance(Duration.ofDays(1));
        assertEquals(Instant.parse("2026-03-02T12:00:00Z"), clock.instant());
        clock.advance(Duration.ofDays(-2));
        assertEquals(Instant.parse("2026-02-28T12:00:00Z"), clock.instant());
    }
}
