package org.marsad.core.follow;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.catalogue.Change;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.Follower;
import org.marsad.api.catalogue.Position;
import org.marsad.api.document.DocumentId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Drives one follower on a thread of its own: reads the changes it has not seen and has them applied in batches. They are
 * committed with the position when it has caught up and either nothing more comes for a moment or someone waits for it; while
 * changes keep coming, every few seconds. A commit costs a wait for the disk, and an index a new segment. Changes that a
 * document handed over before already shows are passed by, so one far behind takes each document about once.
 *
 * <p>A follower that fails is left alone for a while, longer each time, and goes on from what it last committed.
 */
final class Pursuit {

    private static final Logger LOG = LoggerFactory.getLogger(Pursuit.class);
    private static final Optional<String> NO_MEMORY = Optional.of("memory ran out");
    private static final int MOST_DOCUMENTS = 256;
    private static final int MOST_CHANGES = 4096;
    private static final int MOST_UNCOMMITTED = 20_000;
    private static final Duration MOMENT = Duration.ofMillis(100);
    private static final Duration LONGEST_UNCOMMITTED = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(10);

    private final String id;
    private final Follower follower;
    private final Catalogue catalogue;
    private final Thread thread;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final AtomicBoolean startAgain = new AtomicBoolean();
    private final Overtaken overtaken = new Overtaken();
    private final LongAdder documents = new LongAdder();
    private final LongAdder nanos = new LongAdder();
    private volatile boolean stopping;
    private int waiting;
    private volatile long committed;
    private volatile Optional<String> trouble = Optional.empty();

    Pursuit(String id, Follower follower, Catalogue catalogue) {
        this.id = id;
        this.follower = follower;
        this.catalogue = catalogue;
        this.thread = new Thread(this::run, "marsad-follow-" + id);
    }

    void start() {
        thread.start();
    }

    /** A follower may swallow an interrupt, so it is asked more than once. */
    void stop() throws InterruptedException {
        stopping = true;
        long deadline = System.nanoTime() + LONGEST_GOODBYE.toNanos();
        while (thread.isAlive() && System.nanoTime() < deadline) {
            thread.interrupt();
            thread.join(100);
        }
    }

    String id() {
        return id;
    }

    /** The number of the last change it has committed. */
    long committed() {
        return committed;
    }

    /** What is wrong with it, if something is. */
    Optional<String> trouble() {
        return trouble;
    }

    /** The mean time for one document so far, in milliseconds, or NaN. */
    double meanMillis() {
        return documents.sum() == 0 ? Double.NaN : nanos.sum() / 1e6 / documents.sum();
    }

    /** Something was committed to the catalogue. */
    void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Has the follower start from nothing. */
    void startAgain() {
        startAgain.set(true);
        committed = 0;
        wake();
    }

    /** Waits until it has committed everything up to {@code sequence}; returns whether that came about. */
    boolean awaitCommitted(long sequence, Duration patience) throws InterruptedException {
        long rest = patience.toNanos();
        lock.lockInterruptibly();
        try {
            waiting++;
            changed.signalAll();
            while (committed < sequence && rest > 0) {
                rest = changed.awaitNanos(rest);
            }
            return committed >= sequence;
        } finally {
            waiting--;
            lock.unlock();
        }
    }

    private void run() {
        Duration pause = Duration.ofSeconds(1);
        while (!stopping) {
            try {
                follow(begin());
            } catch (InterruptedException e) {
                return;
            } catch (IOException | RuntimeException | LinkageError | OutOfMemoryError | StackOverflowError e) {
                if (stopping) {
                    return; // what an interrupt does to a follower is no trouble
                }
                report(e, pause);
                if (!sleep(pause)) {
                    return;
                }
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        }
    }

    private void report(Throwable fault, Duration pause) {
        try {
            trouble = Optional.of(Objects.toString(fault.getMessage(), fault.getClass().getSimpleName()));
            LOG.error("The follower {} failed and is tried again in {} s", id, pause.toSeconds(), fault);
        } catch (OutOfMemoryError e) {
            trouble = NO_MEMORY; // there is not even enough to say so
        }
    }

    /**
     * Where to go on: after what it has, or from the beginning if that is not of this catalogue. One that has nothing begins
     * when there is something to follow; a start on an empty home does not wait for it.
     */
    private long begin() throws IOException, InterruptedException {
        Optional<Position> has = follower.position();
        if (has.isEmpty()) {
            awaitChange(0);
        }
        Position head = catalogue.head();
        boolean goesOn = has.isPresent() && has.get().lineage().equals(head.lineage()) && has.get().sequence() <= head.sequence();
        if (!goesOn) {
            LOG.info("The follower {} starts from the beginning", id);
            follower.reset();
        }
        committed = goesOn ? has.get().sequence() : 0;
        wake();
        return committed;
    }

    private void follow(long begin) throws IOException, InterruptedException {
        long applied = begin;
        overtaken.clear();
        long lastCommit = System.nanoTime();
        while (true) {
            if (startAgain.getAndSet(false)) {
                follower.reset();
                overtaken.clear();
                applied = 0;
                committed = 0;
            }
            long seen = apply(applied);
            boolean caughtUp = seen == applied;
            if (caughtUp) {
                overtaken.clear();
            }
            applied = seen;
            boolean overdue = applied - committed >= MOST_UNCOMMITTED || System.nanoTime() - lastCommit > LONGEST_UNCOMMITTED.toNanos();
            if (applied > committed && (overdue || caughtUp && staysQuiet(applied))) {
                commit(applied);
                lastCommit = System.nanoTime();
            } else if (caughtUp && applied == committed) {
                awaitChange(applied);
                lastCommit = System.nanoTime();
            }
        }
    }

    private void commit(long applied) throws IOException {
        follower.commit(new Position(catalogue.head().lineage(), applied));
        if (!startAgain.get()) {
            committed = applied;
        }
        trouble = Optional.empty();
        wake();
    }

    /** Applies the next batch; returns the number of the last change passed, or {@code after} if there was none. */
    private long apply(long after) throws IOException, InterruptedException {
        Position head = catalogue.head();
        List<Change> changes = new ArrayList<>();
        Set<DocumentId> about = new HashSet<>();
        long passed = after;
        try (Stream<Change> since = catalogue.since(new Position(head.lineage(), after))) {
            Iterator<Change> coming = since.iterator();
            while (about.size() < MOST_DOCUMENTS && changes.size() < MOST_CHANGES && coming.hasNext()) {
                Change change = coming.next();
                passed = change.sequence();
                if (!overtaken.contains(change)) {
                    changes.add(change);
                    about.add(change.document());
                }
            }
        }
        if (!changes.isEmpty()) {
            long begin = System.nanoTime();
            follower.apply(new Slice(changes, catalogue));
            nanos.add(System.nanoTime() - begin);
            documents.add(about.size());
            overtaken.add(about, Math.max(head.sequence(), passed));
        }
        return passed;
    }

    private void awaitChange(long applied) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (catalogue.head().sequence() <= applied && !startAgain.get()) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Whether nothing comes for a moment, or someone waits and will not wait for that. */
    private boolean staysQuiet(long applied) throws InterruptedException {
        long rest = MOMENT.toNanos();
        lock.lockInterruptibly();
        try {
            while (rest > 0 && waiting == 0 && catalogue.head().sequence() <= applied && !startAgain.get()) {
                rest = changed.awaitNanos(rest);
            }
            return catalogue.head().sequence() <= applied && !startAgain.get();
        } finally {
            lock.unlock();
        }
    }

    private boolean sleep(Duration pause) {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    /** The next changes to tell. */
    private record Slice(List<Change> changes, Catalogue catalogue) implements Follower.Batch {

        @Override
        public Set<DocumentId> documents() {
            Set<DocumentId> ordered = new LinkedHashSet<>();
            for (Change change : changes) {
                ordered.remove(change.document());
                ordered.add(change.document());
            }
            return ordered;
        }

        @Override
        public Optional<Entry> entry(DocumentId document) {
            return catalogue.find(document);
        }
    }
}
