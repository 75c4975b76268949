package org.marsad.analysis.similarity.roles;

import java.util.List;

/**
 * Words that give a name a role.
 *
 * @param role         the role
 * @param construction how the name stands to them
 * @param words        they, in the form for search, one behind another
 * @param beside       of these, the sentence must have one; all do if there are none
 */
record Cue(SemanticRole role, Construction construction, List<String> words, List<String> beside) {

    /** How a name stands to a cue. */
    enum Construction {
        /** The name is the subject. */
        VERB,
        /** What is done, by the name. */
        DEED,
        /** What is done to the name. */
        OBJECT,
        /** Who the name is. */
        NOUN,
        /** Right before the name, or a title before it. */
        PHRASE,
        /** Right behind the name. */
        TAIL,
        /** A place in which it is. */
        IN,
        /** A place from which it comes. */
        FROM,
        /** A place to which it goes. */
        TO,
        /** A place without a preposition. */
        AT,
        /** What the name begins with. */
        HEAD
    }

    /** Keeps its own copies. */
    Cue {
        words = List.copyOf(words);
        beside = List.copyOf(beside);
    }
}
