package org.marsad.analysis.similarity.align;

import java.util.Arrays;
import org.marsad.analysis.similarity.text.Hash;
import org.marsad.analysis.similarity.text.Words;

/** Where the runs of {@value #LENGTH} words stand in a text. */
final class Grams {

    /** The shortest run that is taken for more than chance. */
    static final int LENGTH = 3;

    private static final long LOW = 0xffffffffL;

    /** Hashes with the index of their first word, ascending. */
    private final long[] places;

    Grams(Words words) {
        places = new long[Math.max(0, words.size() - LENGTH + 1)];
        for (int i = 0; i < places.length; i++) {
            places[i] = (long) hash(words, i) << Integer.SIZE | i;
        }
        Arrays.sort(places);
    }

    static int hash(Words words, int begin) {
        long hash = LENGTH;
        for (int i = begin; i < begin + LENGTH; i++) {
            hash = Hash.mix(hash, words.key(i));
        }
        return (int) hash;
    }

    /** The first place in the list at which a run with this hash stands at {@code from} or later, to go on from with {@link #at}. */
    int find(int hash, int from) {
        int found = Arrays.binarySearch(places, (long) hash << Integer.SIZE | from);
        return found >= 0 ? found : -found - 1;
    }

    /** The index of the first word of a run in the list, or -1 if that has another hash or the list ends. */
    int at(int index, int hash) {
        return index >= 0 && index < places.length && (int) (places[index] >> Integer.SIZE) == hash ? (int) (places[index] & LOW) : -1;
    }
}
