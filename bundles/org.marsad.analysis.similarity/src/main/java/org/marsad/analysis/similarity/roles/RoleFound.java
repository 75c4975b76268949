package org.marsad.analysis.similarity.roles;

import java.util.List;

/**
 * A role that a name has.
 *
 * @param role the role
 * @param key  what two names must share to be answers to one question: the role, and of what, where that is told
 * @param cue  the words by which it is told, in the form for search
 * @param of   the words that tell of what it is, in the form for search
 */
public record RoleFound(SemanticRole role, String key, List<String> cue, List<String> of) {

    /** Keeps its own copies. */
    public RoleFound {
        cue = List.copyOf(cue);
        of = List.copyOf(of);
    }
}
