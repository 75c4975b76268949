package org.marsad.index.lucene.query;

import java.util.List;
import java.util.Optional;

/**
 * A question that was understood.
 *
 * @param node    what is asked
 * @param wording how words are compared
 * @param note    what a person should know of how it was understood, or empty
 */
public record Question(Node node, Wording wording, Optional<String> note) {

    /** The parts that speak for a document, the smallest ones, in the order of the question. */
    public List<Node> reasons() {
        return Reasons.of(node);
    }
}
