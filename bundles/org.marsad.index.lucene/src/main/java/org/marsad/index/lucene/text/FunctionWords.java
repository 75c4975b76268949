package org.marsad.index.lucene.text;

import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.util.BytesRef;

/** Words that hold sentences together and say nothing of what a question is about. */
public final class FunctionWords {

    private static final String WORDS = "ما ماذا من متى أين كيف كم لماذا هل أي هو هي التي الذي الذين كان كانت في على عن "
            + "إلى هذا هذه ذلك تلك أو أن إن و ثم قد مع به بها له لها فيه فيها يتم تم تمت";

    private final Set<BytesRef> folded = new HashSet<>();

    /** The words as {@code lexicon} folds them. */
    public FunctionWords(Lexicon lexicon) {
        WordList words = lexicon.analyze(WORDS);
        for (int i = 0; i < words.size(); i++) {
            folded.add(words.forms(i).get(Form.FOLDED));
        }
    }

    /** Whether {@code word} is one of them. */
    public boolean contains(WordForms word) {
        return folded.contains(word.get(Form.FOLDED));
    }
}
