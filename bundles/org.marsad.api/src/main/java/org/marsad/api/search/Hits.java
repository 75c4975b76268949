package org.marsad.api.search;

import java.util.List;
import java.util.Map;

/**
 * An answer.
 *
 * @param total  how many documents there are, at least if not {@code exact}
 * @param exact  whether all were counted
 * @param best   the best of them, best first
 * @param facets by field, the most frequent values among all answers, most frequent first
 * @param notes  what the searcher did to the question that a person should know, one sentence each
 * @param added  what was looked for beside the words of the question, each once
 */
public record Hits(long total, boolean exact, List<Hit> best, Map<String, List<Count>> facets, List<String> notes,
        List<Equivalent> added) {

    /** Keeps its own copies. */
    public Hits {
        best = List.copyOf(best);
        facets = Map.copyOf(facets);
        notes = List.copyOf(notes);
        added = List.copyOf(added);
    }

    /** An answer to a question to which nothing was added. */
    public Hits(long total, boolean exact, List<Hit> best, Map<String, List<Count>> facets, List<String> notes) {
        this(total, exact, best, facets, notes, List.of());
    }

    /**
     * A value of a field and how many of the answers have it.
     *
     * @param value the value
     * @param count the number of documents
     */
    public record Count(String value, long count) {}
}
