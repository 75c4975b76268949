package org.marsad.index.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Span;
import org.marsad.api.search.Hit;
import org.marsad.api.search.Hits;
import org.marsad.api.search.Query.Expand;
import org.marsad.api.search.QueryException;
import org.marsad.api.text.Matcher;
import org.marsad.index.lucene.document.Field;
import org.marsad.index.lucene.document.IndexFields;
import org.marsad.index.lucene.query.Filters;
import org.marsad.index.lucene.query.Interpreter;
import org.marsad.index.lucene.query.QueryCompiler;
import org.marsad.index.lucene.query.Question;
import org.marsad.index.lucene.query.Ranking;
import org.marsad.index.lucene.query.Synonyms;
import org.marsad.index.lucene.text.Lexicon;

/** Answers questions from one state of the index. */
public final class Searcher {

    /** Beyond so many, answers are counted no further unless facets need every one. */
    private static final int COUNTED = 10_000;
    private static final Sort BEST_FIRST = new Sort(SortField.FIELD_SCORE,
            new SortField(IndexFields.ID, SortField.Type.STRING));

    private final IndexSearcher index;
    private final Lexicon lexicon;
    private final Interpreter interpreter;
    private final Function<DocumentId, Optional<Entry>> catalogue;
    private final KnownStatistics statistics;
    private final Optional<Matcher> matcher;
    private final Synonyms synonyms;

    /**
     * A searcher that knows no words that mean the same.
     *
     * @param catalogue  finds the text of a document, for the places that answer
     * @param statistics what is known already of this or a former state of the index
     * @param matcher    says how words are put together, if it is here
     */
    public Searcher(IndexSearcher index, Lexicon lexicon, Interpreter interpreter,
            Function<DocumentId, Optional<Entry>> catalogue, KnownStatistics statistics, Optional<Matcher> matcher) {
        this(index, lexicon, interpreter, catalogue, statistics, matcher, Synonyms.NONE);
    }

    /**
     * A searcher.
     *
     * @param catalogue  finds the text of a document, for the places that answer
     * @param statistics what is known already of this or a former state of the index
     * @param matcher    says how words are put together, if it is here
     * @param synonyms   knows words that mean the same
     */
    public Searcher(IndexSearcher index, Lexicon lexicon, Interpreter interpreter, Function<DocumentId, Optional<Entry>> catalogue,
            KnownStatistics statistics, Optional<Matcher> matcher, Synonyms synonyms) {
        this.index = index;
        this.lexicon = lexicon;
        this.interpreter = interpreter;
        this.catalogue = catalogue;
        this.statistics = statistics;
        this.matcher = matcher;
        this.synonyms = synonyms;
    }

    /** The best documents. */
    public Hits search(org.marsad.api.search.Query query) throws QueryException, IOException {
        Map<String, Field> counted = countedFields(query.facets());
        Question question = answerable(query);
        QueryCompiler compiler = new QueryCompiler(question.wording(), index.getIndexReader());
        Query found = compile(compiler, question, query);
        Ranking ranking = Ranking.of(question, compiler);
        TopFieldDocs top = top(found, query, !counted.isEmpty());
        Optional<Scores> scores = query.explain() ? Optional.of(new Scores(index, statistics, compiler, ranking))
                : Optional.empty();
        List<Hit> best = new ArrayList<>();
        for (ScoreDoc hit : Arrays.stream(new Reranker(index, statistics).rank(scored(top), ranking))
                .skip(query.offset()).limit(query.limit()).toList()) {
            best.add(hit(hit, question, scores));
        }
        Map<String, List<Hits.Count>> facets = new FacetCounter(index).count(found, counted);
        boolean exact = top.totalHits.relation == TotalHits.Relation.EQUAL_TO;
        return new Hits(top.totalHits.value, exact, best, facets, notes(query, question), question.added());
    }

    /** The ids of all documents, ascending. */
    public Stream<DocumentId> matching(org.marsad.api.search.Query query) throws QueryException, IOException {
        return SortedIds.of(index, compile(answerable(query), query));
    }

    /** The ids of those of some documents that answer, ascending. The question is taken as it stands, also if it finds nothing. */
    public Stream<DocumentId> answering(org.marsad.api.search.Query query, Set<DocumentId> among) throws QueryException, IOException {
        Query found = compile(interpreter.interpret(query.text(), query.exact()), query);
        Query known = new TermInSetQuery(IndexFields.ID, among.stream().map(IndexFields::bytesOf).toList());
        return SortedIds.of(index, new BooleanQuery.Builder().add(found, Occur.FILTER).add(known, Occur.FILTER).build());
    }

    /** Why a document is or is not found: one sentence for each part of the question; empty if it is not in the index. */
    public Optional<List<String>> explain(Entry entry, org.marsad.api.search.Query query)
            throws QueryException, IOException {
        Query id = new TermQuery(new Term(IndexFields.ID, IndexFields.bytesOf(entry.id())));
        if (index.count(id) == 0) {
            return Optional.empty();
        }
        boolean isExpanded = synonyms.isAskedFor(query);
        Question asked = answerable(query);
        Question question = isExpanded ? asked : answerable(query.withExpand(Expand.ON));
        List<String> reasons = new ArrayList<>();
        reasons.add(answers(asked, query, id) ? "The document answers the question."
                : !isExpanded && !question.added().isEmpty() && answers(question, query, id)
                ? "The document does not answer the question as it is, but if what means the same is looked for, too: search --expand."
                : "The document does not answer the question.");
        reasons.addAll(reasons(entry, question));
        reasons.addAll(question.note().stream().toList());
        return Optional.of(reasons);
    }

    private boolean answers(Question question, org.marsad.api.search.Query query, Query id) throws QueryException, IOException {
        return index.count(new BooleanQuery.Builder().add(compile(question, query), Occur.FILTER).add(id, Occur.FILTER).build()) > 0;
    }

    /** The question as it was typed, or as a sentence if it is one and otherwise finds nothing; expanded if that is asked for. */
    private Question answerable(org.marsad.api.search.Query query) throws QueryException, IOException {
        Question typed = interpreter.interpret(query.text(), query.exact());
        Question expanded = expanded(typed, query);
        Optional<Question> sentence = interpreter.asSentence(typed);
        boolean keep = sentence.isEmpty() || index.count(compile(expanded, query)) > 0;
        return keep ? expanded : expanded(sentence.get(), query);
    }

    private Question expanded(Question question, org.marsad.api.search.Query query) {
        return synonyms.isAskedFor(query) ? question.expandedBy(synonyms) : question;
    }

    /** What became of the question. That nothing was added is told to those who asked for it. */
    private List<String> notes(org.marsad.api.search.Query query, Question question) {
        List<String> notes = new ArrayList<>(question.note().stream().toList());
        if (query.expand() == Expand.ON && question.added().isEmpty()) {
            notes.add(query.exact() ? "Nothing was added: words are looked for as they are spelt."
                    : synonyms.expanders().isEmpty() ? "Nothing was added: no lexicon is here that says what means the same."
                    : "Nothing was added: the lexicons know nothing that means the same.");
        }
        return notes;
    }

    private Query compile(Question question, org.marsad.api.search.Query query) throws QueryException {
        return compile(new QueryCompiler(question.wording(), index.getIndexReader()), question, query);
    }

    private static Query compile(QueryCompiler compiler, Question question, org.marsad.api.search.Query query)
            throws QueryException {
        return new Filters(compiler).narrow(question.node().accept(compiler), query);
    }

    private TopFieldDocs top(Query ranked, org.marsad.api.search.Query query, boolean countAll) throws IOException {
        int wanted = (int) Math.min(Math.max(1, index.getIndexReader().maxDoc()),
                Math.max(Reranker.WINDOW, (long) query.offset() + query.limit()));
        int threshold = countAll ? Integer.MAX_VALUE : Math.max(COUNTED, wanted);
        return index.search(ranked, new TopFieldCollectorManager(BEST_FIRST, Math.max(1, wanted), null, threshold));
    }

    /** The score of a document sorted by fields is one of these. */
    private static ScoreDoc[] scored(TopFieldDocs top) {
        return Arrays.stream(top.scoreDocs).map(hit -> new ScoreDoc(hit.doc, (Float) ((FieldDoc) hit).fields[0]))
                .toArray(ScoreDoc[]::new);
    }

    private Hit hit(ScoreDoc found, Question question, Optional<Scores> scores) throws IOException {
        ShownFields shown = ShownFields.of(index, found.doc);
        Optional<Entry> entry = catalogue.apply(shown.id());
        List<Hit.Highlight> highlights = entry.map(known -> highlights(known, question)).orElse(List.of());
        Optional<String> explanation = Optional.empty();
        if (scores.isPresent()) {
            List<String> lines = new ArrayList<>();
            entry.ifPresent(known -> lines.addAll(reasons(known, question)));
            lines.addAll(scores.get().of(found, question));
            explanation = Optional.of(String.join("\n", lines));
        }
        return new Hit(shown.id(), shown.title(), shown.origin(), found.score, highlights, explanation);
    }

    private List<Hit.Highlight> highlights(Entry entry, Question question) {
        if (entry.text().isEmpty()) {
            return List.of();
        }
        DocumentText text = entry.text().get();
        List<Span> spans = new Highlighter(entry, lexicon, question.wording(), particles()::widthBefore).spans(question.node());
        return spans.stream().map(span -> new Hit.Highlight(span, span.of(text.text()), text.pageAt(span.begin()))).toList();
    }

    private List<String> reasons(Entry entry, Question question) {
        Highlighter wholeWords = new Highlighter(entry, lexicon, question.wording(), word -> 0);
        return new Reasoner(entry, wholeWords, particles()).reasons(question);
    }

    private Particles particles() {
        return new Particles(matcher, index.getIndexReader(), lexicon);
    }

    private static Map<String, Field> countedFields(List<String> names) throws QueryException {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (String name : names) {
            fields.put(name, Field.named(name).filter(Field::isCountable).orElseThrow(() -> new QueryException(
                    "values of '" + name + "' cannot be counted; those of " + Field.countableNames() + " can", -1)));
        }
        return fields;
    }
}
