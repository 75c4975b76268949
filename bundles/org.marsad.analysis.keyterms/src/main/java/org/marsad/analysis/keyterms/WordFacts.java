package org.marsad.analysis.keyterms;

import java.util.Optional;
import org.marsad.api.text.Matcher;
import org.marsad.api.text.PreparedWord;
import org.marsad.api.text.WordCut;

/**
 * What is known of a written word in whatever document it stands. Safe for use by several threads: what two of them note at once is the
 * same, and what is lost is only made once more.
 */
final class WordFacts {

    /** There are few ways to cut a word; more of them come only from a matcher that never gives the same object twice. */
    private static final int MOST_NOTED = 4;

    private final String word;
    private final boolean isTold;
    private final boolean isTerm;
    private PreparedWord prepared;
    /** The shapes it has however it is counted, the last one that was noted first. */
    private Noted noted;

    /**
     * A shape that was noted.
     *
     * @param cut    how the word was cut, known by the object it is
     * @param shape  what it then is; empty if it is no part of a term
     * @param number how many there are with it
     * @param others those that were noted before
     */
    private record Noted(WordCut cut, Optional<Shape> shape, int number, Noted others) {}

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

    /** Whether the word is long enough and no stop word: of others no more is asked. */
    boolean isTold() {
        return isTold;
    }

    /** Whether it may be part of a term if nothing is glued to it, with or without its article. */
    boolean isTerm() {
        return isTerm;
    }

    /** The word as the matcher has prepared it; the matcher is always the same. */
    PreparedWord prepared(Matcher matcher) {
        PreparedWord known = prepared;
        if (known == null) {
            known = matcher.prepare(word);
            prepared = known;
        }
        return known;
    }

    /** What was noted of the word cut so, or null. */
    Optional<Shape> shape(WordCut cut) {
        for (Noted at = noted; at != null; at = at.others) {
            if (at.cut == cut) {
                return at.shape;
            }
        }
        return null;
    }

    /** Notes what the word is when it is cut so, whatever is counted. */
    void note(WordCut cut, Optional<Shape> shape) {
        Noted others = noted;
        int number = others == null ? 1 : others.number + 1;
        noted = number > MOST_NOTED ? new Noted(cut, shape, 1, null) : new Noted(cut, shape, number, others);
    }
}
