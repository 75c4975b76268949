package org.marsad.analysis.entities;

import java.util.BitSet;
import java.util.Set;

/**
 * Folded words that rules ask for at every token. Most words of a text are told to be none of them by their first and last letters, without
 * being folded. Immutable; safe for use by several threads.
 */
final class WordSet {

    /** The low bits of the letters of Arabic are different. */
    private static final int BITS = 6;
    private static final int MASK = (1 << BITS) - 1;

    private final Set<String> words;
    /** By first and last letter. */
    private final BitSet edges = new BitSet(1 << 2 * BITS);

    private WordSet(Set<String> words) {
        this.words = words;
        words.forEach(word -> edges.set(edge(word.charAt(0), word.charAt(word.length() - 1))));
    }

    /** These words, each in folded spelling and of at least one letter. */
    static WordSet of(String... words) {
        return new WordSet(Set.of(words));
    }

    /** Whether the token is one of the words; a sign is none, and nor is what is beyond the ends. */
    boolean has(Tokens tokens, int token) {
        return tokens.isWord(token) && mayBe(tokens.first(token), tokens.last(token)) && words.contains(tokens.word(token));
    }

    /** Marks and rare letters are not looked at closely: a word that has them at an edge may be any. */
    private boolean mayBe(char first, char last) {
        return !Spelling.isPlain(first) || !Spelling.isPlain(last) || edges.get(edge(Spelling.fold(first), Spelling.fold(last)));
    }

    private static int edge(char first, char last) {
        return (first & MASK) << BITS | last & MASK;
    }
}
