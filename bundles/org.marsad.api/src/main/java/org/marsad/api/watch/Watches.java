package org.marsad.api.watch;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.marsad.api.search.QueryException;
import org.osgi.annotation.versioning.ProviderType;

/** Keeps watches and what they have marked. Both are on disk when a method returns. Safe for use by several threads. */
@ProviderType
public interface Watches {

    /**
     * Makes a watch. If there is one of that name which asks for the same, it stays as it is, and is tried anew if it was suspended.
     *
     * @param silence  for how long nothing must come; zero unless the kind is {@link Watch.Kind#SILENCE}
     * @param alsoOld  whether documents that are here already are marked, too
     * @throws RefusedException         if a policy objects, or none is here
     * @throws QueryException           if the query is not understood
     * @throws IllegalArgumentException if the name cannot be used or is taken, or the watch could never mark anything
     * @throws IOException              if it cannot be kept, or the index cannot be read
     */
    Watch watch(String name, String query, Watch.Kind kind, Duration silence, boolean alsoOld)
            throws RefusedException, QueryException, IOException;

    /**
     * Ends a watch; what it has marked stays.
     *
     * @throws IllegalArgumentException if there is none of that name; the message names those there are
     * @throws IOException              if it cannot be kept; the watch goes on then
     */
    void unwatch(String name) throws IOException;

    /**
     * All watches, by name, each with the reason if it is suspended.
     *
     * @throws IOException if what is kept cannot be read; the message names file and line
     */
    List<Watch> watches() throws IOException;

    /**
     * What was marked, newest first.
     *
     * @param since marked at this time or later; empty for any
     * @param watch the name of the only watch meant; empty for all, also those that have ended
     * @param limit how many at most
     * @throws IOException if what is kept cannot be read; the message names file and line
     */
    List<Alert> alerts(Optional<Instant> since, Optional<String> watch, int limit) throws IOException;

    /**
     * Acknowledges alerts.
     *
     * @param numbers their numbers; those that are acknowledged already are passed over
     * @return the alerts, acknowledged
     * @throws IllegalArgumentException if there is no alert of one of the numbers; then none is acknowledged
     * @throws IOException              if it cannot be kept; none is acknowledged then
     */
    List<Alert> seen(Collection<Long> numbers) throws IOException;

    /** A watch may not be. The message says in plain words why. */
    class RefusedException extends Exception {

        private static final long serialVersionUID = 1L;

        /** Says who objects and why. */
        public RefusedException(String message) {
            super(message);
        }
    }
}
