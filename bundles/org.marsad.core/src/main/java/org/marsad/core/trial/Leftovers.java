package org.marsad.core.trial;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Tells whether a service leaves threads at work behind its calls. A thread that waits, such as one of a pool, is its own affair; one
 * that keeps a processor busy is not.
 */
final class Leftovers {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** How much a thread may work while it is watched, and how often it is looked at in that time. */
    private static final long MOST_WORK_MILLIS = 50;
    private static final long LOOK_MILLIS = 200;
    /** On a busy machine a thread that never rests may still get little of the processor. */
    private static final int MOST_LOOKS = 15;

    private final ClassLoader loader;
    private final Set<Thread> before = Thread.getAllStackTraces().keySet();

    private Leftovers(Object service) {
        this.loader = service.getClass().getClassLoader();
    }

    /** Remembers the threads that are here before a service is called. */
    static Leftovers of(Object service) {
        return new Leftovers(service);
    }

    /**
     * Says which new thread in the service's classes is at work. It must have been started by a call on trial: a class of the same
     * name may be in another bundle, or in the version of this one that is running, and a trace gives no more than names.
     */
    Optional<String> busy() throws InterruptedException {
        for (Map.Entry<Thread, StackTraceElement[]> each : Thread.getAllStackTraces().entrySet()) {
            if (!before.contains(each.getKey()) && Attempt.isStartedOnTrial(each.getKey()) && isTheirs(each.getValue()) && works(each.getKey())) {
                return Optional.of("its thread '" + each.getKey().getName() + "' goes on working after the calls have returned"
                        + Faults.place(each.getValue()));
            }
        }
        return Optional.empty();
    }

    private boolean isTheirs(StackTraceElement[] trace) {
        for (StackTraceElement frame : trace) {
            if (isTheirs(frame.getClassName())) {
                return true;
            }
        }
        return false;
    }

    private boolean isTheirs(String type) {
        try {
            return loader != null && Class.forName(type, false, loader).getClassLoader() == loader;
        } catch (ClassNotFoundException | LinkageError e) {
            return false; // a class of someone else's, or a hidden one
        }
    }

    private static boolean works(Thread thread) throws InterruptedException {
        long begin = THREADS.getThreadCpuTime(thread.getId());
        long worked = 0;
        int looks = 0;
        do {
            thread.join(LOOK_MILLIS);
            worked = TimeUnit.NANOSECONDS.toMillis(THREADS.getThreadCpuTime(thread.getId()) - begin);
            looks++;
        } while (worked <= MOST_WORK_MILLIS && thread.getState() == Thread.State.RUNNABLE && looks < MOST_LOOKS);
        return begin >= 0 && worked > MOST_WORK_MILLIS;
    }
}
