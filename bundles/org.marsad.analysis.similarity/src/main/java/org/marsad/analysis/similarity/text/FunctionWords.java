package org.marsad.analysis.similarity.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

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
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(FunctionWords.class.getResourceAsStream(LIST), StandardCharsets.UTF_8));
                Stream<String> lines = in.lines()) {
            lines.filter(line -> !line.startsWith("#")).forEach(line -> read.add(reader.read(line).key(0)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return read;
    }
}
