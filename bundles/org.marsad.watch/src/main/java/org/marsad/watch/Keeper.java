package org.marsad.watch;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.marsad.api.search.QueryException;
import org.marsad.api.watch.Watches;

/** The one thread on which watches change, so that no lock is held while services are asked. It ends when it has nothing to do. */
final class Keeper {

    private static final Duration IDLE = Duration.ofSeconds(5);
    private static final Duration GOODBYE = Duration.ofSeconds(10);

    private final ScheduledThreadPoolExecutor thread;
    private Future<?> repeated;

    Keeper() {
        thread = new ScheduledThreadPoolExecutor(1, task -> new Thread(task, "marsad-watches"));
        thread.setKeepAliveTime(IDLE.toSeconds(), TimeUnit.SECONDS);
        thread.allowCoreThreadTimeOut(true);
        thread.setRemoveOnCancelPolicy(true);
    }

    /**
     * Does something and waits for the end. Whoever is interrupted meanwhile waits no longer, and it is done all the same.
     *
     * @throws IOException if it throws that, or the thread is no more
     */
    <T> T call(Callable<T> task) throws IOException, QueryException, Watches.RefusedException {
        try {
            return thread.submit(task).get();
        } catch (RejectedExecutionException e) {
            throw new IOException("watches are not kept any more: the bundle org.marsad.watch is leaving", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("called off");
        } catch (ExecutionException e) {
            throw thrown(e.getCause());
        }
    }

    /** What is declared is thrown as it is; the rest is nobody's but this bundle's. */
    private static IOException thrown(Throwable cause) throws IOException, QueryException, Watches.RefusedException {
        if (cause instanceof QueryException query) {
            throw query;
        } else if (cause instanceof Watches.RefusedException refused) {
            throw refused;
        } else if (cause instanceof RuntimeException unexpected) {
            throw unexpected;
        } else if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof IOException io ? io : new IOException(cause);
    }

    /** Does something soon. */
    void soon(Runnable task) {
        if (!thread.isShutdown()) {
            thread.execute(task);
        }
    }

    /** Does something again and again, as long as somebody wants it. */
    synchronized void repeat(Runnable task, Duration pause, boolean wanted) {
        if (wanted && repeated == null && !thread.isShutdown()) {
            repeated = thread.scheduleWithFixedDelay(task, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        } else if (!wanted && repeated != null) {
            repeated.cancel(false);
            repeated = null;
        }
    }

    /** Ends what is under way in order. */
    void close() throws InterruptedException {
        thread.shutdownNow().clear();
        thread.awaitTermination(GOODBYE.toSeconds(), TimeUnit.SECONDS);
    }
}
