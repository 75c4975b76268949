package org.marsad.extract.tika;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what became of one canary. One that is found dead is looked at again after a while, for the cause may have gone. */
final class CanaryWatch {

    private static final Logger LOG = LoggerFactory.getLogger(CanaryWatch.class);

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Canary canary;
    private final Canary.Asker asker;
    private final Executor executor;
    private CompletableFuture<Optional<String>> trouble;
    private long foundAt;

    CanaryWatch(Canary canary, Canary.Asker asker, Executor executor) {
        this.canary = canary;
        this.asker = asker;
        this.executor = executor;
    }

    /**
     * Has the canary read if that has not been done, or too long ago. Returns at once.
     *
     * @return what is wrong, if anything, once it is known
     */
    synchronized CompletableFuture<Optional<String>> begin() {
        if (trouble == null || isOutdated()) {
            CompletableFuture<Optional<String>> result = new CompletableFuture<>();
            executor.execute(() -> read(result));
            trouble = result;
        }
        return trouble;
    }

    /**
     * Waits for the canary.
     *
     * @throws IOException if it is dead
     */
    void require() throws IOException, InterruptedException {
        try {
            Optional<String> found = begin().get();
            if (found.isPresent()) {
                throw new IOException("Extraction of " + canary.mediaType() + " is out of order: " + found.get());
            }
        } catch (ExecutionException | RejectedExecutionException e) {
            InterruptedException stopped = new InterruptedException("text extraction is being stopped");
            stopped.initCause(e);
            throw stopped;
        }
    }

    private boolean isOutdated() {
        boolean dead = trouble.isDone() && (trouble.isCompletedExceptionally() || trouble.join().isPresent());
        return dead && System.nanoTime() - foundAt > PATIENCE.toNanos();
    }

    private void read(CompletableFuture<Optional<String>> result) {
        try {
            Optional<String> found = canary.read(asker);
            found.ifPresent(wrong -> LOG.error("CANARY DEAD: extraction of {} is out of order and refused: {}",
                    canary.mediaType(), wrong));
            synchronized (this) {
                foundAt = System.nanoTime();
            }
            result.complete(found);
        } catch (InterruptedException | RuntimeException e) {
            result.completeExceptionally(e);
        }
    }
}
