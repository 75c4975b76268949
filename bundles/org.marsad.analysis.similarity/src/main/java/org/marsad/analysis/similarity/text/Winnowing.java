package org.marsad.analysis.similarity.text;

import java.util.Arrays;

/**
 * Chooses fingerprints of a text: of every {@value #WINDOW} neighbouring hashes of {@value #GRAM} words the smallest, the last of equal
 * ones (Schleimer, Wilkerson, Aiken: Winnowing, SIGMOD 2003). Two texts that have {@value #GUARANTEE} words in a row in common have a
 * fingerprint in common, wherever these stand; of a long text two in seven hashes are chosen.
 */
public final class Winnowing {

    /** So many words make a hash. */
    public static final int GRAM = 3;

    /** Of so many neighbouring hashes one is chosen. */
    public static final int WINDOW = 4;

    /** A run of so many words leaves a fingerprint. */
    public static final int GUARANTEE = GRAM + WINDOW - 1;

    private Winnowing() {
    }

    /** The fingerprints of a text, ascending, each once. Words too few for a hash are hashed together; no words have none. */
    public static int[] fingerprints(Words words) {
        int[] hashes = hashes(words);
        int[] chosen = new int[hashes.length];
        int size = 0;
        int last = -1;
        for (int begin = 0; begin < Math.max(1, hashes.length - WINDOW + 1) && hashes.length > 0; begin++) {
            int end = Math.min(hashes.length, begin + WINDOW);
            if (last < begin) {
                last = begin;
                for (int i = begin + 1; i < end; i++) {
                    last = hashes[i] <= hashes[last] ? i : last;
                }
            } else if (hashes[end - 1] <= hashes[last]) {
                last = end - 1;
            } else {
                continue;
            }
            chosen[size++] = hashes[last];
        }
        return Arrays.stream(chosen, 0, size).sorted().distinct().toArray();
    }

    private static int[] hashes(Words words) {
        int gram = Math.min(GRAM, words.size());
        if (gram == 0) {
            return new int[0];
        }
        int[] hashes = new int[words.size() - gram + 1];
        for (int i = 0; i < hashes.length; i++) {
            long hash = gram;
            for (int j = i; j < i + gram; j++) {
                hash = Hash.mix(hash, words.key(j));
            }
            hashes[i] = (int) hash;
        }
        return hashes;
    }
}
