package org.marsad.analysis.similarity.text;

import java.util.HashSet;
import java.util.Set;

/** Words that say nothing about what a text is about, known by the hash of their form for search. Read when first asked. */
public final class FunctionWords {

    private static final String LIST = "function-words.txt";

    private final WordReader reader;
    private Set<Integer> keys;

    /** Reads the list as {@code reader} reads texts. */
    public FunctionWords(WordReader reader) {
        this.reader = reader;
    }

    /** Whether a word is one of them. */
    public synchronized boolean contains(int key) {
        if (keys == null) {
            keys = read();
        }
        return keys.contains(key);
    }

    private Set<Integer> read() {
        Set<Integer> read = new HashSet<>();
        WordListFile.lines(FunctionWords.class, LIST).forEach(line -> read.add(reader.read(line).key(0)));
        return read;
    }
}
