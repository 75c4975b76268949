package org.marsad.core.intake;

import java.time.Duration;

/** Disks for tests. */
public final class Rooms {

    private Rooms() {
    }

    /** A disk with room for everything. */
    public static Room ample() {
        return new Room(0, 0, "data", () -> Long.MAX_VALUE, Duration.ofSeconds(1));
    }
}
