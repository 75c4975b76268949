package org.marsad.index.lucene.query;

import org.apache.lucene.queries.spans.SpanNearQuery;
import org.apache.lucene.queries.spans.SpanQuery;

/** Says in Lucene's terms at which places of a part of the document words stand. */
final class SpanCompiler {

    private final Wording wording;
    private final WordQueries words;

    SpanCompiler(Wording wording, WordQueries words) {
        this.wording = wording;
        this.words = words;
    }

    SpanQuery compile(Node.Placed node, String part) {
        if (node instanceof Node.Near near) {
            SpanQuery[] both = {compile(near.first(), part), compile(near.second(), part)};
            return new SpanNearQuery(both, near.distance() - 1, false);
        }
        return words.spans(node instanceof Node.Word word ? wording.tests(word) : wording.tests((Node.Phrase) node), part);
    }
}
