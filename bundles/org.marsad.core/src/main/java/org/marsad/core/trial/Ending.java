package org.marsad.core.trial;

/**
 * How a call of a service on trial ended.
 *
 * @param <T> what the call gives
 */
sealed interface Ending<T> {

    /** It returned. */
    record Returned<T>(T value) implements Ending<T> {}

    /** It threw something. */
    record Threw<T>(Throwable thrown) implements Ending<T> {}

    /** It did not end, or took too much, and was called off. */
    record Overdue<T>(String reason) implements Ending<T> {}
}
