package org.marsad.index.lucene.query;

import java.util.Locale;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.marsad.api.search.Query.Filter;
import org.marsad.api.search.QueryException;
import org.marsad.index.lucene.document.Days;
import org.marsad.index.lucene.document.Field;
import org.marsad.index.lucene.document.IndexFields;

/** What is asked beside the text of a question: days of publication and values of fields. */
public final class Filters {

    private final QueryCompiler compiler;

    /** Filters whose words are understood as {@code compiler} does. */
    public Filters(QueryCompiler compiler) {
        this.compiler = compiler;
    }

    /**
     * Narrows {@code found} to what the filters let pass.
     *
     * @throws QueryException if a filter is not understood
     */
    public Query narrow(Query found, org.marsad.api.search.Query question) throws QueryException {
        BooleanQuery.Builder narrowed = new BooleanQuery.Builder().add(found, Occur.MUST);
        if (question.from().isPresent() || question.to().isPresent()) {
            int from = question.from().map(day -> (int) day.toEpochDay()).orElse(Integer.MIN_VALUE);
            int to = question.to().map(day -> (int) day.toEpochDay()).orElse(Integer.MAX_VALUE);
            narrowed.add(IntPoint.newRangeQuery(IndexFields.PUBLISHED, from, to), Occur.FILTER);
        }
        for (Filter filter : question.filters()) {
            narrowed.add(query(filter), Occur.FILTER);
        }
        BooleanQuery query = narrowed.build();
        return query.clauses().size() == 1 ? found : query;
    }

    private Query query(Filter filter) throws QueryException {
        Field field = Field.named(filter.field()).orElseThrow(() -> new QueryException(
                "there is no field '" + filter.field() + "' to filter by; the fields are " + Field.names(), -1));
        String value = filter.value().strip();
        return switch (field.kind()) {
            case NAMES -> new TermQuery(new Term(IndexFields.valuesOf(field), value));
            case VALUES -> new TermQuery(new Term(IndexFields.keysOf(field), value.toLowerCase(Locale.ROOT)));
            case DAYS -> QueryCompiler.dates(Days.parse(value, "..").orElseThrow(() -> new QueryException(
                    "'" + value + "' is no date to filter by; write 2025, 2025-11, 2025-11-24 or 2025-01..2025-03", -1)));
            case WORDS -> words(field, value);
        };
    }

    private Query words(Field field, String value) throws QueryException {
        if (!compiler.hasWords(value)) {
            throw new QueryException("there is no word in '" + value + "' to filter " + field.label() + " by", -1);
        }
        return compiler.visit(new Node.Phrase(field, value));
    }
}
