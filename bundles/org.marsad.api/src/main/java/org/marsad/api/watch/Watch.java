package org.marsad.api.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A stored question.
 *
 * @param name      what it is called
 * @param query     the question, in the query language
 * @param kind      what it waits for
 * @param silence   for how long nothing must have come; {@link Duration#ZERO} unless it waits for silence
 * @param made      when it was made; to the millisecond
 * @param suspended why it marks nothing at present, or empty if it does
 */
public record Watch(String name, String query, Kind kind, Duration silence, Instant made, Optional<String> suspended) {

    /** What a watch waits for. */
    public enum Kind {
        /** Every new document that answers. */
        EACH,
        /** The first document ever that answers; then no more. */
        FIRST,
        /** That for some time no document has answered. */
        SILENCE
    }

    /** The same with another state. */
    public Watch suspendedFor(Optional<String> reason) {
        return new Watch(name, query, kind, silence, made, reason);
    }
}
