package org.marsad.analysis.keyterms;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.marsad.api.contrast.Side;

/**
 * The counts of terms, so many at most. When there are too many, the rarest are forgotten: the lossy counting of G. S. Manku and R.
 * Motwani, <i>Approximate frequency counts over data streams</i>, VLDB 2002. No count is ever too high, and none is too low by more than
 * {@link #missed()}.
 */
final class TermCounts {

    private final int most;
    private final Map<String, Occurrences> occurrences = new HashMap<>();
    private long missed;

    /**
     * Nothing is counted.
     *
     * @param most how many terms are kept at most, from one document to the next
     */
    TermCounts(int most) {
        this.most = most;
    }

    /** Adds what was counted of a term in one document. */
    void add(Side side, String key, int words, long count, String written) {
        occurrences.computeIfAbsent(key, none -> new Occurrences(words, missed)).add(side, count, written);
    }

    /** Forgets the rarest if there are too many terms. To be called after each document. */
    void keepWithin() {
        while (occurrences.size() > most) {
            missed++;
            occurrences.values().removeIf(term -> term.most() <= missed);
        }
    }

    void forEach(BiConsumer<String, Occurrences> consumer) {
        occurrences.forEach(consumer);
    }

    /** By how much a count may be too low; a term that is not there may have stood so often. */
    long missed() {
        return missed;
    }

    int size() {
        return occurrences.size();
    }
}
