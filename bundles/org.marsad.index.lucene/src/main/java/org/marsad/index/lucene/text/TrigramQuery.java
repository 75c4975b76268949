package org.marsad.index.lucene.text;

import java.util.Collection;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** Asks for the trigrams of words, to rank by: the more of them the better. */
public final class TrigramQuery {

    private TrigramQuery() {
    }

    /** The question for the words of {@code part}. */
    public static Query of(Collection<WordForms> words, String part) {
        TrigramCounts counts = new TrigramCounts();
        words.forEach(counts::add);
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (int slot = counts.nextSlot(0); slot >= 0; slot = counts.nextSlot(slot + 1)) {
            BytesRef term = Trigrams.newTerm();
            counts.read(slot, term);
            Query query = new TermQuery(new Term(Form.TRIGRAM.fieldOf(part), term));
            any.add(new BoostQuery(query, counts.count(slot)), Occur.SHOULD);
        }
        return any.build();
    }
}
