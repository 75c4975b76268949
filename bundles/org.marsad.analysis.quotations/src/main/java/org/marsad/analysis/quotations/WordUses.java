package org.marsad.analysis.quotations;

import java.util.Arrays;

/** The entries of all lists whose words begin with one and the same word, by what they are for. */
final class WordUses {

    private static final Use[] USES = Use.values();
    private static final Entry[] NONE = {};

    private final Entry[][] byUse = new Entry[USES.length][];

    /** None yet. */
    WordUses() {
        Arrays.fill(byUse, NONE);
    }

    /** Adds an entry before those that are there. */
    void add(Entry entry) {
        Entry[] there = byUse[entry.use().ordinal()];
        Entry[] all = new Entry[there.length + 1];
        all[0] = entry;
        System.arraycopy(there, 0, all, 1, there.length);
        byUse[entry.use().ordinal()] = all;
    }

    /** Those for something; not to be written to. */
    Entry[] of(Use use) {
        return byUse[use.ordinal()];
    }
}
