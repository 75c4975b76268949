package org.marsad.core.conduct;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has services called on a companion thread, so that the thread that wants the result is master of its time. At the deadline the call
 * is interrupted; if it does not end within a second, its thread is left to itself and a new companion takes its place.
 *
 * <p>For one thread at a time, but for {@link #current()}.
 */
public final class Supervisor implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);

    /** How long a call that was called off is waited for. */
    private static final long GRACE = TimeUnit.SECONDS.toNanos(1);

    private static final long REMIND_EVERY = TimeUnit.MILLISECONDS.toNanos(100);

    private final String name;
    private final Limits limits;
    private Companion companion;
    private volatile Run<?> current;

    /**
     * Starts no thread until one is needed.
     *
     * @param name   what the companion threads are called
     * @param limits what services may take
     */
    public Supervisor(String name, Limits limits) {
        this.name = name;
        this.limits = limits;
    }

    /** What services may take. */
    public Limits limits() {
        return limits;
    }

    /** The call that is being made, if there is one. For any thread. */
    Optional<Run<?>> current() {
        return Optional.ofNullable(current);
    }

    /** Something to ask of a service. */
    interface Call<S, T> {

        /** Asks it; {@code run} says whether the answer still counts. */
        T of(S service, Run<T> run) throws Exception;
    }

    /**
     * Calls a service under a lease.
     *
     * @throws InterruptedException if the calling thread was; the call has ended or was left to itself
     */
    <S, T> Outcome<T> call(Seat<S> seat, Duration patience, Call<S, T> call) throws InterruptedException {
        Run<T> run = new Run<>(seat);
        Optional<Seat<S>.Lease> lease = seat.lease(() -> run.callOff(Run.Recall.LEAVING));
        if (lease.isEmpty()) {
            return new Outcome.Departed<>();
        }
        try (Seat<S>.Lease held = lease.get()) {
            run.calls(() -> call.of(held.service(), run));
            current = run;
            companion().hand(run);
            await(run, System.nanoTime() + patience.toNanos());
            return run.outcome();
        } finally {
            current = null;
            if (companion != null && !run.hasEnded()) {
                leave(run);
            }
        }
    }

    private void await(Run<?> run, long deadline) throws InterruptedException {
        boolean interrupted = false;
        while (!run.hasEnded()) {
            if (Thread.interrupted()) {
                interrupted = true;
                run.callOff(Run.Recall.STOPPING);
            }
            long rest = deadline - System.nanoTime();
            if (run.recall() != null) {
                rest = GRACE - run.sinceRecall();
                if (rest <= 0) {
                    break;
                }
                run.remind();
                rest = Math.min(rest, REMIND_EVERY);
            } else if (rest <= 0) {
                run.callOff(Run.Recall.DEADLINE);
                continue;
            }
            LockSupport.parkNanos(this, rest);
        }
        if (interrupted) {
            throw new InterruptedException("the work is to stop");
        }
    }

    /** Gives a call up; that it was called off is what keeps it from having an effect. */
    private void leave(Run<?> run) {
        run.callOff(Run.Recall.DEADLINE);
        companion.dismiss();
        companion = null;
        run.leave().ifPresent(thread -> {
            LOG.warn("A call of {} does not end although it was called off; its thread is left to itself", run.seat());
            run.seat().strays().add(thread);
            thread.setName("marsad-left " + run.seat().id());
            thread.setPriority(Thread.MIN_PRIORITY);
        });
    }

    private Companion companion() {
        if (companion == null) {
            Companion newOne = new Companion(name);
            newOne.thread.start();
            companion = newOne;
        }
        return companion;
    }

    /** Ends the companion; there is no call any more. */
    @Override
    public void close() {
        if (companion != null) {
            companion.dismiss();
            companion = null;
        }
    }

    /** A thread that makes one call after the other. */
    private static final class Companion implements Runnable {

        private final Thread thread;
        private final LeftThreads left;
        private volatile Run<?> next;
        private volatile boolean dismissed;

        private Companion(String name) {
            ThreadGroup group = new ThreadGroup(name);
            left = new LeftThreads(group);
            thread = new Thread(group, this, name);
            thread.setDaemon(true); // one that was left to itself must not keep the JVM from ending
        }

        private void hand(Run<?> run) {
            next = run;
            LockSupport.unpark(thread);
        }

        private void dismiss() {
            dismissed = true;
            LockSupport.unpark(thread);
        }

        @Override
        public void run() {
            while (!dismissed) {
                Run<?> run = next;
                if (run == null) {
                    Thread.interrupted(); // else parking would return at once
                    LockSupport.park(this);
                } else {
                    next = null;
                    run.make(left);
                }
            }
        }
    }
}
