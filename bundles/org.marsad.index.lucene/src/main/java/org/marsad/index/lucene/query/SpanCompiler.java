package org.marsad.index.lucene.query;

import java.util.List;
import org.apache.lucene.queries.spans.FieldMaskingSpanQuery;
import org.apache.lucene.queries.spans.SpanNearQuery;
import org.apache.lucene.queries.spans.SpanQuery;

/** Says in Lucene's terms at which places of a part of the document words stand. */
final class SpanCompiler {

    private final Wording wording;

    SpanCompiler(Wording wording) {
        this.wording = wording;
    }

    SpanQuery compile(Node.Placed node, String part) {
        if (node instanceof Node.Near near) {
            SpanQuery[] both = {compile(near.first(), part), compile(near.second(), part)};
            return new SpanNearQuery(both, near.distance() - 1, false);
        }
        return compile(node instanceof Node.Word word ? wording.tests(word) : wording.tests((Node.Phrase) node), part);
    }

    /** The words one after the other. */
    SpanQuery compile(List<WordTest> tests, String part) {
        SpanQuery[] words = tests.stream().map(test -> inOneField(test.spans(part), part)).toArray(SpanQuery[]::new);
        return words.length == 1 ? words[0] : new SpanNearQuery(words, 0, true);
    }

    /** The forms of a part are fields of their own with the same positions; near one another must be what has one name. */
    private SpanQuery inOneField(SpanQuery query, String part) {
        String field = wording.form().fieldOf(part);
        return query.getField().equals(field) ? query : new FieldMaskingSpanQuery(query, field);
    }
}
