package org.marsad.index.lucene.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.marsad.index.lucene.document.Field;
import org.marsad.index.lucene.document.IndexFields;
import org.marsad.index.lucene.text.FoldedTerms;
import org.marsad.index.lucene.text.Form;
import org.marsad.index.lucene.text.TrigramQuery;
import org.marsad.index.lucene.text.WordForms;

/**
 * Puts documents in order beyond what finds them: folded words put nearer spellings first, and trigrams relate words whose
 * stems differ. Neither finds a document by itself.
 */
public final class Ranking {

    /** The weights beside the stem's 1. */
    private static final float FOLDED_WEIGHT = 0.2f;
    private static final float TRIGRAM_WEIGHT = 0.5f;

    private final Wording wording;

    /** A ranking for questions in this wording. */
    public Ranking(Wording wording) {
        this.wording = wording;
    }

    /** Finds what {@code found} does, ranked by what {@code node} asks. */
    public Query rank(Query found, Node node) {
        List<WordForms> words = new ArrayList<>();
        collect(node, words);
        if (words.isEmpty() || wording.isExact()) {
            return found;
        }
        BooleanQuery.Builder ranked = new BooleanQuery.Builder().add(found, Occur.MUST);
        ranked.add(new BoostQuery(folded(words), FOLDED_WEIGHT), Occur.SHOULD);
        ranked.add(trigrams(words, IndexFields.TEXT, TRIGRAM_WEIGHT), Occur.SHOULD);
        ranked.add(trigrams(words, IndexFields.TITLE, TRIGRAM_WEIGHT * QueryCompiler.TITLE_WEIGHT), Occur.SHOULD);
        return ranked.build();
    }

    private static Query trigrams(List<WordForms> words, String part, float weight) {
        return new BoostQuery(TrigramQuery.of(words, part), weight);
    }

    private static Query folded(List<WordForms> words) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        String field = Form.FOLDED.fieldOf(IndexFields.TEXT);
        for (WordForms word : words) {
            SynonymQuery.Builder either = new SynonymQuery.Builder(field);
            FoldedTerms.of(word.get(Form.FOLDED)).forEach(term -> either.addTerm(new Term(field, term)));
            any.add(either.build(), Occur.SHOULD);
        }
        return any.build();
    }

    /** The words whose being in the text speaks for a document. */
    private void collect(Node node, List<WordForms> words) {
        if (node instanceof Node.And and) {
            and.parts().forEach(part -> collect(part, words));
        } else if (node instanceof Node.Or or) {
            or.parts().forEach(part -> collect(part, words));
        } else if (node instanceof Node.Word word && word.match() == Node.Match.WHOLE
                && (word.field() == Field.ANY || word.field() == Field.BODY)) {
            words.addAll(wording.forms(word.text()));
        }
    }
}
