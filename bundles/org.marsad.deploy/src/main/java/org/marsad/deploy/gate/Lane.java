package org.marsad.deploy.gate;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.marsad.deploy.take.Taker;

/** One way of taking up files, and the threads it works on. */
final class Lane implements AutoCloseable {

    private static final long IDLE_SECONDS = 10;
    private static final long CLOSE_SECONDS = 3;

    private final Taker taker;
    private final ExecutorService threads;

    /**
     * A lane.
     *
     * @param width how many files may be worked on at once
     */
    Lane(Taker taker, int width) {
        this.taker = taker;
        AtomicInteger number = new AtomicInteger();
        ThreadFactory factory = task -> {
            Thread thread = new Thread(task, "marsad-deploy-" + taker.kind().label() + "-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
        ThreadPoolExecutor pool = new ThreadPoolExecutor(width, width, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                factory, new ThreadPoolExecutor.DiscardPolicy()); // once it is closed
        pool.allowCoreThreadTimeOut(true);
        this.threads = pool;
    }

    Taker taker() {
        return taker;
    }

    void execute(Runnable work) {
        threads.execute(work);
    }

    /** Calls off what is being worked on, and waits a little for that. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
