package org.marsad.analysis.dates;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The word lists of this bundle: lines of columns separated by tabs; lines that begin with a hash are remarks. */
final class Lists {

    private Lists() {
    }

    /** The lines of a list, each with so many columns. */
    static List<String[]> read(String name, int columns) {
        try (InputStream list = Lists.class.getResourceAsStream(name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))) {
            List<String[]> lines = reader.lines().filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.split("\t")).toList();
            for (String[] line : lines) {
                if (line.length != columns) {
                    throw new IllegalStateException(name + " has a line of " + line.length + " columns: " + line[0]);
                }
            }
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException("the list " + name + " of this bundle cannot be read", e);
        }
    }
}
