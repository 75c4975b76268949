package org.marsad.analysis.entities;

import java.util.function.Consumer;

/** A way to find entities. Rules keep nothing between passages. */
@FunctionalInterface
interface Rule {

    /** Hands on what it takes for an entity in the passage, in any order. */
    void find(Passage passage, Consumer<Candidate> found);
}
