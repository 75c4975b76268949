package org.marsad.extract.tika;

import java.io.IOException;
import java.time.Duration;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import org.marsad.api.ingest.Content;
import org.marsad.extract.tika.WorkerLostException.Loss;
import org.marsad.extract.tika.protocol.Reply;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A few long-lived workers, started when they are first needed and replaced when they are lost. Callers beyond their
 * number wait for their turn.
 */
final class WorkerPool implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerPool.class);

    /** Starts a worker. */
    @FunctionalInterface
    interface Starter {

        /** A worker that is ready. */
        WorkerProcess start() throws IOException, InterruptedException;
    }

    private final Starter starter;
    private final int restarts;
    private final Semaphore places;
    private final Deque<WorkerProcess> idle = new ConcurrentLinkedDeque<>();
    private final Set<WorkerProcess> all = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * An empty pool.
     *
     * @param starter  starts workers
     * @param size     the most workers at a time
     * @param restarts how often a document is tried again after its worker has crashed
     */
    WorkerPool(Starter starter, int size, int restarts) {
        this.starter = starter;
        this.restarts = restarts;
        places = new Semaphore(size, true);
    }

    /**
     * Lets a worker read a document.
     *
     * @param deadline how long that may take, without the waiting for a worker
     * @throws WorkerLostException  if the worker was lost over it
     * @throws IOException          if no worker could be started, or the document's bytes cannot be had
     * @throws InterruptedException if the caller is interrupted, or the pool is closed
     */
    Reply ask(Content content, Duration deadline) throws WorkerLostException, IOException, InterruptedException {
        return ask(content, 0, deadline);
    }

    /**
     * Lets a worker read a document, or paint one of its pages.
     *
     * @param page the page, from 1, of which a picture is wanted; 0 if it is the text that is wanted
     */
    Reply ask(Content content, int page, Duration deadline) throws WorkerLostException, IOException, InterruptedException {
        places.acquire();
        try {
            return tryToAsk(content, page, deadline);
        } finally {
            places.release();
        }
    }

    /** The workers that are there. */
    Set<WorkerProcess> workers() {
        return Set.copyOf(all);
    }

    /** Ends all workers at once. Those who wait for an answer are told that they are interrupted. */
    @Override
    public void close() {
        closed = true;
        all.forEach(WorkerProcess::kill);
    }

    private Reply tryToAsk(Content content, int page, Duration deadline)
            throws WorkerLostException, IOException, InterruptedException {
        int triesLeft = restarts;
        while (true) {
            try {
                return askOnce(content, page, deadline);
            } catch (WorkerLostException e) {
                refuseIfClosed();
                LOG.info("Lost a worker over document {}: {}, {}", content.id(), e.loss(), e.getMessage());
                if (e.loss() != Loss.CRASHED || triesLeft-- == 0) {
                    throw e;
                }
            }
        }
    }

    private Reply askOnce(Content content, int page, Duration deadline)
            throws WorkerLostException, IOException, InterruptedException {
        WorkerProcess worker = borrow();
        try {
            return worker.ask(content, page, deadline);
        } finally {
            giveBack(worker);
        }
    }

    private WorkerProcess borrow() throws IOException, InterruptedException {
        refuseIfClosed();
        WorkerProcess worker = idle.poll();
        while (worker != null && !worker.isUsable()) {
            giveBack(worker);
            worker = idle.poll();
        }
        return worker == null ? started() : worker;
    }

    private WorkerProcess started() throws IOException, InterruptedException {
        WorkerProcess worker = starter.start();
        LOG.debug("Started worker {}", worker.pid());
        all.add(worker);
        if (closed) {
            worker.kill();
        }
        return worker;
    }

    private void giveBack(WorkerProcess worker) {
        if (worker.isUsable()) {
            idle.push(worker);
        } else {
            worker.kill();
            all.remove(worker);
        }
    }

    private void refuseIfClosed() throws InterruptedException {
        if (closed) {
            throw new InterruptedException("text extraction is being stopped");
        }
    }
}
