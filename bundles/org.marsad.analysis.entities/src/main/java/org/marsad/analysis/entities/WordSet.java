package org.marsad.analysis.entities;

import java.util.Set;

/**
 * Folded words that rules ask for at every token. Most words of a text are told to be none of them by their hashes, without being folded.
 * Immutable; safe for use by several threads.
 */
final class WordSet {

    private static final int BITS = 12;
    private static final int MIXER = 0x9E3779B9;

    private final Set<String> words;
    /** A bit for each of many values of a hash. */
    private final long[] hashes = new long[(1 << BITS) / Long.SIZE];

    private WordSet(Set<String> words) {
        this.words = words;
        for (String word : words) {
            int bit = bit(word.hashCode());
            hashes[bit / Long.SIZE] |= 1L << bit;
        }
    }

    /** These words, each in folded spelling and of at least one letter. */
    static WordSet of(String... words) {
        return new WordSet(Set.of(words));
    }

    /** These words, each in folded spelling and of at least one letter. */
    static WordSet of(Set<String> words) {
        return new WordSet(words);
    }

    /** Whether the token is a word that may be one of them; if not, it is none. */
    boolean mayHave(Tokens tokens, int token) {
        return tokens.isSimple(token) ? mayHave(tokens.hash(token)) : tokens.isWord(token);
    }

    /** Whether the token is one of the words; a sign is none, and nor is what is beyond the ends. */
    boolean has(Tokens tokens, int token) {
        return mayHave(tokens, token) && words.contains(tokens.word(token));
    }

    private boolean mayHave(int hash) {
        int bit = bit(hash);
        return (hashes[bit / Long.SIZE] & 1L << bit) != 0;
    }

    private static int bit(int hash) {
        return hash * MIXER >>> Integer.SIZE - BITS;
    }
}
