package org.marsad.index.lucene.text;

/**
 * A word without its marks, in the forms it can be compared in. The stem is a part of the folded word.
 *
 * @param exact     as it is written
 * @param folded    with letters that are often exchanged made one
 * @param stemBegin where the stem begins in {@code folded}: behind particles and article
 * @param stemEnd   where it ends: before the endings
 */
public record Spelling(String exact, String folded, int stemBegin, int stemEnd) {

    /** A word that was folded; its stem is looked for. */
    static Spelling of(String exact, String folded) {
        int begin = LightStemmer.begin(folded);
        // Many words are alike in both forms; the lexicon keeps tens of thousands of them.
        return new Spelling(exact, folded.equals(exact) ? exact : folded, begin, LightStemmer.end(folded, begin));
    }

    /** The folded word without particles, article and endings. */
    public String stem() {
        return folded.substring(stemBegin, stemEnd);
    }

    /** One of the forms. */
    public String get(Form form) {
        return switch (form) {
            case EXACT -> exact;
            case FOLDED -> folded;
            case STEM -> stem();
        };
    }
}
