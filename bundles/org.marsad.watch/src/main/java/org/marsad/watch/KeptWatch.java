package org.marsad.watch;

import java.time.Instant;
import java.util.Optional;
import org.marsad.api.watch.Watch;

/**
 * A watch and how it stands.
 *
 * @param watch       the watch
 * @param suspendedBy the policy that has suspended it, for who reads the file; or empty
 * @param heard       when something was last heard of what it asks for; counts for silence only
 * @param told        whether the first mention, or the present silence, was marked
 */
record KeptWatch(Watch watch, String suspendedBy, Instant heard, boolean told) {

    /** Whether no document can change it any more. */
    boolean isDone() {
        return watch.kind() == Watch.Kind.FIRST && told;
    }

    boolean isActive() {
        return watch.suspended().isEmpty() && !isDone();
    }

    KeptWatch suspended(String policy, String reason) {
        return new KeptWatch(watch.suspendedFor(Optional.of(reason)), policy, heard, told);
    }

    /** It goes on; a silence is counted anew, for nobody has listened meanwhile. */
    KeptWatch resumed(Instant now) {
        return new KeptWatch(watch.suspendedFor(Optional.empty()), "", now, watch.kind() == Watch.Kind.FIRST && told);
    }

    KeptWatch heardAt(Instant time) {
        return time.isAfter(heard) ? new KeptWatch(watch, suspendedBy, time, false) : this;
    }

    KeptWatch asTold() {
        return new KeptWatch(watch, suspendedBy, heard, true);
    }
}
