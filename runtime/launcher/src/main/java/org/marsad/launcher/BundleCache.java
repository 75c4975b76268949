package org.marsad.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.marsad.launcher.Plan.PlannedBundle;

/**
 * The framework's storage for exactly one state of the distribution. Its folder is named after everything that
 * distinguishes that state, so a changed jar or descriptor finds an empty cache and an unchanged one finds its
 * bundles as it left them. The plan is written last: a cache without one was broken off and does not count.
 */
final class BundleCache {
    private static final String BUNDLE = "bundle.";
    private static final String PROPERTY = "property.";

    private final Path folder;

    private BundleCache(Path folder) {
        this.folder = folder;
    }

    /** The cache for this distribution in this home; caches of other states are deleted. */
    static BundleCache of(Distribution distribution, Home home) throws UnusableException {
        try {
            BundleCache cache = new BundleCache(home.cache().resolve(fingerprint(distribution)));
            try (DirectoryStream<Path> others =
                    Files.newDirectoryStream(home.cache(), other -> !other.equals(cache.folder))) {
                for (Path other : others) {
                    Home.delete(other);
                }
            }
            if (!cache.isComplete()) {
                cache.clear();
            }
            return cache;
        } catch (IOException | UncheckedIOException e) {
            throw new UnusableException("the bundle cache in " + home.cache() + " cannot be used: " + PlainWords.of(e), e);
        }
    }

    Path folder() {
        return folder;
    }

    Path storage() {
        return folder.resolve("bundles");
    }

    boolean isComplete() {
        return Files.exists(planFile());
    }

    void clear() throws IOException {
        Home.delete(folder);
        Files.createDirectories(folder);
    }

    /** Remembers that everything in the plan is installed. */
    void complete(Plan plan) throws IOException {
        Properties lines = new Properties();
        int number = 1000;
        for (PlannedBundle bundle : plan.bundles()) {
            lines.setProperty(BUNDLE + number++, bundle.startLevel() + " " + bundle.location() + " " + bundle.path());
        }
        plan.properties().forEach((name, value) -> lines.setProperty(PROPERTY + name, value));
        Path unfinished = folder.resolve("plan.new");
        try (Writer out = Files.newBufferedWriter(unfinished)) {
            lines.store(out, null);
        }
        Files.move(unfinished, planFile(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** The plan that {@link #complete} was given; spares reading the descriptors again. */
    Plan plan() throws IOException {
        Properties lines = new Properties();
        try (Reader in = Files.newBufferedReader(planFile())) {
            lines.load(in);
        }
        List<PlannedBundle> bundles = new ArrayList<>();
        Map<String, String> properties = new HashMap<>();
        for (String name : new TreeSet<>(lines.stringPropertyNames())) {
            String value = lines.getProperty(name);
            if (name.startsWith(BUNDLE)) {
                String[] parts = value.split(" ", 3);
                bundles.add(new PlannedBundle(parts[1], parts[2], Integer.parseInt(parts[0])));
            } else {
                properties.put(name.substring(PROPERTY.length()), value);
            }
        }
        return new Plan(bundles, properties);
    }

    private Path planFile() {
        return folder.resolve("plan");
    }

    private static String fingerprint(Distribution distribution) throws IOException, UnusableException {
        MessageDigest digest = sha256();
        for (Path descriptor : distribution.descriptors()) {
            digest.update(descriptor.getFileName().toString().getBytes(StandardCharsets.UTF_8));
            digest.update(Files.readAllBytes(descriptor));
        }
        for (Path folder : List.of(distribution.repository(), distribution.root().resolve("lib"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(Files::isRegularFile).sorted().forEach(file -> digest.update(stamp(file)));
            }
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    /**
     * What changes when a file is replaced. Unpacked archives can carry the same time for every version of a jar, so
     * where the file system tells when it last touched the file, that counts too.
     */
    private static byte[] stamp(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            String touched = file.getFileSystem().supportedFileAttributeViews().contains("unix")
                    ? digits((FileTime) Files.getAttribute(file, "unix:ctime")) : "";
            return (file + "|" + attributes.size() + "|" + digits(attributes.lastModifiedTime()) + "|" + touched + "\n")
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not as a date, which is slow to write. */
    private static String digits(FileTime time) {
        return Long.toString(time.to(TimeUnit.NANOSECONDS));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
