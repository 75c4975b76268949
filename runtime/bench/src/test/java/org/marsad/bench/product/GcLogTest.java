package org.marsad.bench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class GcLogTest {

    private static final GcLog LOG = GcLog.parse(List.of(
            "[8.785s][info][gc,start    ] GC(0) Pause Young (Allocation Failure)",
            "[8.882s][info][gc          ] GC(0) Pause Young (Allocation Failure) 100M->8M(365M) 97.028ms",
            "[8.882s][info][gc,cpu      ] GC(0) User=0.05s Sys=0.01s Real=0.10s",
            "[10.973s][info][gc             ] GC(1) Pause Full (Metadata GC Threshold) 33M->9M(365M) 253.481ms",
            "[20.100s][info][gc             ] GC(2) Pause Young (Normal) (G1 Evacuation Pause) 110M->42M(256M) 3.5ms",
            "[32.644s][info][gc,metaspace   ] GC(3) Metaspace: 26768K(27584K)->26766K(27584K)",
            "[32.644s][info][gc             ] GC(3) Pause Full (System.gc()) 95M->12M(365M) 358.075ms"));

    @Test
    void eachCollectionIsTakenOnceAndInOrder() {
        assertEquals(List.of(
                new GcLog.Collection(8.882, false, 100, 8),
                new GcLog.Collection(10.973, false, 33, 9),
                new GcLog.Collection(20.1, false, 110, 42),
                new GcLog.Collection(32.644, true, 95, 12)), LOG.collections());
    }

    @Test
    void theCollectionsThatTheProgramAskedForAreKnown() {
        assertEquals(List.of(new GcLog.Collection(32.644, true, 95, 12)), LOG.asked());
    }

    @Test
    void theHeapIsHighestBeforeACollection() {
        assertEquals(OptionalLong.of(110), LOG.peak());
        assertEquals(OptionalLong.of(42), LOG.highestAfter());
    }

    @Test
    void aStretchOfTimeHasItsEndAndNotItsBegin() {
        GcLog stretch = LOG.between(8.882, 10.973);
        assertEquals(OptionalLong.of(33), stretch.peak());
        assertEquals(1, stretch.collections().size());
    }

    @Test
    void withoutCollectionsThereIsNoPeak() {
        assertTrue(LOG.between(40, 50).peak().isEmpty());
    }
}
