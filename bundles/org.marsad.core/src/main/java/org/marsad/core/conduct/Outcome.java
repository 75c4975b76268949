package org.marsad.core.conduct;

import java.util.Optional;

/**
 * What became of a call of a service.
 *
 * @param <T> what the call gives
 */
sealed interface Outcome<T> {

    /** It gave something in time. */
    record Done<T>(T value) implements Outcome<T> {}

    /**
     * It threw.
     *
     * @param fault     what it threw
     * @param allocated the bytes its thread took for objects meanwhile; 0 where that is not known
     */
    record Threw<T>(Throwable fault, long allocated) implements Outcome<T> {}

    /** It was not finished before the deadline; {@code where} is the place in its own classes it was at. */
    record Overdue<T>(Optional<String> where) implements Outcome<T> {}

    /** It was called off because it took most of the memory when little was left. */
    record Oversized<T>(Optional<String> where) implements Outcome<T> {}

    /** The service is leaving or has left: what it gave, if anything, is thrown away. */
    record Departed<T>() implements Outcome<T> {}
}
