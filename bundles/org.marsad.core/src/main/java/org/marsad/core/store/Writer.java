package org.marsad.core.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that writes. What is waiting is committed together, so that one wait for the disk serves many.
 *
 * <p>A write is all or nothing by itself: one that fails is undone and does not take its neighbours with it. If the commit
 * fails, or the disk does, all of its writes have failed.
 */
final class Writer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Writer.class);
    private static final int MOST_TOGETHER = 256;
    private static final StoreException NO_MEMORY = new StoreException("the catalogue cannot be written: memory ran out", null);

    /**
     * What tells the next start how this run has ended.
     *
     * @param isThere whether it is set already
     * @param mayGo   whether nothing speaks against taking it away at the end
     */
    record Mark(boolean isThere, BooleanSupplier mayGo) {}

    private final DataSource source;
    private final StoreHealth health;
    private final LongConsumer committed;
    private final BlockingQueue<Pending<?>> queue = new LinkedBlockingQueue<>();
    private final Thread thread = new Thread(this::run, "marsad-writer");
    private final BooleanSupplier markMayGo;
    private volatile boolean closing;
    /** Written by one thread at a time: the one that writes, and after its end the one that closes. */
    private boolean isMarked;
    /** Empty after it was of no more use, until the next batch. */
    private Optional<Session> session;

    /**
     * Starts the thread.
     *
     * @param health    told how it goes; once the disk has failed, everything is refused
     * @param committed told how many writes a commit held, after each
     * @param mark      set with the first write, and taken away when all is closed in order
     */
    Writer(DataSource source, StoreHealth health, LongConsumer committed, Mark mark) throws SQLException {
        this.source = source;
        this.session = open();
        this.health = health;
        this.committed = committed;
        this.isMarked = mark.isThere();
        this.markMayGo = mark.mayGo();
        thread.start();
    }

    private Optional<Session> open() throws SQLException {
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        return Optional.of(new Session(connection));
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
        if (session.isPresent()) {
            endInOrder(session.get());
            session.get().close();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void endInOrder(Session last) {
        if (!isMarked || !markMayGo.getAsBoolean() || health.broken().isPresent()) {
            return;
        }
        try {
            last.update("DELETE FROM meta WHERE name = ?", StartCheck.MARK);
            last.connection().commit();
        } catch (SQLException e) {
            LOG.warn("The catalogue will be checked at the next start: {}", e.getMessage());
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
                fail(batch, NO_MEMORY);
            }
            batch.clear();
        }
    }

    private void commit(List<Pending<?>> batch) {
        Optional<String> broken = health.broken();
        if (broken.isPresent()) {
            fail(batch, new StoreException(broken.get(), null));
            return;
        }
        List<Runnable> completions;
        try {
            completions = new ArrayList<>(batch.size());
            session = session.isPresent() ? session : open();
            if (!isMarked) {
                session.get().update("INSERT INTO meta VALUES (?, '') ON CONFLICT (name) DO NOTHING", StartCheck.MARK);
            }
            for (Pending<?> pending : batch) {
                apply(session.get(), pending, completions);
            }
            session.get().connection().commit();
            isMarked = true;
        } catch (SQLException e) {
            rollBack();
            fail(batch, health.failed(e));
            return;
        } catch (OutOfMemoryError e) {
            rollBack();
            fail(batch, NO_MEMORY);
            return;
        }
        health.written();
        announce(batch.size());
        completions.forEach(Writer::insist);
    }

    private static void fail(List<Pending<?>> batch, StoreException cause) {
        for (Pending<?> pending : batch) {
            insist(() -> pending.done().completeExceptionally(cause));
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

    private void apply(Session session, Pending<?> pending, List<Runnable> completions) throws SQLException {
        Savepoint before = session.connection().setSavepoint();
        try {
            completions.add(pending.apply(session));
            session.connection().releaseSavepoint(before);
        } catch (SQLException | RuntimeException e) {
            if (e instanceof SQLException fault && health.isOfTheDisk(fault)) {
                throw fault; // the database may have undone the whole transaction, so there is nothing to go back to
            }
            session.connection().rollback(before);
            session.connection().releaseSavepoint(before);
            pending.done().completeExceptionally(new StoreException("the catalogue cannot be written", e));
        }
    }

    /** A database may have rolled back by itself when the disk was full; then the connection is given up and another one opened. */
    private void rollBack() {
        insist(() -> {
            if (session.isPresent() && !isRolledBack(session.get())) {
                giveUp(session.get());
                session = Optional.empty();
            }
        });
    }

    private static boolean isRolledBack(Session session) {
        try {
            session.connection().rollback();
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private static void giveUp(Session session) {
        try {
            session.close();
        } catch (SQLException e) {
            LOG.warn("A connection to the catalogue could not be closed: {}", e.getMessage());
        }
    }
}
