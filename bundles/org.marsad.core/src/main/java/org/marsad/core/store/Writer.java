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
import java.util.function.LongConsumer;
import javax.sql.DataSource;

/**
 * The one thread that writes. What is waiting is committed together, so that one wait for the disk serves many.
 *
 * <p>A write is all or nothing by itself: one that fails is undone and does not take its neighbours with it. If the commit
 * fails, all of its writes have failed.
 */
final class Writer implements AutoCloseable {

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
        while (!closing || !queue.isEmpty()) {
            try {
                Pending<?> first = queue.poll(50, TimeUnit.MILLISECONDS);
                if (first != null) {
                    commit(together(first));
                }
            } catch (InterruptedException e) {
                closing = true;
            }
        }
    }

    private List<Pending<?>> together(Pending<?> first) {
        List<Pending<?>> batch = new ArrayList<>();
        batch.add(first);
        queue.drainTo(batch, MOST_TOGETHER - 1);
        return batch;
    }

    private void commit(List<Pending<?>> batch) {
        List<Runnable> completions = new ArrayList<>();
        try {
            for (Pending<?> pending : batch) {
                apply(pending, completions);
            }
            session.connection().commit();
        } catch (SQLException e) {
            rollBack();
            StoreException failure = new StoreException("the catalogue cannot be written", e);
            batch.forEach(pending -> pending.done().completeExceptionally(failure));
            return;
        }
        committed.accept(batch.size());
        completions.forEach(Runnable::run);
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
        try {
            session.connection().rollback();
        } catch (SQLException e) {
            closing = true; // the connection is of no more use; further writes are refused
        }
    }
}
