package org.marsad.index.lucene;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Counts who is using something, so that it is not taken away under them. Not tied to threads: a stream may wander. */
final class Usage {

    private static final int ALL = Integer.MAX_VALUE;

    private final Semaphore places = new Semaphore(ALL);

    /**
     * Begins a use.
     *
     * @throws IOException if it has ended for all
     */
    void begin() throws IOException {
        if (!places.tryAcquire()) {
            throw new IOException("the search index is being closed; ask again in a moment");
        }
    }

    /** Ends a use. */
    void end() {
        places.release();
    }

    /** Lets no further use begin, and waits for those that have. */
    boolean endAll(long seconds) {
        try {
            return places.tryAcquire(ALL, seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
