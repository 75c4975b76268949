package org.marsad.index.lucene.query;

import java.util.List;
import java.util.Optional;
import org.marsad.api.search.Equivalent;

/**
 * A question that was understood.
 *
 * @param node    what is asked
 * @param wording how words are compared
 * @param note    what a person should know of how it was understood, or empty
 * @param added   what is looked for beside its words
 */
public record Question(Node node, Wording wording, Optional<String> note, List<Equivalent> added) {

    /** A question to which nothing was added. */
    Question(Node node, Wording wording, Optional<String> note) {
        this(node, wording, note, List.of());
    }

    /** The same question, and what means the same as its words. */
    public Question expandedBy(Synonyms synonyms) {
        Expansion expansion = new Expansion(synonyms, wording);
        Node expanded = expansion.expand(node);
        return new Question(expanded, wording, note, expansion.added());
    }

    /** The parts that speak for a document, the smallest ones, in the order of the question. */
    public List<Node> reasons() {
        return Reasons.of(node);
    }
}
