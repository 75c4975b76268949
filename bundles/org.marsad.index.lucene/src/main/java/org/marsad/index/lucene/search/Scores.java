package org.marsad.index.lucene.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.marsad.index.lucene.query.Node;
import org.marsad.index.lucene.query.QueryCompiler;
import org.marsad.index.lucene.query.Question;
import org.marsad.index.lucene.query.Ranking;

/** Takes a score apart: what each part of the question added, what nearer spellings, what trigrams. */
final class Scores {

    private final IndexSearcher index;
    private final Reranker reranker;
    private final QueryCompiler compiler;
    private final Ranking ranking;

    Scores(IndexSearcher index, KnownStatistics statistics, QueryCompiler compiler, Ranking ranking) {
        this.index = index;
        this.reranker = new Reranker(index, statistics);
        this.compiler = compiler;
        this.ranking = ranking;
    }

    /** One line for each part that added something. */
    List<String> of(ScoreDoc hit, Question question) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "Score %.2f:", hit.score));
        for (Node part : question.reasons()) {
            add(lines, index.explain(part.accept(compiler), hit.doc).getValue().floatValue(), Reasoner.name(part));
        }
        add(lines, reranker.spellings(hit.doc, ranking), "words spelt as in the question");
        add(lines, reranker.trigrams(hit.doc, ranking), "trigrams: runs of three letters in common");
        return lines;
    }

    private static void add(List<String> lines, float value, String name) {
        if (value > 0) {
            lines.add(String.format(Locale.ROOT, "  %.2f %s", value, name));
        }
    }
}
