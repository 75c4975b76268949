package org.marsad.core.conduct;

import java.util.HashSet;
import java.util.Set;

/**
 * Threads that stay in a service though their calls were given up, or were made by calls that have ended. They do not count as using it.
 * Safe for use by several threads.
 */
public final class Strays {

    private final Set<Thread> threads = new HashSet<>();

    /** A thread stays. */
    synchronized void add(Thread thread) {
        threads.removeIf(other -> !other.isAlive());
        threads.add(thread);
    }

    /** How many there still are. */
    public synchronized int count() {
        return (int) threads.stream().filter(Thread::isAlive).count();
    }

    /** Asks them to end. */
    synchronized void interrupt() {
        threads.forEach(Thread::interrupt);
    }
}
