package org.marsad.index.lucene.query;

import java.util.List;
import org.marsad.api.search.Equivalent;
import org.marsad.api.search.Expander;
import org.marsad.api.search.Query;

/**
 * The expanders that are here, asked anew for each question.
 *
 * @param expanders those that are here now
 * @param isUsual   whether a question that says nothing of it is expanded
 */
public record Synonyms(List<Expander> expanders, boolean isUsual) {

    /** No expander. */
    public static final Synonyms NONE = new Synonyms(List.of(), false);

    /** Takes a copy. */
    public Synonyms {
        expanders = List.copyOf(expanders);
    }

    /** Whether a question is to be expanded; never where words must be spelt as in the question. */
    public boolean isAskedFor(Query query) {
        return !query.exact() && (query.expand() == Query.Expand.ON || query.expand() == Query.Expand.AS_CONFIGURED && isUsual);
    }

    /** What means the same as some words, each once. */
    List<Equivalent> of(String words) {
        return expanders.stream().flatMap(expander -> expander.equivalents(words).stream()).distinct().toList();
    }
}
