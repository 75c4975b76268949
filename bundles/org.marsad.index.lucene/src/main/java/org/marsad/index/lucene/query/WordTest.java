package org.marsad.index.lucene.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.spans.SpanMultiTermQueryWrapper;
import org.apache.lucene.queries.spans.SpanOrQuery;
import org.apache.lucene.queries.spans.SpanQuery;
import org.apache.lucene.queries.spans.SpanTermQuery;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.marsad.index.lucene.text.FoldedTerms;
import org.marsad.index.lucene.text.Form;
import org.marsad.index.lucene.text.WordForms;

/** What is asked of one word: the same question put to the index and to the words of a text. */
public abstract sealed class WordTest {

    private final Form form;

    private WordTest(Form form) {
        this.form = form;
    }

    /** The form that is looked at. */
    public final Form form() {
        return form;
    }

    /** The question to the index. */
    public abstract Query query(String part);

    /** The question to the index, with the places. */
    public abstract SpanQuery spans(String part);

    /** The question to a word. */
    public abstract boolean accepts(WordForms word);

    /** The word in one of its forms. */
    static Whole whole(WordForms word, Form form) {
        return new Whole(form, word.get(form), false);
    }

    /** The word with just the marks it is written with. */
    static Whole marked(WordForms word, Form form) {
        return new Whole(form, word.marked(), true);
    }

    /** Words that begin so; folded ones also after the article. */
    static WordTest prefix(WordForms forms, Form form) {
        Automaton begin = Automata.makeString(forms.get(form).utf8ToString());
        Automaton word = form == Form.EXACT ? begin : FoldedTerms.either(Operations.concatenate(articles(), begin));
        Automaton whole = Operations.concatenate(word, Automata.makeAnyString());
        return new Several(form, Operations.determinize(whole, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT));
    }

    /** Words that are so but for {@code edits} letters. */
    static WordTest fuzzy(WordForms word, Form form, int edits) {
        return new Similar(form, word.get(form), edits);
    }

    private static boolean run(ByteRunAutomaton runner, BytesRef term) {
        return runner.run(term.bytes, term.offset, term.length);
    }

    /** Nothing, or the article with what may be glued on before it. */
    private static Automaton articles() {
        List<Automaton> all = new ArrayList<>();
        all.add(Automata.makeEmptyString());
        for (String conjunction : List.of("", "و", "ف")) {
            for (String article : List.of("ال", "بال", "كال", "لل")) {
                all.add(Automata.makeString(conjunction + article));
            }
        }
        return Operations.union(all);
    }

    /** One term. */
    static final class Whole extends WordTest {

        private final BytesRef bytes;
        private final boolean withMarks;

        private Whole(Form form, BytesRef bytes, boolean withMarks) {
            super(form);
            this.bytes = bytes;
            this.withMarks = withMarks;
        }

        Term term(String part) {
            return new Term(form().fieldOf(part), bytes);
        }

        @Override
        public Query query(String part) {
            return new TermQuery(term(part));
        }

        @Override
        public SpanQuery spans(String part) {
            return new SpanTermQuery(term(part));
        }

        @Override
        public boolean accepts(WordForms word) {
            return bytes.equals(withMarks ? word.marked() : word.get(form()));
        }
    }

    /** The terms an automaton accepts. */
    private static final class Several extends WordTest {

        private final Automaton automaton;
        private final ByteRunAutomaton runner;

        Several(Form form, Automaton automaton) {
            super(form);
            this.automaton = automaton;
            this.runner = new ByteRunAutomaton(automaton);
        }

        @Override
        public AutomatonQuery query(String part) {
            return new AutomatonQuery(new Term(form().fieldOf(part)), automaton);
        }

        @Override
        public SpanQuery spans(String part) {
            return new SpanMultiTermQueryWrapper<>(query(part));
        }

        @Override
        public boolean accepts(WordForms word) {
            return run(runner, word.get(form()));
        }
    }

    /** The terms at some distance. */
    private static final class Similar extends WordTest {

        /** The most similar words there may be for one question. */
        private static final int MOST = 256;

        private final BytesRef bytes;
        private final int edits;
        private final ByteRunAutomaton runner;

        Similar(Form form, BytesRef bytes, int edits) {
            super(form);
            this.bytes = bytes;
            this.edits = edits;
            this.runner = similar(bytes, "").getAutomata().runAutomaton;
        }

        @Override
        public Query query(String part) {
            BooleanQuery.Builder any = new BooleanQuery.Builder();
            terms().forEach(term -> any.add(similar(term, part), Occur.SHOULD));
            return any.build();
        }

        @Override
        public SpanQuery spans(String part) {
            return new SpanOrQuery(terms().stream().map(term -> new SpanMultiTermQueryWrapper<>(similar(term, part)))
                    .toArray(SpanQuery[]::new));
        }

        private List<BytesRef> terms() {
            return form() == Form.FOLDED ? FoldedTerms.of(bytes) : List.of(bytes);
        }

        /** The sign before a folded word, where it has one, is none of the letters that may be off. */
        private FuzzyQuery similar(BytesRef term, String part) {
            return new FuzzyQuery(new Term(form().fieldOf(part), term), edits, term.equals(bytes) ? 0 : 1, MOST, true);
        }

        @Override
        public boolean accepts(WordForms word) {
            return run(runner, word.get(form())) || run(runner, word.get(Form.EXACT));
        }
    }
}
