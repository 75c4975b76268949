package org.marsad.analysis.similarity.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folder of the fingerprints, and how the files in it are called. */
record StoreFolder(Path path) {

    Path segment(int number) {
        return path.resolve("postings-" + number + ".bin");
    }

    Rows rows(int generation) {
        return new Rows(path.resolve("documents-" + generation + ".bin"));
    }

    /** The number in the name of a file with postings. */
    static int number(Path segment) {
        return Integer.parseInt(segment.getFileName().toString().replaceAll("\\D", ""));
    }

    void create() throws IOException {
        Files.createDirectories(path);
    }

    /** Deletes all files. */
    void clear() throws IOException {
        delete(list());
    }

    /** Deletes the files with postings and rows that are not in use. */
    void keep(List<Path> used) throws IOException {
        delete(list().stream().filter(file -> file.getFileName().toString().matches("(postings|documents)-\\d+\\.bin"))
                .filter(file -> !used.contains(file)).toList());
    }

    private List<Path> list() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static void delete(List<Path> files) throws IOException {
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
