package org.marsad.index.lucene.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermState;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.CollectionStatistics;
import org.apache.lucene.search.Explanation;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.LeafSimScorer;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermStatistics;
import org.apache.lucene.search.Weight;
import org.apache.lucene.search.similarities.Similarity.SimScorer;
import org.marsad.index.lucene.text.Vocabulary.Counted;

/**
 * Documents with any of some terms, which count as if they were one: as often as all together, and as rare as all together, where
 * the number of documents is estimated as if each term came by itself. Lucene's {@code SynonymQuery} takes the rarity of the most
 * frequent term instead, and looks every term up a second time.
 */
final class UnitedTermsQuery extends Query {

    private final String field;
    private final List<Counted> terms;

    /** At least one term, found in the index that will be searched. */
    UnitedTermsQuery(String field, List<Counted> terms) {
        this.field = field;
        this.terms = List.copyOf(terms);
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) throws IOException {
        CollectionStatistics collection = searcher.collectionStatistics(field);
        if (collection == null) {
            throw new IllegalStateException("the terms of " + field + " are from another index");
        }
        TermStatistics united = new TermStatistics(terms.get(0).term(), documents(collection.docCount()), times());
        return new UnitedWeight(searcher.getSimilarity().scorer(boost, collection, united));
    }

    private long documents(long all) {
        double without = 1;
        long most = 0;
        for (Counted term : terms) {
            without *= Math.max(0, 1 - (double) term.documents() / all);
            most = Math.max(most, term.documents());
        }
        return Math.min(times(), Math.max(most, Math.round(all * (1 - without))));
    }

    private long times() {
        return terms.stream().mapToLong(Counted::times).sum();
    }

    @Override
    public void visit(QueryVisitor visitor) {
        if (visitor.acceptField(field)) {
            visitor.consumeTerms(this, terms.stream().map(term -> new Term(field, term.term())).toArray(Term[]::new));
        }
    }

    @Override
    public String toString(String other) {
        return terms.stream().map(term -> field + ':' + term.term()).collect(Collectors.joining(" | "));
    }

    @Override
    public boolean equals(Object other) {
        return sameClassAs(other) && field.equals(((UnitedTermsQuery) other).field)
                && terms.equals(((UnitedTermsQuery) other).terms);
    }

    @Override
    public int hashCode() {
        return 31 * classHash() + terms.hashCode();
    }

    private final class UnitedWeight extends Weight {

        private final SimScorer similarity;

        UnitedWeight(SimScorer similarity) {
            super(UnitedTermsQuery.this);
            this.similarity = similarity;
        }

        @Override
        public Scorer scorer(LeafReaderContext leaf) throws IOException {
            List<PostingsEnum> found = new ArrayList<>(terms.size());
            TermsEnum words = null;
            for (Counted term : terms) {
                TermState state = term.state(leaf.ord);
                if (state != null) {
                    words = words == null ? leaf.reader().terms(field).iterator() : words;
                    words.seekExact(term.term(), state);
                    found.add(words.postings(null, PostingsEnum.FREQS));
                }
            }
            return found.isEmpty() ? null : new UnitedScorer(this, new UnitedPostings(found), similarity,
                    new LeafSimScorer(similarity, leaf.reader(), field, true));
        }

        @Override
        public boolean isCacheable(LeafReaderContext leaf) {
            return true;
        }

        @Override
        public Explanation explain(LeafReaderContext leaf, int document) throws IOException {
            Scorer scorer = scorer(leaf);
            return scorer == null || scorer.iterator().advance(document) != document ? Explanation.noMatch("none of the terms")
                    : Explanation.match(scorer.score(), String.format(Locale.ROOT, "BM25 of %d terms as one", terms.size()));
        }
    }

    private static final class UnitedScorer extends Scorer {

        private final UnitedPostings postings;
        private final SimScorer similarity;
        private final LeafSimScorer scores;

        UnitedScorer(Weight weight, UnitedPostings postings, SimScorer similarity, LeafSimScorer scores) {
            super(weight);
            this.postings = postings;
            this.similarity = similarity;
            this.scores = scores;
        }

        @Override
        public int docID() {
            return postings.docID();
        }

        @Override
        public UnitedPostings iterator() {
            return postings;
        }

        @Override
        public float getMaxScore(int upTo) {
            return similarity.score(Float.MAX_VALUE, 1);
        }

        @Override
        public float score() throws IOException {
            return scores.score(postings.docID(), postings.frequency());
        }
    }
}
