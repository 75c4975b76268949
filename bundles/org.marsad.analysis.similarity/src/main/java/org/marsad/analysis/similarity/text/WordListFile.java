package org.marsad.analysis.similarity.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Reads the word lists of this bundle: UTF-8, lines that begin with {@code #} are remarks. */
public final class WordListFile {

    private WordListFile() {
    }

    /**
     * The lines of a list without empty ones and remarks.
     *
     * @param user the class beside which the list lies
     * @param list the name of its file
     */
    public static List<String> lines(Class<?> user, String list) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(user.getResourceAsStream(list), StandardCharsets.UTF_8));
                Stream<String> lines = in.lines()) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
