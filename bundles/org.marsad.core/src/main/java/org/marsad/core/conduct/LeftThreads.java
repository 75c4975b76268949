package org.marsad.core.conduct;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ForkJoinWorkerThread;

/**
 * The threads that services make while one companion calls them. They inherit the companion's group, which is how they are found. A
 * few that stay are a pool and a service's own affair; more and more of them are a fault.
 */
final class LeftThreads {

    /** No pool that a service should have is as large; what it leaves in all runs together is counted. */
    private static final int MOST = 16 + 4 * Runtime.getRuntime().availableProcessors();

    private final ThreadGroup group;
    private final Set<Thread> known = Collections.newSetFromMap(new WeakHashMap<>());

    /** Those of a companion that is alone in its group so far. */
    LeftThreads(ThreadGroup group) {
        this.group = group;
    }

    /** More threads than a service may leave behind. */
    static final class TooManyException extends IllegalStateException {

        private static final long serialVersionUID = 1L;

        private TooManyException(int threads) {
            super("it leaves threads behind, " + threads + " so far");
        }
    }

    /** Looks, on the companion, after a call of a service; says if it leaves too many, and asks those to end. */
    Optional<TooManyException> after(Seat<?> seat) {
        if (group.activeCount() <= 1) {
            return Optional.empty();
        }
        Thread[] found = new Thread[group.activeCount() + MOST];
        int number = group.enumerate(found);
        for (int i = 0; i < number; i++) {
            // Those of the common pool belong to whoever uses it next.
            if (found[i] != Thread.currentThread() && !(found[i] instanceof ForkJoinWorkerThread) && known.add(found[i])) {
                seat.strays().add(found[i]);
            }
        }
        int strays = seat.strays().count();
        if (strays <= MOST) {
            return Optional.empty();
        }
        seat.strays().interrupt();
        return Optional.of(new TooManyException(strays));
    }
}
