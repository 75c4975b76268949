package org.marsad.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The libraries named in {@code THIRD-PARTY.md}: rows of tables with four cells, which are the artifact, its group, an SPDX licence
 * expression, and, of a library whose classes lie in the jar of another one, that jar.
 */
final class Licences {

    private static final int CELLS = 4;

    /**
     * A library.
     *
     * @param name    the artifact
     * @param group   its group in Maven
     * @param licence an SPDX expression
     * @param within  the artifact whose jar holds its classes; empty if it is a jar of its own
     */
    record Library(String name, String group, String licence, String within) {}

    private final Map<String, Library> libraries;

    private Licences(Map<String, Library> libraries) {
        this.libraries = libraries;
    }

    /** Reads the file. */
    static Licences read(Path file) throws IOException {
        Map<String, Library> libraries = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(file);
        for (int at = 0; at < lines.size(); at++) {
            List<String> cells = cells(lines.get(at));
            boolean isLibrary = cells.size() == CELLS && !cells.get(0).equals("library") && !cells.get(0).startsWith("---");
            if (!isLibrary) {
                continue;
            }
            Library library = new Library(cells.get(0), cells.get(1), cells.get(2), cells.get(3));
            if (library.name().isEmpty() || library.group().isEmpty() || library.licence().isEmpty()) {
                throw new IOException(file + ", line " + (at + 1) + ": name, group and licence are needed");
            }
            if (libraries.put(library.name(), library) != null) {
                throw new IOException(file + ", line " + (at + 1) + ": " + library.name() + " stands here twice");
            }
        }
        return new Licences(libraries);
    }

    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        if (line.startsWith("|") && line.endsWith("|") && line.length() > 1) {
            for (String cell : line.substring(1, line.length() - 1).split("\\|", -1)) {
                cells.add(cell.strip());
            }
        }
        return cells;
    }

    /** The library of a name. */
    Optional<Library> of(String name) {
        return Optional.ofNullable(libraries.get(name));
    }

    /** All of them, in their order. */
    List<Library> all() {
        return List.copyOf(libraries.values());
    }
}
