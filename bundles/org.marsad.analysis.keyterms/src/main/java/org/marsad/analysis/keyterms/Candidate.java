package org.marsad.analysis.keyterms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A word or phrase that may be a term, with all its places. */
final class Candidate {

    private final List<String> stems;
    private final List<Integer> places = new ArrayList<>();
    private final Map<String, Candidate> longer = new HashMap<>();
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

    /** What begins with it and has one more word; without places the first time. */
    Candidate with(String stem) {
        return longer.computeIfAbsent(stem, last -> {
            List<String> all = new ArrayList<>(stems);
            all.add(last);
            return new Candidate(List.copyOf(all));
        });
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
