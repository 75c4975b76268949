package org.marsad.core.conduct;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * One call of a service: owned by the thread that wants it made, made by a companion. Whoever has a reason calls it off; only the
 * first reason counts. Once it is called off or has ended, what the service does has no effect.
 *
 * @param <T> what the call gives
 */
final class Run<T> {

    /** Why a run was called off. */
    enum Recall {
        /** It was not finished in time. */
        DEADLINE,
        /** It took most of the memory. */
        MEMORY,
        /** The service is leaving. */
        LEAVING,
        /** The thread that owns the run is to stop. */
        STOPPING
    }

    private final Seat<?> seat;
    private final Thread owner = Thread.currentThread();
    private Callable<T> call;
    private T value;
    private Throwable fault;
    private Thread maker;
    private long allocatedBefore;
    private long allocated;
    private Optional<String> where = Optional.empty();
    private long recalledAt;
    private volatile Recall recall;
    private volatile boolean ended;

    /** A run of the calling thread's. */
    Run(Seat<?> seat) {
        this.seat = seat;
    }

    /** Says what is to be called; before the run is handed to its maker. */
    void calls(Callable<T> newCall) {
        call = newCall;
    }

    /** Makes the call on this thread, and sees which threads it leaves. */
    void make(LeftThreads left) {
        if (begin()) {
            try {
                value = call.call();
                left.after(seat).ifPresent(tooMany -> fault = tooMany);
            } catch (Throwable thrown) { // foreign code throws what it likes, and none of it may end this thread
                fault = thrown;
            }
        }
        end();
        LockSupport.unpark(owner);
    }

    private synchronized boolean begin() {
        maker = Thread.currentThread();
        allocatedBefore = Allocation.mine();
        return recall == null;
    }

    private synchronized void end() {
        allocated = Allocation.mine() - allocatedBefore;
        maker = null;
        Thread.interrupted(); // meant for this run only
        ended = true;
    }

    /** Asks the service to stop. */
    synchronized void callOff(Recall reason) {
        if (ended || recall != null) {
            return;
        }
        recalledAt = System.nanoTime();
        recall = reason;
        if (maker != null) {
            if (reason == Recall.DEADLINE || reason == Recall.MEMORY) {
                where = place();
            }
            maker.interrupt();
        }
        LockSupport.unpark(owner);
    }

    /** Asks it again: an interrupt can be swallowed. */
    synchronized void remind() {
        if (!ended && maker != null) {
            maker.interrupt();
        }
    }

    /** Gives it up; returns the thread that is in it, if one is. */
    synchronized Optional<Thread> leave() {
        return ended ? Optional.empty() : Optional.ofNullable(maker);
    }

    /** The place in the service's own classes, else in what they have called. */
    private Optional<String> place() {
        try {
            StackTraceElement[] stack = maker.getStackTrace();
            return Stream.of(stack).filter(frame -> frame.getClassName().startsWith(seat.home())).findFirst()
                    .or(() -> Stream.of(stack).findFirst()).map(Run::inWords);
        } catch (OutOfMemoryError e) {
            return Optional.empty(); // calling it off is more important than knowing where it was
        }
    }

    private static String inWords(StackTraceElement frame) {
        String line = frame.getFileName() == null ? "" : "(" + frame.getFileName() + ":" + frame.getLineNumber() + ")";
        return frame.getClassName() + "." + frame.getMethodName() + line;
    }

    Seat<?> seat() {
        return seat;
    }

    /** Whether what the service does still counts. */
    boolean counts() {
        return recall == null && !ended;
    }

    boolean hasEnded() {
        return ended;
    }

    /** Why it was called off, or {@code null}. */
    Recall recall() {
        return recall;
    }

    /** How long ago it was called off, in nanoseconds. */
    synchronized long sinceRecall() {
        return System.nanoTime() - recalledAt;
    }

    /** How many bytes its thread has taken since it began. */
    synchronized long allocated() {
        return ended ? allocated : maker == null ? 0 : Allocation.of(maker) - allocatedBefore;
    }

    /** What became of it, once it has ended or was given up. */
    synchronized Outcome<T> outcome() {
        if (recall == null) {
            return fault == null ? new Outcome.Done<>(value) : new Outcome.Threw<>(fault, allocated);
        }
        return switch (recall) {
            case DEADLINE -> new Outcome.Overdue<>(where);
            case MEMORY -> new Outcome.Oversized<>(where);
            case LEAVING, STOPPING -> new Outcome.Departed<>();
        };
    }
}
