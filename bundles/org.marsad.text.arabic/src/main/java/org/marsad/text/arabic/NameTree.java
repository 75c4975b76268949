package org.marsad.text.arabic;

import java.util.Arrays;

/**
 * Names by their numbers, to be looked up word by word: a tree in which each word leads on to those that may follow. The words that open a
 * name have a table of their own, since nearly all that is asked is whether a word of a text does.
 */
final class NameTree {

    /** No name ends there. */
    static final int NO_NAME = -1;

    private static final int FIRST_SIZE = 1 << 10;

    /** With the nodes they lead to. */
    private final WordTable openings = new WordTable();
    private final WordTable words = new WordTable();
    private final Edges edges = new Edges();
    /** By node: twice the number that is one more than that of the name that ends there, or 0; odd where a word leads on. */
    private int[] nodes = new int[FIRST_SIZE];
    private int size;

    /** Adds a name, unless it has no word and no sign, or reads like one that is there. */
    void add(String name, int number) {
        FoldedWords parts = new FoldedWords(name);
        if (parts.size() == 0) {
            return;
        }
        int node = first(parts.letters(), parts.begin(0), parts.end(0));
        for (int i = 1; i < parts.size(); i++) {
            node = next(node, words.add(parts.letters(), parts.begin(i), parts.end(i), words.size()));
        }
        if (endingAt(node) == NO_NAME) {
            nodes[node] |= number + 1 << 1;
        }
    }

    /** Whether a word with this {@linkplain WordKey key} may open a name; if not, none does. */
    boolean mayOpen(long key) {
        return openings.mayHave(key);
    }

    /** The node that an opening word with this key leads to, or {@link WordTable#NONE}. */
    int first(long key, char[] text, int begin, int end) {
        return openings.number(key, text, begin, end);
    }

    /** Whether a word with this key may follow others in a name; if not, none does. */
    boolean mayFollow(long key) {
        return words.mayHave(key);
    }

    /** The number of a word with this key that may follow others, or {@link WordTable#NONE}. */
    int word(long key, char[] text, int begin, int end) {
        return words.number(key, text, begin, end);
    }

    /** The node a word leads to, or {@link Edges#NONE}. */
    int follow(int node, int word) {
        return edges.target(node, word);
    }

    /** Whether a word may lead on from one of the first of these nodes. */
    boolean leadOn(int[] some, int count) {
        for (int i = 0; i < count; i++) {
            if ((nodes[some[i]] & 1) != 0) {
                return true;
            }
        }
        return false;
    }

    /** The number of the name that ends at a node, or {@link #NO_NAME}. */
    int endingAt(int node) {
        return (nodes[node] >> 1) - 1;
    }

    private int first(char[] text, int begin, int end) {
        int node = openings.add(text, begin, end, size);
        return node == size ? addNode() : node;
    }

    private int next(int node, int word) {
        int next = edges.target(node, word);
        if (next == Edges.NONE) {
            next = addNode();
            edges.put(node, word, next);
            nodes[node] |= 1;
        }
        return next;
    }

    private int addNode() {
        if (size == nodes.length) {
            nodes = Arrays.copyOf(nodes, size * 2);
        }
        return size++;
    }
}
