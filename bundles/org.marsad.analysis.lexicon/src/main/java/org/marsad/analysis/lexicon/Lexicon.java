package org.marsad.analysis.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The terms of a list, ready to be looked up word by word: a tree in which each word leads on to those that may follow. Not changed
 * once it is built, so several threads may use it.
 */
final class Lexicon {

    /** Where every term begins. */
    static final int ROOT = 0;

    private final Map<String, Integer> words = new HashMap<>();
    private final Edges edges = new Edges();
    /** By node: the terms that end there, one for each language. */
    private final List<List<Term>> ends = new ArrayList<>(List.of(List.of()));

    /**
     * Adds a term.
     *
     * @param tokens the words of its folded form, at least one
     * @return the term that is here already under the same words, if there is one for the same language; then nothing is added
     */
    Optional<Term> add(Tokens tokens, Term term) {
        int node = ROOT;
        for (int i = 0; i < tokens.size(); i++) {
            node = next(node, number(tokens.word(i)));
        }
        Optional<Term> present = ends.get(node).stream().filter(other -> other.language().equals(term.language())).findFirst();
        if (present.isEmpty()) {
            List<Term> both = new ArrayList<>(ends.get(node));
            both.add(term);
            ends.set(node, List.copyOf(both));
        }
        return present;
    }

    /** The number of a folded word, or {@link Edges#NONE} if no term has it. */
    int word(String folded) {
        return words.getOrDefault(folded, Edges.NONE);
    }

    /** The node a word leads to, or {@link Edges#NONE}. */
    int follow(int node, int word) {
        return edges.target(node, word);
    }

    /** The term that ends at a node, in a text of this language: one for the very language rather than one for all. */
    Optional<Term> endingAt(int node, String language) {
        Optional<Term> best = Optional.empty();
        for (Term term : ends.get(node)) {
            if (term.isFor(language) && (best.isEmpty() || term.language().length() > best.get().language().length())) {
                best = Optional.of(term);
            }
        }
        return best;
    }

    private int number(String word) {
        return words.computeIfAbsent(word, any -> words.size());
    }

    private int next(int node, int word) {
        int next = edges.target(node, word);
        if (next == Edges.NONE) {
            next = ends.size();
            ends.add(List.of());
            edges.put(node, word, next);
        }
        return next;
    }
}
