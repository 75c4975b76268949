package org.marsad.source.feed;

import java.time.Duration;
import java.time.Instant;

/**
 * Waits that end at a moment. They outlast a restart, so they are told by the clock of the system, which may be set: one that would last
 * longer than any wait can is none.
 */
final class Waits {

    private Waits() {
    }

    /**
     * Whether a wait is not over.
     *
     * @param until   when it ends
     * @param longest the longest wait that there is
     */
    static boolean isOn(Instant now, Instant until, Duration longest) {
        return now.isBefore(until) && !now.plus(longest).isBefore(until);
    }
}
