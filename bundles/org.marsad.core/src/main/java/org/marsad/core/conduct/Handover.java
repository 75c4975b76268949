package org.marsad.core.conduct;

import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.marsad.core.store.Made;
import org.marsad.core.store.Transactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands what was made of documents to the writer without waiting for the disk, and releases each document when it is there. Safe for use
 * by several threads.
 */
final class Handover {

    private static final Logger LOG = LoggerFactory.getLogger(Handover.class);

    /** Documents made and not yet on disk; each may hold a long text. */
    private static final int MOST_UNWRITTEN = 64;

    private final Transactions transactions;
    private final Lanes lanes;
    private final Backoff backoff;
    private final Semaphore unwritten = new Semaphore(MOST_UNWRITTEN);

    /**
     * Nothing is under way.
     *
     * @param backoff told how writing goes
     */
    Handover(Transactions transactions, Lanes lanes, Backoff backoff) {
        this.transactions = transactions;
        this.lanes = lanes;
        this.backoff = backoff;
    }

    /**
     * Hands over what was made of a document; waits while too much is not on disk yet.
     *
     * @param finished whether nothing is missing any more
     * @return whether it was handed over, and the document will be released by itself; if not, the caller releases it
     */
    boolean keep(Long no, List<Made> made, boolean finished) throws InterruptedException {
        if (made.isEmpty() && finished) {
            return false;
        }
        unwritten.acquire();
        boolean handedOver = false;
        try {
            transactions.keep(no, made).whenComplete((nothing, trouble) -> kept(no, finished, trouble));
            handedOver = true;
        } finally {
            if (!handedOver) {
                unwritten.release();
            }
        }
        return true;
    }

    private void kept(Long no, boolean finished, Throwable trouble) {
        try {
            if (trouble == null) {
                backoff.succeeded();
            } else {
                backoff.failed();
                LOG.error("What was made of a document could not be kept; it will be made again: {}", trouble.getMessage());
            }
        } finally {
            unwritten.release();
            release(no, !finished || trouble != null);
        }
    }

    /** Nobody would look at the document again if this were not done, so want of memory does not keep it from being done. */
    void release(Long no, boolean unfinished) {
        boolean released = false;
        while (!released) {
            try {
                lanes.release(no, unfinished);
                released = true;
            } catch (OutOfMemoryError e) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            }
        }
    }
}
