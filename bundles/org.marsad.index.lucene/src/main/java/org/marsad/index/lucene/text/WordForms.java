package org.marsad.index.lucene.text;

import java.util.Optional;
import org.apache.lucene.util.BytesRef;

/** A word in all its forms. Immutable; the bytes are not to be changed. */
public final class WordForms {

    private static final int[] NONE = {};

    private final Spelling spelling;
    private final BytesRef term;
    private final BytesRef marked;
    private final int[] trigrams;

    WordForms(Spelling spelling, Optional<String> marked, boolean isTelling) {
        this.spelling = spelling;
        this.term = WordTerms.of(spelling);
        this.marked = marked.map(WordTerms::marked).orElse(null);
        this.trigrams = isTelling ? Trigrams.of(spelling.folded()) : NONE;
    }

    /** The word without marks. */
    public Spelling spelling() {
        return spelling;
    }

    /** One form. */
    public String get(Form form) {
        return spelling.get(form);
    }

    /** The term of the index that is this word; see {@link WordTerms}. */
    public BytesRef term() {
        return term;
    }

    /** The term of the word with the marks it is written with, or {@code null} if it has none. */
    public BytesRef marked() {
        return marked;
    }

    /** The trigrams of the folded word; none of a word that only holds sentences together. See {@link Trigrams}. */
    int[] trigrams() {
        return trigrams;
    }
}
