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

    /** For how long a thread is watched, and how much of that it may work. */
    private static final long WATCHED_MILLIS = 200;
    private static final long MOST_WORK_MILLIS = WATCHED_MILLIS / 4;

    private final ClassLoader loader;
    private final Set<Thread> before = Thread.getAllStackTraces().keySet();

    private Leftovers(Object service) {
        this.loader = service.getClass().getClassLoader();
    }

    /** Remembers the threads that are here before a service is called. */
    static Leftovers of(Object service) {
        return new Leftovers(service);
    }

    /** Says which new thread in the service's classes is at work. */
    Optional<String> busy() throws InterruptedException {
        for (Map.Entry<Thread, StackTraceElement[]> each : Thread.getAllStackTraces().entrySet()) {
            if (!before.contains(each.getKey()) && isTheirs(each.getValue()) && works(each.getKey())) {
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
        thread.join(WATCHED_MILLIS);
        long end = THREADS.getThreadCpuTime(thread.getId());
        return begin >= 0 && end - begin > TimeUnit.MILLISECONDS.toNanos(MOST_WORK_MILLIS);
    }
}
