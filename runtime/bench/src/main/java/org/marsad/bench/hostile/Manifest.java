package org.marsad.bench.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What should come of files, by their names: a table as of RFC 4180 with a line of headings, of which {@code file} and {@code expected}
 * are read. No cell may hold a line end.
 */
public final class Manifest {

    private static final String FILE = "file";
    private static final String EXPECTED = "expected";

    private final Map<String, String> expected;

    private Manifest(Map<String, String> expected) {
        this.expected = expected;
    }

    /** A manifest that knows no file. */
    public static Manifest empty() {
        return new Manifest(Map.of());
    }

    /** The {@code manifest.csv} of a folder: in it or beside it; an empty one if there is none. */
    public static Manifest of(Path folder) throws IOException {
        for (Path place : List.of(folder, folder.resolve(".."))) {
            Path file = place.resolve("manifest.csv");
            if (Files.isRegularFile(file)) {
                return read(file);
            }
        }
        return empty();
    }

    private static Manifest read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        List<String> headings = lines.isEmpty() ? List.of() : cells(lines.get(0));
        int name = headings.indexOf(FILE);
        int outcome = headings.indexOf(EXPECTED);
        if (name < 0 || outcome < 0) {
            throw new IOException(file + ", line 1: the headings " + FILE + " and " + EXPECTED + " are needed, not " + headings);
        }
        Map<String, String> expected = new TreeMap<>();
        for (int at = 1; at < lines.size(); at++) {
            List<String> cells = cells(lines.get(at));
            if (cells.size() != headings.size()) {
                throw new IOException(file + ", line " + (at + 1) + ": " + headings.size() + " cells are needed, not " + cells.size());
            }
            expected.put(cells.get(name), cells.get(outcome));
        }
        return new Manifest(expected);
    }

    /** What is expected of a file, in the manifest's word; empty if it does not know the file. */
    public Optional<String> expected(String name) {
        return Optional.ofNullable(expected.get(name));
    }

    static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '"') {
                boolean doubled = quoted && at + 1 < line.length() && line.charAt(at + 1) == '"';
                if (doubled) {
                    cell.append(c);
                    at++;
                } else {
                    quoted = !quoted;
                }
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
