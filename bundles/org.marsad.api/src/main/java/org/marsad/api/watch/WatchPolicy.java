package org.marsad.api.watch;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.marsad.api.search.Questions;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Says whether a watch may be. A service with the properties of {@link WatchPolicyService}. All that are here must agree, so one more can
 * only make the rule stricter; where none is here nothing is watched.
 *
 * <p>It is asked when a watch is made and again before documents are held against it, since what a policy knows may change. A watch it
 * no longer agrees to is suspended, and goes on by itself when all that are here agree again. It may be called from several threads at
 * once.
 */
@ConsumerType
@FunctionalInterface
public interface WatchPolicy {

    /**
     * Why this may not be watched, or empty if it may.
     *
     * @throws IOException if it cannot be told now; then it may not be
     */
    Optional<Objection> objection(Proposal proposal) throws IOException;

    /**
     * What is to be watched.
     *
     * @param query what was typed
     * @param ways  the ways in which a document can answer, see {@link Questions#ways}
     */
    record Proposal(String query, List<List<Questions.Term>> ways) {

        /** Keeps its own copies. */
        public Proposal {
            ways = ways.stream().map(List::copyOf).toList();
        }
    }

    /**
     * Why something may not be watched.
     *
     * @param part   the part of the query it is about, or empty for the whole
     * @param reason one sentence in plain words, for the person who wants to watch
     */
    record Objection(String part, String reason) {}
}
