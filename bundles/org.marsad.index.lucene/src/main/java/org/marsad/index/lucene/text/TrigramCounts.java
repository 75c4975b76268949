package org.marsad.index.lucene.text;

import java.util.Arrays;

/** How often each trigram occurs in some words. For one thread. */
public final class TrigramCounts {

    private final int[] counts = new int[Trigrams.NUMBERS];
    private int different;

    /** Counts the trigrams of a word. */
    public void add(WordForms word) {
        for (int trigram : word.trigrams()) {
            if (counts[trigram]++ == 0) {
                different++;
            }
        }
    }

    /** Forgets all. */
    public void clear() {
        Arrays.fill(counts, 0);
        different = 0;
    }

    /** How many there are that differ. */
    int different() {
        return different;
    }

    /** The first trigram from {@code from} on that occurs; to be asked only if there is one. */
    int next(int from) {
        int trigram = from;
        while (counts[trigram] == 0) {
            trigram++;
        }
        return trigram;
    }

    int count(int trigram) {
        return counts[trigram];
    }
}
