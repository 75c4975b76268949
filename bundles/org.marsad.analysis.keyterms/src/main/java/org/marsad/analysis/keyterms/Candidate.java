package org.marsad.analysis.keyterms;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/** A word or phrase that may be a term, with all its places. */
final class Candidate {

    private final int[] stems;
    private int[] places = new int[2];
    private int count;
    /** What begins with it and has one more word, by the number of the stem of that; null as long as there is none. */
    private Map<Integer, Candidate> longer;
    private boolean inTitle;

    /**
     * One without places yet.
     *
     * @param stems the numbers of the stems of its words
     */
    Candidate(int... stems) {
        this.stems = stems;
    }

    /**
     * Adds a place.
     *
     * @param first the number of its first word
     */
    void add(int first, boolean isInTitle) {
        if (count == places.length) {
            places = Arrays.copyOf(places, count * 2);
        }
        places[count++] = first;
        inTitle |= isInTitle;
    }

    /** What begins with it and has one more word; without places the first time. */
    Candidate with(int stem) {
        if (longer == null) {
            longer = new HashMap<>();
        }
        return longer.computeIfAbsent(stem, last -> {
            int[] all = Arrays.copyOf(stems, stems.length + 1);
            all[stems.length] = stem;
            return new Candidate(all);
        });
    }

    /** The numbers of the stems of its words. */
    IntStream stems() {
        return Arrays.stream(stems);
    }

    /** The number of the stem of one of its words. */
    int stem(int word) {
        return stems[word];
    }

    /** How many words it has. */
    int length() {
        return stems.length;
    }

    /** The number of its first word at one of its places, which are in reading order. */
    int place(int index) {
        return places[index];
    }

    int count() {
        return count;
    }

    boolean inTitle() {
        return inTitle;
    }
}
