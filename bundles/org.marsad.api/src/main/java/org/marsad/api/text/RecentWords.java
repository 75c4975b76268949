package org.marsad.api.text;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * What was made of the words that were asked for last: the words of a language come again and again. So many are kept and no more, and
 * nothing that is long. Safe for use by several threads.
 *
 * <p>A word has its place in one of many small groups. A new one takes the place of the one that has been longest in its group. The
 * hashes of a group lie side by side, so that of a word which is not there that is told without looking at any other.
 *
 * @param <T> what is made of a word; it should not change, or what changes should be the same whoever makes it
 */
public final class RecentWords<T> {

    /** In UTF-16 units; what is longer is seldom met twice. */
    public static final int LONGEST = 24;

    private static final int GROUP = 4;

    /** By place, the hash of the word there. A hash that is seen too early or late is told by the word, and only costs time. */
    private final int[] hashes;
    private final AtomicReferenceArray<Known<T>> places;
    private final Function<String, T> maker;
    /** Counts what was made: it tells which of a group is next to go. */
    private int made;

    /**
     * Nothing is known yet.
     *
     * @param size  how many words are kept at most; rounded up to a power of two
     * @param maker makes what is not known; not null
     */
    public RecentWords(int size, Function<String, T> maker) {
        int rounded = Integer.highestOneBit(Math.max(size, GROUP) * 2 - 1);
        this.hashes = new int[rounded];
        this.places = new AtomicReferenceArray<>(rounded);
        this.maker = maker;
    }

    private record Known<T>(String word, T made) {}

    /** What the maker makes of the word. */
    public T of(String word) {
        if (word.length() > LONGEST) {
            return maker.apply(word);
        }
        int hash = word.hashCode();
        int group = group(hash);
        for (int place = group; place < group + GROUP; place++) {
            if (hashes[place] == hash) {
                Known<T> known = places.getAcquire(place);
                if (known != null && known.word.equals(word)) {
                    return known.made;
                }
            }
        }
        return make(word, hash, group);
    }

    private T make(String word, int hash, int group) {
        Known<T> known = new Known<>(word, maker.apply(word));
        int place = group + (made++ & GROUP - 1);
        for (int free = group; free < group + GROUP; free++) {
            place = places.getPlain(free) == null ? free : place;
        }
        hashes[place] = hash;
        places.setRelease(place, known);
        return known.made;
    }

    private int group(int hash) {
        int mixed = hash * 0x9E3779B9;
        return (mixed ^ mixed >>> 15) & hashes.length - GROUP;
    }
}
