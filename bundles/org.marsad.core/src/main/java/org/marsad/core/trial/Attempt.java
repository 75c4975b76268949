package org.marsad.core.trial;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.marsad.core.conduct.Allocation;

/**
 * A call of a service on trial, on a thread of its own. A call that does not end is interrupted, and if that does not help its
 * thread is left to itself with the least priority.
 *
 * @param <T> what the call gives
 */
final class Attempt<T> implements AutoCloseable {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long LOOK_MILLIS = 20;
    private static final long GRACE_MILLIS = 500;
    private static final String NO_MEMORY = "needs more memory than there is";
    private static final long MEBI = 1024L * 1024;

    /** In use, of the memory there may be. */
    private static final double TOO_FULL = 0.85;

    /** Holds the threads of calls on trial and, as a thread is born into the group of its maker, those that such calls start. */
    private static final ThreadGroup ON_TRIAL = new ThreadGroup("marsad-trials");

    private final Callable<T> call;
    private final Thread thread;
    private volatile Ending<T> ending;

    private Attempt(String name, Callable<T> call) {
        this.call = call;
        this.thread = new Thread(ON_TRIAL, this::run, "marsad-trial-" + name);
        thread.setDaemon(true);
    }

    /** Begins a call. */
    static <T> Attempt<T> begin(String name, Callable<T> call) {
        Attempt<T> attempt = new Attempt<>(name, call);
        attempt.thread.start();
        return attempt;
    }

    /** Makes a call and waits for its end. */
    static <T> Ending<T> make(String name, Patience patience, Callable<T> call) throws InterruptedException {
        try (Attempt<T> attempt = begin(name, call)) {
            return attempt.await(patience);
        }
    }

    /** Whether a thread was started by a call on trial. */
    static boolean isStartedOnTrial(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        return group != null && ON_TRIAL.parentOf(group); // a thread that has ended is in no group
    }

    private void run() {
        try {
            ending = new Ending.Returned<>(call.call());
        } catch (OutOfMemoryError e) {
            ending = new Ending.Overdue<>(NO_MEMORY + Faults.place(e.getStackTrace()));
        } catch (Throwable thrown) { // the callee is foreign and may throw anything, errors too
            ending = new Ending.Threw<>(thrown);
        }
    }

    /**
     * Waits for the end, as long as there is patience.
     *
     * @throws InterruptedException if the waiting thread is interrupted
     */
    Ending<T> await(Patience patience) throws InterruptedException {
        long begin = System.nanoTime();
        long still = 0;
        long last = begin;
        thread.join(LOOK_MILLIS);
        while (thread.isAlive()) {
            long now = System.nanoTime();
            still += wantsProcessor() ? 0 : now - last;
            last = now;
            if (isOver(patience.busy(), busy()) || isOver(patience.still(), still) || isOver(patience.whole(), now - begin)) {
                return leave("had not ended after " + TimeUnit.NANOSECONDS.toMillis(now - begin) + " ms");
            }
            if (isHoarding()) {
                return leave("had taken " + Allocation.of(thread) / MEBI + " MiB of memory, and hardly any was left");
            }
            thread.join(LOOK_MILLIS);
        }
        return ending == null ? new Ending.Overdue<>(NO_MEMORY) : ending; // not even enough to say so
    }

    /** Whether it is this call that fills the memory; what is garbage does not count. */
    private boolean isHoarding() {
        if (Allocation.of(thread) < Runtime.getRuntime().maxMemory() / 2 || !isNearlyFull()) {
            return false;
        }
        System.gc(); // what was in use is not known before a collection, and there may not be another before it is too late
        return isNearlyFull();
    }

    private static boolean isNearlyFull() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory() > TOO_FULL * runtime.maxMemory();
    }

    /** Calls off what has not ended. */
    @Override
    public void close() {
        if (thread.isAlive()) {
            thread.interrupt();
        }
    }

    private boolean wantsProcessor() {
        return thread.getState() == Thread.State.RUNNABLE;
    }

    private long busy() {
        return THREADS.isThreadCpuTimeSupported() ? THREADS.getThreadCpuTime(thread.getId()) : 0;
    }

    private static boolean isOver(Duration patience, long nanos) {
        return nanos > patience.toNanos();
    }

    private Ending<T> leave(String reason) throws InterruptedException {
        String said = reason + Faults.place(thread.getStackTrace());
        thread.interrupt();
        thread.join(GRACE_MILLIS);
        if (!thread.isAlive()) {
            return new Ending.Overdue<>(said);
        }
        thread.setPriority(Thread.MIN_PRIORITY);
        return new Ending.Overdue<>(said + ", and did not end when it was interrupted");
    }
}
