package org.marsad.analysis.keyterms;

import java.util.ArrayList;
import java.util.List;

/** A word or phrase that may be a term, with all its places. */
final class Candidate {

    private final List<String> stems;
    private final List<Integer> places = new ArrayList<>();
    private boolean inTitle;

    /**
     * One without places yet.
     *
     * @param stems the stems of its words
     */
    Candidate(List<String> stems) {
        this.stems = stems;
    }

    /**
     * Adds a place.
     *
     * @param first the number of its first word
     */
    void add(int first, boolean isInTitle) {
        places.add(first);
        inTitle |= isInTitle;
    }

    List<String> stems() {
        return stems;
    }

    /** How many words it has. */
    int length() {
        return stems.size();
    }

    /** The numbers of its first words, in reading order. */
    List<Integer> places() {
        return places;
    }

    int count() {
        return places.size();
    }

    boolean inTitle() {
        return inTitle;
    }
}
