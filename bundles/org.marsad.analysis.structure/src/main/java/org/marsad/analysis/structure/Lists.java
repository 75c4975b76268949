package org.marsad.analysis.structure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads the lists that lie beside the classes: tab-separated, lines that begin with # are remarks. */
final class Lists {

    private Lists() {
    }

    /** The rows of a list, each with at least {@code columns} columns. */
    static List<List<String>> read(String name, int columns) {
        try (InputStream in = Lists.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the bundle lacks its list " + name);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> row(name, line, columns)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the list " + name, e);
        }
    }

    private static List<String> row(String name, String line, int columns) {
        List<String> row = List.of(line.split("\t"));
        if (row.size() < columns) {
            throw new IllegalStateException(name + ": " + columns + " columns expected in '" + line + "'");
        }
        return row;
    }
}
