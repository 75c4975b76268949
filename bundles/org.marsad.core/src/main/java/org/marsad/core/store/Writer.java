package org.marsad.core.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes. What is waiting is committed together, so that one wait for the disk serves many.
 *
 * <p>A write is all or nothing by itself: one that fails is undone and does not take its neighbours with it. If the commit
 * fails, all of its writes have failed.
 */
final class Writer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    private static final int MOST_TOGETHER = 256;

    private final Session session;
    private final LongConsumer committed;
    private final BlockingQueue<Pending<?>> queue = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::run, "marsad-writer");
    private volatile boolean closing;

    /**
     * Starts the thread.
     *
     * @param committed told how many writes a commit held, after each
     */
    Writer(DataSource source, LongConsumer committed) throws SQLException {
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        this.session = new Session(connection);
        this.committed = committed;
        thread.start();
    }

    /** Something to write. */
    interface Write<T> {
        T to(Session session) throws SQLException;
    }

    private record Pending<T>(Write<T> write, CompletableFuture<T> done) {

        /** Writes, and returns what to do once that is committed. */
        private Runnable apply(Session session) throws SQLException {
            T result = write.to(session);
            return () -> done.complete(result);
        }
    }

    /** Completes when the write is on disk, or has failed. */
    <T> CompletableFuture<T> submit(Write<T> write) {
        CompletableFuture<T> done = new CompletableFuture<>();
        if (closing) {
            done.completeExceptionally(new StoreException("the catalogue is closed", null));
        } else {
            queue.add(new Pending<>(write, done));
        }
        return done;
    }

    /** Writes what is waiting, then ends. */
    @Override
    public void close() throws SQLException {
        closing = true;
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        session.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        List<Pending<?>> batch = new ArrayList<>(MOST_TOGETHER); // kept, so that nothing is lost between queue and list for want of memory
        while (!closing || !queue.isEmpty()) {
            try {
                Pending<?> first = queue.poll(50, TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    queue.drainTo(batch, MOST_TOGETHER - 1);
                    commit(batch);
                }
            } catch (InterruptedException e) {
                closing = true;
            } catch (OutOfMemoryError e) {
                fail(batch, e);
            }
            batch.clear();
        }
    }

    private void commit(List<Pending<?>> batch) {
        List<Runnable> completions;
        try {
            completions = new ArrayList<>(batch.size());
            for (Pending<?> pending : batch) {
                apply(pending, completions);
            }
            session.connection().commit();
        } catch (SQLException | OutOfMemoryError e) {
            rollBack();
            fail(batch, e);
            return;
        }
        announce(batch.size());
        completions.forEach(Writer::insist);
    }

    private static void fail(List<Pending<?>> batch, Throwable cause) {
        for (Pending<?> pending : batch) {
            insist(() -> pending.done().completeExceptionally(cause instanceof SQLException refusal
                    ? new StoreException("the catalogue cannot be written", refusal)
                    : new StoreException("the catalogue cannot be written: memory ran out", null)));
        }
    }

    /** Someone would wait for ever if this were not done, so want of memory does not keep it from being done. */
    private static void insist(Runnable duty) {
        boolean done = false;
        while (!done) {
            try {
                duty.run();
                done = true;
            } catch (OutOfMemoryError e) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            }
        }
    }

    /** What was written is on disk, and whoever waits must hear so even if those who watch cannot be told; they will be, next time. */
    private void announce(int writes) {
        try {
            committed.accept(writes);
        } catch (StoreException | OutOfMemoryError e) {
            LOG.error("What was written could not be announced: {}", e.getMessage());
        }
    }

    private void apply(Pending<?> pending, List<Runnable> completions) throws SQLException {
        Savepoint before = session.connection().setSavepoint();
        try {
            completions.add(pending.apply(session));
            session.connection().releaseSavepoint(before);
        } catch (SQLException | RuntimeException e) {
            session.connection().rollback(before);
            session.connection().releaseSavepoint(before);
            pending.done().completeExceptionally(new StoreException("the catalogue cannot be written", e));
        }
    }

    private void rollBack() {
        insist(() -> {
            try {
                session.connection().rollback();
            } catch (SQLException e) {
                closing = true; // the connection is of no more use; further writes are refused
            }
        });
    }
}
