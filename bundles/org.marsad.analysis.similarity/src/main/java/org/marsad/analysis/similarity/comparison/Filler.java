package org.marsad.analysis.similarity.comparison;

import java.util.Optional;
import java.util.Set;
import org.marsad.analysis.similarity.roles.SemanticRole.Often;

/**
 * A name that has a role in the event.
 *
 * @param role   the role, as it is listed
 * @param often  how many of it an event has
 * @param order  the rank of the role: what comes first is set against each other first
 * @param cue    the stems of the words by which the role is told
 * @param of     the stems of the words that tell of what it is
 * @param thing  the kind of thing that moves there or that happens there; empty where the sentence does not say, or where it is no matter
 * @param words  these words as they are written
 * @param said   the name
 */
record Filler(String role, Often often, int order, Set<String> cue, Set<String> of, Optional<String> thing, String words, Said said) {

    /** Keeps its own copies. */
    Filler {
        cue = Set.copyOf(cue);
        of = Set.copyOf(of);
    }

    /**
     * Whether both answer one question: an event has one of the role, or the sentences have another word in common, or it is of
     * the same, or of two persons with one surname; and it is told of one thing.
     */
    boolean isOneQuestion(Filler other) {
        if (thing.isPresent() && other.thing.isPresent()) {
            return thing.equals(other.thing);
        }
        return switch (often) {
            case ONE -> thing.isEmpty() && other.thing.isEmpty() || hasInCommon(other);
            case SOME -> hasInCommon(other);
            case OF -> Names.haveOneSurname(said, other.said) || !of.isEmpty() && of.equals(other.of);
        };
    }

    private boolean hasInCommon(Filler other) {
        return said.context().keySet().stream().filter(other.said.context()::containsKey)
                .anyMatch(word -> !cue.contains(word) && !other.cue.contains(word));
    }
}
