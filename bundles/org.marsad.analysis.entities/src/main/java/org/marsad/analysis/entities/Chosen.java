package org.marsad.analysis.entities;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/** Candidates of one type of which no two overlap. */
final class Chosen {

    private static final Comparator<Candidate> BY_BEGIN = Comparator.comparingInt(Candidate::begin);

    private final List<Candidate> candidates = new ArrayList<>();
    /** The places of the text that they take. */
    private final BitSet taken = new BitSet();

    /** Adds a candidate unless it overlaps one that is there. */
    void offer(Candidate candidate) {
        int next = taken.nextSetBit(candidate.begin());
        if (next < 0 || next >= candidate.end()) {
            taken.set(candidate.begin(), candidate.end());
            candidates.add(candidate);
        }
    }

    /** Puts them in reading order; to be called when all have been offered, before the other methods. */
    void sort() {
        candidates.sort(BY_BEGIN);
    }

    /** Those that are there, in reading order. */
    List<Candidate> all() {
        return candidates;
    }

    /** The number of the first that ends behind a place; those behind it in {@link #all} begin later. */
    int firstBehind(int place) {
        int low = 0;
        int high = candidates.size();
        while (low < high) {
            int middle = low + high >>> 1;
            if (candidates.get(middle).end() <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
