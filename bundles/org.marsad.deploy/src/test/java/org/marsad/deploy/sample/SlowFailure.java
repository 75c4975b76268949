package org.marsad.deploy.sample;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A component that takes a while to find out that it cannot work with its list, and a while to be deactivated. */
public final class SlowFailure {

    private static final long MILLIS = 500;

    /** Reads what its configuration names. */
    public SlowFailure(Map<String, Object> properties) throws Exception {
        boolean bad = Files.readString(Path.of(properties.get(".list.file").toString())).contains("bad");
        Thread.sleep(MILLIS);
        if (bad) {
            throw new IllegalArgumentException("the list cannot be read");
        }
    }

    /** Called by the component runtime. */
    public void deactivate() throws InterruptedException {
        Thread.sleep(MILLIS);
    }
}
