package org.marsad.analysis.similarity.roles;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Reads the word lists of this package. */
final class Lists {

    private Lists() {
    }

    /** The lines of a list without empty ones and remarks. */
    static List<String> lines(String list) {
        try (BufferedReader in = new BufferedReader(new InputStreamReader(Lists.class.getResourceAsStream(list), StandardCharsets.UTF_8));
                Stream<String> lines = in.lines()) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
