package org.marsad.index.lucene.query;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.search.Query;
import org.marsad.index.lucene.document.Field;
import org.marsad.index.lucene.document.IndexFields;
import org.marsad.index.lucene.text.WordForms;

/**
 * What puts documents in order beyond what finds them: the same folded words put nearer spellings first, and trigrams relate words
 * whose stems differ.
 *
 * @param words     the words that speak for a document
 * @param spellings the same words folded, as queries
 */
public record Ranking(List<WordForms> words, List<Query> spellings) {

    /** The weights beside the stem's 1. */
    public static final float FOLDED_WEIGHT = 0.2f;
    /** Of the trigrams of the text. */
    public static final float TRIGRAM_WEIGHT = 0.5f;
    /** Of the trigrams of the title. */
    public static final float TITLE_TRIGRAM_WEIGHT = TRIGRAM_WEIGHT * QueryCompiler.TITLE_WEIGHT;

    /** How to rank what {@code compiler} finds for a question; there is nothing to it where words must be spelt so. */
    public static Ranking of(Question question, QueryCompiler compiler) {
        List<WordForms> words = new ArrayList<>();
        if (!question.wording().isExact()) {
            collect(question.node(), question.wording(), words);
        }
        return new Ranking(words, words.stream().map(word -> compiler.words().folded(word.spelling(), IndexFields.TEXT))
                .toList());
    }

    /** The words whose being in the text speaks for a document. */
    private static void collect(Node node, Wording wording, List<WordForms> words) {
        if (node instanceof Node.And and) {
            and.parts().forEach(part -> collect(part, wording, words));
        } else if (node instanceof Node.Or or) {
            or.parts().forEach(part -> collect(part, wording, words));
        } else if (node instanceof Node.Word word && word.match() == Node.Match.WHOLE
                && (word.field() == Field.ANY || word.field() == Field.BODY)) {
            words.addAll(wording.forms(word.text()));
        }
    }
}
