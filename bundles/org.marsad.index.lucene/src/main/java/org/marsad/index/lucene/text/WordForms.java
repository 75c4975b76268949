package org.marsad.index.lucene.text;

import java.util.Optional;
import org.apache.lucene.util.BytesRef;

/** A word in all its forms. Immutable; the bytes are not to be changed. */
public final class WordForms {

    /** Stands before folded words in the index; no word begins with it. */
    static final char FOLDING = '\u0001';

    private final BytesRef exact;
    private final BytesRef folded;
    private final BytesRef stem;
    private final BytesRef marked;
    private final BytesRef folding;
    private final long[] trigrams;

    WordForms(String exact, String folded, String stem, Optional<String> marked) {
        this.exact = new BytesRef(exact);
        // Many words are alike in two forms or all three; the lexicon keeps tens of thousands of them.
        this.folded = folded.equals(exact) ? this.exact : new BytesRef(folded);
        this.stem = stem.equals(folded) ? this.folded : new BytesRef(stem);
        this.marked = marked.map(BytesRef::new).orElse(null);
        this.folding = this.folded == this.exact ? null : new BytesRef(FOLDING + folded);
        this.trigrams = Trigrams.of(folded);
    }

    /**
     * One form.
     *
     * @throws IllegalArgumentException for trigrams, of which a word has several
     */
    public BytesRef get(Form form) {
        return switch (form) {
            case EXACT -> exact;
            case FOLDED -> folded;
            case STEM -> stem;
            case TRIGRAM -> throw new IllegalArgumentException("a word has several trigrams");
        };
    }

    /** The word with the marks it is written with, or {@code null} if it has none. */
    public BytesRef marked() {
        return marked;
    }

    /** The term of the folded word in the field it shares with the exact one, or {@code null} if the two are the same. */
    BytesRef folding() {
        return folding;
    }

    /** The trigrams of the folded word, packed; see {@link Trigrams}. */
    long[] trigrams() {
        return trigrams;
    }
}
