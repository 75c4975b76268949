package org.marsad.analysis.keyterms;

import org.marsad.api.contrast.Side;

/** How often a term stands in both sets, and how it is written. */
final class Occurrences {

    private final int words;
    private final long missed;
    private final long[] counts = new long[Side.values().length];
    private final long[] documents = new long[Side.values().length];
    private String surface;
    private long lead;

    /**
     * None yet.
     *
     * @param words  how many words the term has
     * @param missed how many may have been counted before and forgotten
     */
    Occurrences(int words, long missed) {
        this.words = words;
        this.missed = missed;
    }

    /** Adds those of one document, with how the term is written there. */
    void add(Side side, long count, String written) {
        counts[side.ordinal()] += count;
        documents[side.ordinal()]++;
        // The majority vote of Boyer and Moore: what is written in more than half of the places stays.
        if (written.equals(surface)) {
            lead += count;
        } else if (lead < count) {
            surface = written;
            lead = count - lead;
        } else {
            lead -= count;
        }
    }

    /** How often it stands in both sets, at most. */
    long most() {
        return counts[0] + counts[1] + missed;
    }

    int words() {
        return words;
    }

    long count(Side side) {
        return counts[side.ordinal()];
    }

    long documents(Side side) {
        return documents[side.ordinal()];
    }

    String surface() {
        return surface;
    }
}
