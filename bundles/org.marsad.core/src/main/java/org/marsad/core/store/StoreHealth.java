package org.marsad.core.store;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the catalogue can be written, and if not, what an operator has to do. Safe for use by several threads.
 *
 * <p>A full disk passes: writing is tried again after a while, and who wants to write waits. Any other failure of the disk does
 * not: after a failed wait for the disk nobody knows what of the file is on it, and asking a second time would only be told that
 * all is well (<a href="https://www.usenix.org/conference/atc20/presentation/rebello">Rebello et al., Can Applications Recover
 * from fsync Failures?</a>). So nothing more is written until the container is started anew and the database has repaired its
 * file from its log.
 */
public final class StoreHealth {

    private static final Logger LOG = LoggerFactory.getLogger(StoreHealth.class);

    private final Set<Integer> codesOfFull;
    private final Set<Integer> codesOfBroken;
    private final long patience;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private long tryAgainAt;
    private volatile boolean full;
    private volatile Optional<String> broken = Optional.empty();
    private volatile Optional<String> damage = Optional.empty();

    /**
     * All is well so far.
     *
     * @param properties of the data source's service: {@code marsad.store.full} and {@code marsad.store.broken} are the error
     *                   codes, with commas between them, by which the database says that the disk is full, or has failed
     * @param patience   the time after which writing on a full disk is tried again
     */
    StoreHealth(Map<String, Object> properties, Duration patience) {
        this.codesOfFull = codes(properties.get("marsad.store.full"));
        this.codesOfBroken = codes(properties.get("marsad.store.broken"));
        this.patience = patience.toNanos();
    }

    private static Set<Integer> codes(Object property) {
        return Arrays.stream(Objects.toString(property, "").split(",")).map(String::strip).filter(code -> !code.isEmpty())
                .map(Integer::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the disk is at fault; then a transaction is lost with all that is in it. */
    boolean isOfTheDisk(SQLException fault) {
        return isFull(fault) || codesOfBroken.contains(fault.getErrorCode());
    }

    private boolean isFull(SQLException fault) {
        return codesOfFull.contains(fault.getErrorCode());
    }

    /** A transaction failed. Returns what to tell who wanted it. */
    StoreException failed(SQLException fault) {
        lock.lock();
        try {
            if (isFull(fault)) {
                tryAgainAt = System.nanoTime() + patience;
                if (!full) {
                    full = true;
                    LOG.warn("{}", trouble().orElseThrow());
                }
                return StoreException.full(fault);
            }
            if (codesOfBroken.contains(fault.getErrorCode()) && broken.isEmpty()) {
                broken = Optional.of("the catalogue takes nothing more: the disk failed while it was written (" + fault.getMessage()
                        + "), and a failed write must not be tried again. What had a receipt is kept; reading goes on. Check the disk, "
                        + "then stop the container and start it again");
                LOG.error("{}", broken.get(), fault);
                changed.signalAll();
            }
            return new StoreException("the catalogue cannot be written", fault);
        } finally {
            lock.unlock();
        }
    }

    /** A transaction is on disk. */
    void written() {
        if (full) {
            lock.lock();
            try {
                full = false;
                LOG.info("There is room on the disk again; the catalogue is written as before");
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    /** The file is damaged; what is whole of it is served, and written as before. */
    void damaged(String words) {
        damage = Optional.of(words);
        LOG.error("{}", words);
    }

    /** Why nothing more is written until the container is started anew, if that is so. */
    public Optional<String> broken() {
        return broken;
    }

    /** What is wrong and what to do about it, if something is. */
    public Optional<String> trouble() {
        return broken.or(() -> damage)
                .or(() -> full ? Optional.of("the disk is full: nothing is taken in or kept until there is room again, which is "
                + "noticed by itself; make room. Searching and exporting go on") : Optional.empty());
    }

    /** Waits until writing can be tried: for some time while the disk is full, for ever once it has failed. */
    public void awaitWritable() throws InterruptedException {
        await(false);
    }

    /**
     * The same for one who can be told.
     *
     * @throws StoreException if nothing is written until the container is started anew
     */
    void awaitRoom() throws InterruptedException {
        await(true);
    }

    private void await(boolean tells) throws InterruptedException {
        if (!full && broken.isEmpty()) {
            return;
        }
        lock.lockInterruptibly();
        try {
            while (broken.isPresent() || full && System.nanoTime() - tryAgainAt < 0) {
                if (broken.isEmpty()) {
                    changed.awaitNanos(tryAgainAt - System.nanoTime());
                } else if (tells) {
                    throw new StoreException(broken.get(), null);
                } else {
                    changed.await();
                }
            }
        } finally {
            lock.unlock();
        }
    }
}
