package org.marsad.analysis.similarity.roles;

import java.util.Set;

/**
 * What somebody or some place is in an event (semantic roles: Fillmore, The case for case, 1968; Gildea and Jurafsky, Automatic labeling
 * of semantic roles, Computational Linguistics 28, 2002).
 *
 * @param name   its name in the list
 * @param types  the kinds of names that can have it, such as {@code person}
 * @param often  how many of it an event has
 * @param order  its place in the list
 */
public record SemanticRole(String name, Set<String> types, Often often, int order) {

    /** How many of a role an event has. */
    public enum Often {
        /** One. */
        ONE,
        /** One or several. */
        SOME,
        /** One of each thing that it is of: a minister of something, the coach of a club. */
        OF
    }

    /** Keeps its own copy. */
    public SemanticRole {
        types = Set.copyOf(types);
    }
}
