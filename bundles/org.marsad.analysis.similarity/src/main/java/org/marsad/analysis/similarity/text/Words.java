package org.marsad.analysis.similarity.text;

import java.util.Arrays;
import org.marsad.api.document.Span;

/**
 * The words of a text outside its boilerplate, in reading order. A word is known by a hash of its form for search, so two texts spelt in
 * different ways have the same words. Immutable.
 */
public final class Words {

    private final int[] keys;
    private final int[] begins;
    private final int[] ends;

    Words(int[] keys, int[] begins, int[] ends) {
        this.keys = keys;
        this.begins = begins;
        this.ends = ends;
    }

    /** How many there are. */
    public int size() {
        return keys.length;
    }

    /** The hash of a word. */
    public int key(int index) {
        return keys[index];
    }

    /** Where the words {@code [first, last]} stand in the extracted text. */
    public Span span(int first, int last) {
        return new Span(begins[first], ends[last]);
    }

    /** Where a word begins in the extracted text. */
    public int begin(int index) {
        return begins[index];
    }

    /** A hash of all of them in their order: equal for texts with the same words. */
    public long fingerprint() {
        long hash = keys.length;
        for (int key : keys) {
            hash = Hash.mix(hash, key);
        }
        return hash;
    }

    /** The hashes, for tests to look at. */
    int[] keys() {
        return Arrays.copyOf(keys, keys.length);
    }
}
