package org.marsad.index.lucene.query;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.spans.SpanFirstQuery;
import org.apache.lucene.queries.spans.SpanQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.marsad.index.lucene.document.Days;
import org.marsad.index.lucene.document.Field;
import org.marsad.index.lucene.document.IndexFields;
import org.marsad.index.lucene.text.PlacedWords;

/** Says in Lucene's terms which documents a question asks for, and what each part of it weighs. */
public final class QueryCompiler implements Node.Visitor<Query> {

    /** A word of the title tells more of a document than one of its text. */
    static final float TITLE_WEIGHT = 2f;

    /** A word of the site's furniture finds, but does not speak for the document. */
    private static final float BOILERPLATE_WEIGHT = 0.01f;

    /** What means the same as a word tells less than the word that was asked for. */
    private static final float ADDED_WEIGHT = 0.5f;

    private final Wording wording;
    private final WordQueries words;
    private final SpanCompiler spans;

    /** A compiler for questions in this wording to {@code index}. */
    public QueryCompiler(Wording wording, IndexReader index) {
        this.wording = wording;
        this.words = new WordQueries(index);
        this.spans = new SpanCompiler(wording, words);
    }

    @Override
    public Query visit(Node.Word word) {
        return words(word, wording.tests(word));
    }

    @Override
    public Query visit(Node.Phrase phrase) {
        return words(phrase, wording.tests(phrase));
    }

    @Override
    public Query visit(Node.Near near) {
        return ask(near.field(), part -> spans.compile(near, part), part -> spans.compile(near, part));
    }

    @Override
    public Query visit(Node.Value value) {
        Term term = new Term(IndexFields.keysOf(value.field()), value.value().toLowerCase(Locale.ROOT));
        return unweighted(value.prefix() ? new PrefixQuery(term) : new TermQuery(term));
    }

    @Override
    public Query visit(Node.Date date) {
        return dates(date.days());
    }

    @Override
    public Query visit(Node.And and) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (Node part : and.parts()) {
            if (part instanceof Node.Not not) {
                all.add(not.part().accept(this), Occur.MUST_NOT);
            } else {
                all.add(part.accept(this), Occur.MUST);
            }
        }
        if (and.parts().stream().allMatch(Node.Not.class::isInstance)) {
            all.add(new MatchAllDocsQuery(), Occur.FILTER);
        }
        return all.build();
    }

    @Override
    public Query visit(Node.Or or) {
        return any(or.parts().stream().map(part -> part.accept(this)).toList());
    }

    @Override
    public Query visit(Node.Not not) {
        return visit(new Node.And(List.of(not)));
    }

    @Override
    public Query visit(Node.All all) {
        return new MatchAllDocsQuery();
    }

    @Override
    public Query visit(Node.Added added) {
        return new BoostQuery(added.part().accept(this), ADDED_WEIGHT);
    }

    /** The queries for words, with what they have learnt of the index. */
    WordQueries words() {
        return words;
    }

    /** Whether anything can be asked of {@code text}. */
    boolean hasWords(String text) {
        return !wording.forms(text).isEmpty();
    }

    /** Documents published on these days or speaking of them; what is told from day to day needs only to overlap. */
    static Query dates(Days days) {
        int[] first = {days.firstNumber()};
        int[] last = {days.lastNumber()};
        return unweighted(any(List.of(IntRange.newWithinQuery(IndexFields.DATES, first, last),
                IntRange.newIntersectsQuery(IndexFields.SPELLS, first, last))));
    }

    private Query words(Node.Placed node, List<WordTest> tests) {
        return ask(node.field(), part -> tests.size() == 1 ? words.any(tests.get(0), part) : words.phrase(tests, part),
                part -> words.spans(tests, part));
    }

    /**
     * Asks the parts of a document a field stands for.
     *
     * @param words gives the query for a part
     * @param spans gives the same as places, for a part of which only a range counts
     */
    private static Query ask(Field field, Function<String, Query> words, Function<String, SpanQuery> spans) {
        return switch (field) {
            case ANY -> any(List.of(words.apply(IndexFields.TEXT),
                    new BoostQuery(words.apply(IndexFields.TITLE), TITLE_WEIGHT),
                    new BoostQuery(new ConstantScoreQuery(words.apply(IndexFields.BOILERPLATE)), BOILERPLATE_WEIGHT)));
            case BODY -> new SpanFirstQuery(spans.apply(IndexFields.TEXT), PlacedWords.BODY_END);
            default -> words.apply(field.label());
        };
    }

    private static Query any(List<Query> queries) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        queries.forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    private static Query unweighted(Query query) {
        return new BoostQuery(new ConstantScoreQuery(query), 0);
    }
}
