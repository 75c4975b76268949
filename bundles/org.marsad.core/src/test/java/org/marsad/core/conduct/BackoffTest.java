package org.marsad.core.conduct;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BackoffTest {

    private final Backoff backoff = new Backoff(Duration.ofMillis(20), Duration.ofMillis(60));

    @Test
    void eachTroubleIsWaitedForLongerThanTheLast() throws Exception {
        long[] waits = new long[4];
        for (int i = 0; i < waits.length; i++) {
            backoff.failed();
            waits[i] = waited();
        }
        assertTrue(waits[0] >= 19 && waits[1] >= 39 && waits[2] >= 59 && waits[3] >= 59, "at least 20, 40, 60, 60 ms: " + waits[3]);
    }

    @Test
    void whatGoesWrongAtOnceForSeveralIsOneTrouble() throws Exception {
        Backoff slow = new Backoff(Duration.ofSeconds(1), Duration.ofHours(1));
        for (int i = 0; i < 30; i++) {
            slow.failed();
        }
        long begin = System.nanoTime();
        slow.await();
        assertTrue(System.nanoTime() - begin < 60_000_000_000L, "one second, and not 2 to the power of 30");
    }

    @Test
    @Timeout(60)
    void aSuccessEndsIt() throws Exception {
        Backoff steep = new Backoff(Duration.ofMillis(1), Duration.ofHours(1));
        for (int i = 0; i < 30; i++) { // without the successes that would be hours
            steep.failed();
            steep.await();
            steep.succeeded();
        }
    }

    private long waited() throws InterruptedException {
        long begin = System.nanoTime();
        backoff.await();
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
