package org.marsad.text.arabic;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Names, to be looked up word by word: a tree in which each word leads on to those that may follow. */
final class NameTree {

    /** Where every name begins. */
    static final int ROOT = 0;

    private final WordTable words = new WordTable();
    private final Edges edges = new Edges();
    /** By node: the name that ends there, or null. */
    private final List<String> ends = new ArrayList<>();
    /** The nodes from which a word leads on. */
    private final BitSet inner = new BitSet();

    NameTree() {
        ends.add(null);
    }

    /** Adds a name, unless it has no word and no sign, or reads like one that is there. */
    void add(String name) {
        FoldedWords parts = new FoldedWords(name);
        int node = ROOT;
        for (int i = 0; i < parts.size(); i++) {
            node = next(node, words.add(parts.letters(), parts.begin(i), parts.end(i)));
        }
        if (node != ROOT && ends.get(node) == null) {
            ends.set(node, name);
        }
    }

    /** The words of the names. */
    WordTable words() {
        return words;
    }

    /** The node a word leads to, or {@link Edges#NONE}. */
    int follow(int node, int word) {
        return edges.target(node, word);
    }

    /** Whether a word may lead on from one of the first of these nodes. */
    boolean leadOn(int[] nodes, int count) {
        for (int i = 0; i < count; i++) {
            if (inner.get(nodes[i])) {
                return true;
            }
        }
        return false;
    }

    /** The name that ends at a node, or null. */
    String endingAt(int node) {
        return ends.get(node);
    }

    private int next(int node, int word) {
        int next = edges.target(node, word);
        if (next == Edges.NONE) {
            next = ends.size();
            ends.add(null);
            edges.put(node, word, next);
            inner.set(node);
        }
        return next;
    }
}
