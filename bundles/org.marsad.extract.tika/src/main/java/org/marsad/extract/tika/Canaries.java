package org.marsad.extract.tika;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Small known documents, one of each type, that are read before any other of that type: extraction that is broken says
 * so, and does not fill the catalogue with empty texts. While a canary is dead, its type is refused.
 */
final class Canaries implements AutoCloseable {

    /** Long enough for the container to come up first, if nothing is asked for before. */
    private static final long DELAY_SECONDS = 5;

    private final Map<String, CanaryWatch> watches;
    private final ScheduledExecutorService executor;
    private Future<?> start = CompletableFuture.completedFuture(null);

    /** Canaries that are read by {@code asker}. */
    Canaries(Canary.Asker asker) {
        ScheduledThreadPoolExecutor threads = new ScheduledThreadPoolExecutor(2, Canaries::thread);
        threads.setKeepAliveTime(DELAY_SECONDS, TimeUnit.SECONDS);
        threads.allowCoreThreadTimeOut(true);
        executor = threads;
        watches = Canary.ALL.stream().collect(Collectors.toUnmodifiableMap(Canary::mediaType,
                canary -> new CanaryWatch(canary, asker, executor)));
    }

    /** Reads all canaries after a while, in the background. */
    synchronized void startSoon() {
        start = executor.schedule(() -> watches.values().forEach(CanaryWatch::begin), DELAY_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Waits for the canary of a type; types without one are not watched.
     *
     * @throws IOException if it is dead
     */
    void require(String mediaType) throws IOException, InterruptedException {
        CanaryWatch watch = watches.get(mediaType.equals("application/xhtml+xml") ? "text/html" : mediaType);
        if (watch != null) {
            watch.require();
        }
    }

    /** Begins no more readings. Those that have begun end when their workers do. */
    @Override
    public synchronized void close() {
        start.cancel(false);
        executor.shutdown();
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "marsad-canaries");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        return thread;
    }
}
