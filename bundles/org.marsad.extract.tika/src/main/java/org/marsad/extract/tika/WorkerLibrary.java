package org.marsad.extract.tika;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The jars on the class path of the workers, unpacked once to the bundle's data area. They are used again as long as they
 * are of this very bundle and no byte of them has changed.
 */
final class WorkerLibrary {

    private static final Logger LOG = LoggerFactory.getLogger(WorkerLibrary.class);

    /** What is unpacked. */
    interface Entries {

        /** Changes whenever any of them may have changed. */
        String stamp();

        /** Paths of the jars. */
        List<String> jars();

        /** Paths of the worker's classes. */
        List<String> classes();

        /** The bytes at a path. */
        InputStream open(String path) throws IOException;
    }

    private static final String INDEX = "index.txt";
    private static final String OWN_JAR = "marsad-worker.jar";

    private final Entries entries;
    private final Path folder;
    private String classPath;

    /** A library in a folder below {@code data}. */
    WorkerLibrary(Entries entries, Path data) {
        this.entries = entries;
        folder = data.resolve("worker");
    }

    /** The folder it is in. */
    Path folder() {
        return folder;
    }

    /** The class path; on first use unpacks what is not there. */
    synchronized String classPath() throws IOException {
        if (classPath == null) {
            List<String> index = readIndex();
            if (!isSound(index)) {
                index = unpack();
            }
            classPath = index.stream().skip(1).map(line -> folder.resolve(name(line)).toString())
                    .collect(Collectors.joining(File.pathSeparator));
        }
        return classPath;
    }

    private List<String> readIndex() throws IOException {
        Path index = folder.resolve(INDEX);
        return Files.exists(index) ? Files.readAllLines(index) : List.of();
    }

    private boolean isSound(List<String> index) throws IOException {
        if (index.size() < 2 || !index.get(0).equals(entries.stamp())) {
            return false;
        }
        for (String line : index.subList(1, index.size())) {
            Path file = folder.resolve(name(line));
            if (!Files.exists(file) || !line.equals(line(file, hash(file)))) {
                return false;
            }
        }
        return true;
    }

    /** Unpacks everything anew; the index comes last, so that what was left half done is noticed. */
    private List<String> unpack() throws IOException {
        long begin = System.nanoTime();
        delete(folder);
        Files.createDirectories(folder);
        List<String> index = new ArrayList<>();
        index.add(entries.stamp());
        Path own = folder.resolve(OWN_JAR);
        packClasses(own);
        index.add(line(own, hash(own)));
        for (String jar : entries.jars()) {
            Path file = folder.resolve(jar.substring(jar.lastIndexOf('/') + 1));
            index.add(line(file, copy(jar, file)));
        }
        Files.write(folder.resolve(INDEX), index);
        LOG.debug("Unpacked {} jars for the workers in {} ms", index.size() - 1, (System.nanoTime() - begin) / 1_000_000);
        return index;
    }

    private void packClasses(Path jar) throws IOException {
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String path : entries.classes()) {
                out.putNextEntry(new ZipEntry(path));
                try (InputStream in = entries.open(path)) {
                    in.transferTo(out);
                }
            }
        }
    }

    private String copy(String path, Path file) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = entries.open(path);
                OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            in.transferTo(out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String hash(Path file) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static String line(Path file, String hash) {
        return hash + " " + file.getFileName();
    }

    private static String name(String line) {
        return line.substring(line.indexOf(' ') + 1);
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException problem) throws IOException {
                if (problem != null) {
                    throw problem;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
