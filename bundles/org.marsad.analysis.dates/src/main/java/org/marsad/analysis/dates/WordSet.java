package org.marsad.analysis.dates;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.Set;

/**
 * A set of folded words of which it is told by the hash of a word that it is not among them, so that hardly any word of a text has to be
 * folded to be compared. Immutable.
 */
final class WordSet extends AbstractSet<String> {

    private static final int BITS_FOR_WORD = 8;

    private final Set<String> words;
    /** A bit for each word, by its hash; a power of two of them, so many that few are set. */
    private final long[] bits;

    private WordSet(Set<String> words) {
        this.words = words;
        this.bits = new long[Integer.highestOneBit(Math.max(1, words.size() * BITS_FOR_WORD / Long.SIZE)) * 2];
        for (String word : words) {
            int bit = bit(word.hashCode());
            bits[bit >>> 6] |= 1L << bit;
        }
    }

    /** The set of these folded words. */
    static WordSet of(Collection<String> words) {
        return words instanceof WordSet set ? set : new WordSet(Set.copyOf(words));
    }

    /** Whether a word with this {@linkplain String#hashCode() hash} may be among them; if not, the word is not. */
    boolean mayHave(int hash) {
        int bit = bit(hash);
        return (bits[bit >>> 6] >>> bit & 1) != 0;
    }

    private int bit(int hash) {
        int mixed = hash * 0x9E3779B9;
        return (mixed ^ mixed >>> 15) & bits.length * Long.SIZE - 1;
    }

    @Override
    public boolean contains(Object word) {
        return words.contains(word);
    }

    @Override
    public Iterator<String> iterator() {
        return words.iterator();
    }

    @Override
    public int size() {
        return words.size();
    }
}
