package org.marsad.bench.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.stream.Stream;
import org.marsad.bench.corpus.Corpus;

/** The folder in which is measured: corpora, which are kept, and scratch folders, which are not. */
final class Workplace {

    private static final long SEED = 1;

    private final Path folder;
    private int scratches;

    /** Empties the scratch folders of an earlier run. */
    Workplace(Path folder) throws IOException {
        this.folder = folder.toAbsolutePath().normalize();
        delete(this.folder.resolve("scratch"));
    }

    /** The first documents of the corpus; made if they are not there yet. A smaller one is a part of a larger. */
    Path corpus(int documents) throws IOException {
        Path corpus = folder.resolve("corpus-" + documents);
        if (!Files.isDirectory(corpus)) {
            Path unfinished = scratch();
            new Corpus(SEED).write(unfinished, documents);
            Files.move(unfinished, corpus, StandardCopyOption.ATOMIC_MOVE);
        }
        return corpus;
    }

    /** A file beside the corpora, kept as they are. */
    Path kept(String name) throws IOException {
        return Files.createDirectories(folder).resolve(name);
    }

    /** A new empty folder. */
    Path scratch() throws IOException {
        scratches++;
        return Files.createDirectories(folder.resolve("scratch/" + scratches));
    }

    /** Deletes a folder with all that is in it, if it is there. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** How many bytes the files of a folder have. */
    static long size(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
