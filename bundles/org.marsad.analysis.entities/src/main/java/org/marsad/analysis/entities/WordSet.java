package org.marsad.analysis.entities;

import java.util.Set;

/**
 * Folded words that rules ask for at every token. Most words of a text are told to be none of them by their {@link Edge}. Immutable; safe for use by several threads.
 */
final class WordSet {

    private final Set<String> words;
    /** Theirs, a bit for each. */
    private final long[] edges = new long[Edge.END / Long.SIZE];

    private WordSet(Set<String> words) {
        this.words = words;
        for (String word : words) {
            int edge = Edge.ofFolded(word.charAt(0), word.charAt(word.length() - 1));
            edges[edge / Long.SIZE] |= 1L << edge;
        }
    }

    /** These words, each in folded spelling and of at least one letter. */
    static WordSet of(String... words) {
        return new WordSet(Set.of(words));
    }

    /** Whether the token is one of the words; a sign is none, and nor is what is beyond the ends. */
    boolean has(Tokens tokens, int token) {
        return mayHave(tokens.edge(token)) && words.contains(tokens.word(token));
    }

    private boolean mayHave(int edge) {
        return edge >= 0 ? (edges[edge / Long.SIZE] & 1L << edge) != 0 : edge == Edge.ANY;
    }
}
