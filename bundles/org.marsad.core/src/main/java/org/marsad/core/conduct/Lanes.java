package org.marsad.core.conduct;

import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Which documents are to be looked at next, by their numbers. What has just arrived goes before what is looked at again, but
 * for every eighth, so that the past is not forgotten under a steady stream. A document is worked on by one thread at a time.
 *
 * <p>The past is not a list but a cursor that a scanner moves over the catalogue, so memory does not grow with the number of
 * documents, and after a restart nothing needs to be remembered.
 */
final class Lanes {

    private static final int PAST_EVERY = 8;
    private static final int PAST_WANTED = 512;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<Long> fresh = new LinkedHashSet<>();
    private final Set<Long> past = new LinkedHashSet<>();
    private final Set<Long> claimed = new HashSet<>();
    private final Set<Long> again = new HashSet<>();
    private final int freshLimit;
    private long cursor;
    private long generation;
    private boolean scanned;
    private long claims;

    Lanes(int freshLimit) {
        this.freshLimit = freshLimit;
    }

    /** Waits until what has arrived is no more than is reasonable to have waiting. */
    void admit() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (fresh.size() >= freshLimit) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    /** A document has arrived, or is to be looked at soon for another reason. */
    void offer(Collection<Long> documents) {
        lock.lock();
        try {
            for (long no : documents) {
                if (claimed.contains(no)) {
                    again.add(no);
                } else {
                    past.remove(no);
                    fresh.add(no);
                }
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** All documents are to be looked at again. */
    void rescan() {
        lock.lock();
        try {
            generation++;
            cursor = 0;
            scanned = false;
            again.addAll(claimed);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** A place to scan from, and the scan it belongs to. */
    record Scan(long cursor, long generation) {}

    /** Waits until documents of the past are wanted; says where to look for them. */
    Scan nextScan() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (scanned || past.size() >= PAST_WANTED) {
                changed.await();
            }
            return new Scan(cursor, generation);
        } finally {
            lock.unlock();
        }
    }

    /**
     * What a scan has found. Ignored if all documents are to be looked at again since.
     *
     * @param next where to go on
     * @param end  whether there was nothing more
     */
    void scanned(Scan scan, Collection<Long> needy, long next, boolean end) {
        lock.lock();
        try {
            if (scan.generation() != generation) {
                return;
            }
            needy.stream().filter(no -> !claimed.contains(no) && !fresh.contains(no)).forEach(past::add);
            needy.stream().filter(claimed::contains).forEach(again::add);
            cursor = next;
            scanned = end;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a document to work on. */
    Long claim() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (fresh.isEmpty() && past.isEmpty()) {
                changed.await();
            }
            claims++;
            boolean fromPast = fresh.isEmpty() || !past.isEmpty() && claims % PAST_EVERY == 0;
            Iterator<Long> lane = (fromPast ? past : fresh).iterator();
            Long no = lane.next();
            claimed.add(no); // first, for want of memory may keep it from being done
            lane.remove();
            changed.signalAll();
            return no;
        } finally {
            lock.unlock();
        }
    }

    /**
     * The work on a document has ended.
     *
     * @param no as it was claimed, so that nothing but looking at it again takes memory
     * @throws OutOfMemoryError if there was none; call it again, the document is not released yet
     */
    void release(Long no, boolean unfinished) {
        lock.lock();
        try {
            if (unfinished || again.contains(no)) {
                fresh.add(no);
            }
            again.remove(no);
            claimed.remove(no);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Waits until nothing is to be done; returns whether that came about. */
    boolean awaitIdle(Duration patience) throws InterruptedException {
        long rest = patience.toNanos();
        lock.lockInterruptibly();
        try {
            while (!isIdle() && rest > 0) {
                rest = changed.awaitNanos(rest);
            }
            return isIdle();
        } finally {
            lock.unlock();
        }
    }

    private boolean isIdle() {
        return scanned && fresh.isEmpty() && past.isEmpty() && claimed.isEmpty();
    }

    /**
     * How much is known to be waiting.
     *
     * @param documents waiting or in work, of those with numbers up to the cursor
     * @param cursor    documents with higher numbers have not been looked at yet; {@link Long#MAX_VALUE} if all have
     */
    record Waiting(long documents, long cursor) {}

    Waiting waiting() {
        lock.lock();
        try {
            long lookedAt = scanned ? Long.MAX_VALUE : cursor;
            long documents = Stream.of(fresh, past, claimed).flatMap(Set::stream).filter(no -> no <= lookedAt).count();
            return new Waiting(documents, lookedAt);
        } finally {
            lock.unlock();
        }
    }
}
