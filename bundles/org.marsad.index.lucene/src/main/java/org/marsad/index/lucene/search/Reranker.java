package org.marsad.index.lucene.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.marsad.index.lucene.document.IndexFields;
import org.marsad.index.lucene.query.Ranking;
import org.marsad.index.lucene.text.TrigramCounts;
import org.marsad.index.lucene.text.TrigramScorer;
import org.marsad.index.lucene.text.TrigramStatistics;

/**
 * Adds to the scores of the best documents what would cost too much to find out for all of them. The first so many are always
 * looked at, whatever the page that is shown, so pages fit together; what is added is never negative, so those behind stay behind.
 */
final class Reranker {

    /** How many of the best are looked at. */
    static final int WINDOW = 50;

    private final IndexSearcher index;
    private final KnownStatistics statistics;

    Reranker(IndexSearcher index, KnownStatistics statistics) {
        this.index = index;
        this.statistics = statistics;
    }

    /** The same documents in their final order. */
    ScoreDoc[] rank(ScoreDoc[] found, Ranking ranking) throws IOException {
        ScoreDoc[] window = Arrays.copyOf(found, Math.min(found.length, WINDOW));
        Arrays.sort(window, Comparator.comparingInt(hit -> hit.doc));
        addSpellings(window, ranking);
        addTrigrams(window, ranking);
        // Equal scores stay in the order they were found in.
        ScoreDoc[] ranked = found.clone();
        Arrays.sort(ranked, 0, window.length, Comparator.comparingDouble((ScoreDoc hit) -> hit.score).reversed());
        return ranked;
    }

    /** What nearer spellings add to the score of one document. */
    float spellings(int document, Ranking ranking) throws IOException {
        ScoreDoc[] one = {new ScoreDoc(document, 0)};
        addSpellings(one, ranking);
        return one[0].score;
    }

    /** What trigrams add to the score of one document. */
    float trigrams(int document, Ranking ranking) throws IOException {
        ScoreDoc[] one = {new ScoreDoc(document, 0)};
        addTrigrams(one, ranking);
        return one[0].score;
    }

    private void addSpellings(ScoreDoc[] hits, Ranking ranking) throws IOException {
        for (Query spelling : ranking.spellings()) {
            add(hits, index.createWeight(index.rewrite(spelling), ScoreMode.COMPLETE, Ranking.FOLDED_WEIGHT));
        }
    }

    private void addTrigrams(ScoreDoc[] hits, Ranking ranking) throws IOException {
        if (!ranking.words().isEmpty()) {
            TrigramCounts asked = new TrigramCounts();
            ranking.words().forEach(asked::add);
            add(hits, IndexFields.TEXT, asked, Ranking.TRIGRAM_WEIGHT);
            add(hits, IndexFields.TITLE, asked, Ranking.TITLE_TRIGRAM_WEIGHT);
        }
    }

    private void add(ScoreDoc[] hits, String part, TrigramCounts asked, float weight) throws IOException {
        String field = IndexFields.trigramsOf(part);
        TrigramStatistics known = statistics.of(index.getIndexReader(), field);
        if (known.isEmpty()) {
            return;
        }
        TrigramScorer scorer = new TrigramScorer(asked, known);
        forEachLeaf(hits, (leaf, ofLeaf) -> {
            BinaryDocValues profiles = DocValues.getBinary(leaf.reader(), field);
            for (ScoreDoc hit : ofLeaf) {
                if (profiles.advanceExact(hit.doc - leaf.docBase)) {
                    hit.score += weight * scorer.score(profiles.binaryValue());
                }
            }
        });
    }

    private void add(ScoreDoc[] hits, Weight weight) throws IOException {
        forEachLeaf(hits, (leaf, ofLeaf) -> {
            Scorer scorer = weight.scorer(leaf);
            DocIdSetIterator documents = scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
            for (ScoreDoc hit : ofLeaf) {
                int wanted = hit.doc - leaf.docBase;
                int at = documents.docID() < wanted ? documents.advance(wanted) : documents.docID();
                if (at == wanted) {
                    hit.score += scorer.score();
                }
            }
        });
    }

    private void forEachLeaf(ScoreDoc[] hits, Visitor visitor) throws IOException {
        List<LeafReaderContext> leaves = index.getIndexReader().leaves();
        int next = 0;
        while (next < hits.length) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hits[next].doc, leaves));
            int begin = next;
            while (next < hits.length && hits[next].doc < leaf.docBase + leaf.reader().maxDoc()) {
                next++;
            }
            visitor.visit(leaf, Arrays.asList(hits).subList(begin, next));
        }
    }

    @FunctionalInterface
    private interface Visitor {

        void visit(LeafReaderContext leaf, List<ScoreDoc> hits) throws IOException;
    }
}
