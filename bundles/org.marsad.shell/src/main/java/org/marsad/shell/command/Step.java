package org.marsad.shell.command;

import java.io.IOException;

/**
 * A part of some work that hears of an end only through an interrupt.
 *
 * @param <T> what comes of it
 * @param <E> what else it fails with
 */
@FunctionalInterface
public interface Step<T, E extends Exception> {

    /** Does it. */
    T run() throws E, IOException, InterruptedException;
}
