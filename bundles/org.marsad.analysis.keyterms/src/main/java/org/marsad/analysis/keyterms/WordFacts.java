package org.marsad.analysis.keyterms;

import java.util.Optional;

/** What is known of a written word in whatever document it stands. Safe for use by several threads. */
final class WordFacts {

    private final String word;
    private final boolean isTold;
    private final boolean isTerm;
    /** Two threads may make two of them, which are the same. */
    private Shape asItIs;

    /**
     * The facts of a word.
     *
     * @param isTold whether it is long enough and no stop word
     * @param isTerm whether the same can be said of it without its article
     */
    WordFacts(String word, boolean isTold, boolean isTerm) {
        this.word = word;
        this.isTold = isTold;
        this.isTerm = isTerm;
    }

    /** Whether these are the facts of the word. */
    boolean areOf(String other) {
        return word.equals(other);
    }

    /** Whether the word is long enough and no stop word: of others no more is asked. */
    boolean isTold() {
        return isTold;
    }

    /** Whether it may be part of a term if nothing is glued to it, with or without its article. */
    boolean isTerm() {
        return isTerm;
    }

    /** Its shape where nothing is glued to it, if that has been noted. */
    Optional<Shape> asItIs() {
        return Optional.ofNullable(asItIs);
    }

    /** Notes its shape where nothing is glued to it. */
    void note(Shape shape) {
        asItIs = shape;
    }
}
