package org.marsad.index.lucene.text;

/**
 * The forms under which a word can be found.
 *
 * <p>Exact and folded words share a field of the index: most words are the same in both, and only a folded word that is
 * another one is added, as a term of its own (see {@link WordForms#folding}). Stems and trigrams have a field each.
 */
public enum Form {

    /** As it is written, without marks; and once more with them where it has any. */
    EXACT("word"),
    /** With letters that are often exchanged made one. */
    FOLDED("word"),
    /** Folded and without particles and endings; and once more as written with its marks where it has any. */
    STEM("stem"),
    /** The runs of three letters within the folded word; they rank and do not find. */
    TRIGRAM("trigram");

    private final String suffix;

    Form(String suffix) {
        this.suffix = suffix;
    }

    /** The field of the index with this form of the words of {@code part}. */
    public String fieldOf(String part) {
        return part + '.' + suffix;
    }
}
