package org.marsad.text.arabic;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;

/**
 * What was made of the words that were asked for last: the words of a language come again and again. So many are kept and no more, and
 * nothing that is long. Safe for use by several threads.
 *
 * @param <T> what is made of a word; immutable
 */
final class RecentWords<T> {

    /** A power of two. */
    private static final int SLOTS = 1 << 12;
    /** In UTF-16 units; what is longer is seldom met twice. */
    static final int LONGEST = 24;

    private final AtomicReferenceArray<Known<T>> slots = new AtomicReferenceArray<>(SLOTS);
    private final Function<String, T> maker;

    /** Nothing is known yet; what is not known is made by the function. */
    RecentWords(Function<String, T> maker) {
        this.maker = maker;
    }

    private record Known<T>(String word, T made) {}

    /** What the function makes of the word. */
    T of(String word) {
        if (word.length() > LONGEST) {
            return maker.apply(word);
        }
        int hash = word.hashCode();
        int slot = (hash ^ hash >>> 16) & SLOTS - 1;
        Known<T> known = slots.getAcquire(slot);
        if (known == null || !known.word.equals(word)) {
            known = new Known<>(word, maker.apply(word));
            slots.setRelease(slot, known); // what is known never changes, so whoever sees it late only makes it once more
        }
        return known.made;
    }
}
