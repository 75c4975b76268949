package org.marsad.analysis.similarity.text;

import java.util.Arrays;
import org.marsad.api.document.Span;

/**
 * The words of a text outside its boilerplate, in reading order. A word is known by a hash of its form for search, so two texts spelt in
 * different ways have the same words; and by a hash of what is left without article and glued particles. Immutable.
 */
public final class Words {

    private final int[] keys;
    private final int[] bareKeys;
    private final int[] bareLengths;
    private final int[] begins;
    private final int[] ends;

    Words(int[] keys, int[] bareKeys, int[] bareLengths, int[] begins, int[] ends) {
        this.keys = keys;
        this.bareKeys = bareKeys;
        this.bareLengths = bareLengths;
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

    /** The hash of a word without its article and the particles that are glued to it: equal for forms of a word that differ in these. */
    public int bareKey(int index) {
        return bareKeys[index];
    }

    /** How many UTF-16 units of the form for search a word has without its article and particles. */
    public int bareLength(int index) {
        return bareLengths[index];
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
