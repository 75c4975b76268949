package org.marsad.core.conduct;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LanesTest {

    private final Lanes lanes = new Lanes(1000);

    @Test
    void whatWaitsAndWhatIsInWorkIsCountedOnceAllIsLookedAt() throws Exception {
        lanes.scanned(lanes.nextScan(), List.of(1L, 2L), 3, true);
        lanes.offer(List.of(4L));
        lanes.claim();

        assertEquals(new Lanes.Waiting(3, Long.MAX_VALUE), lanes.waiting());
    }

    @Test
    void whatLiesBeyondTheCursorIsNotCountedTwice() throws Exception {
        lanes.scanned(lanes.nextScan(), List.of(1L, 2L), 3, false);
        lanes.offer(List.of(3L, 4L, 5L));

        assertEquals(new Lanes.Waiting(3, 3), lanes.waiting());
    }

    @Test
    void whatArrivesGoesBeforeThePast() throws Exception {
        lanes.scanned(lanes.nextScan(), List.of(1L, 2L), 3, true);
        lanes.offer(List.of(9L));

        assertEquals(9, lanes.claim());
    }
}
