package org.marsad.launcher;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A bundle cache as an orderly run has left it, kept with the distribution ({@code lib/bundles}) and taken by homes that have
 * none, so that a first start is as quick as a second. It says where the bundles' jars are and is good for the very files that
 * it was made of: a distribution that was moved, copied or changed since is installed as if there were none.
 */
final class PreparedBundles {
    private static final String PLAN = "plan";
    private static final String BUNDLES = "bundles";

    private final Path folder;

    PreparedBundles(Distribution distribution) {
        this.folder = distribution.preparedBundles();
    }

    /** Fills an empty cache for the distribution in this state, if that is the one prepared for; the plan comes last. */
    void copyTo(Path cache, String fingerprint) throws IOException {
        Path plan = folder.resolve(PLAN);
        if (Files.isRegularFile(plan) && PlanFile.source(plan).equals(fingerprint)) {
            copyTree(folder.resolve(BUNDLES), cache.resolve(BUNDLES));
            Files.copy(plan, cache.resolve(PLAN));
        }
    }

    /** Keeps a complete cache, which no container has open, in place of the one kept before. */
    void keep(Path cache) throws IOException {
        Path unfinished = folder.resolveSibling(folder.getFileName() + ".new");
        Home.delete(unfinished);
        copyTree(cache.resolve(BUNDLES), unfinished.resolve(BUNDLES));
        Files.copy(cache.resolve(PLAN), unfinished.resolve(PLAN));
        Home.delete(folder);
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static void copyTree(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                copy(file, to.resolve(from.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /** The framework writes the jars that it has taken out of others once and never again, so they need not be there twice. */
    private static void copy(Path file, Path copy) throws IOException {
        if (file.toString().endsWith(".jar")) {
            try {
                Files.createLink(copy, file);
                return;
            } catch (IOException | UnsupportedOperationException e) {
                Files.deleteIfExists(copy); // another disk, or another's file: it is copied below
            }
        }
        Files.copy(file, copy);
    }
}
