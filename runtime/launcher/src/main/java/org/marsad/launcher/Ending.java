package org.marsad.launcher;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What is to be done at the end, last come first, exactly once: when the work is done, or when the process is told to
 * end before.
 */
final class Ending implements AutoCloseable {
    private final Deque<Runnable> steps = new ArrayDeque<>();
    private boolean over;

    Ending() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "marsad-ending"));
    }

    /** Registers a step; if the end has come already, the step is taken at once. */
    synchronized void add(Runnable step) {
        if (over) {
            step.run();
        } else {
            steps.push(step);
        }
    }

    @Override
    public synchronized void close() {
        over = true;
        while (!steps.isEmpty()) {
            steps.pop().run();
        }
    }
}
