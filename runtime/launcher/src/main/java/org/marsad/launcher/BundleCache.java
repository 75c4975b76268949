package org.marsad.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * The framework's storage for exactly one state of the distribution. Its folder is named after everything that
 * distinguishes that state, so a changed jar or descriptor finds an empty cache and an unchanged one finds its
 * bundles as it left them. The plan is written last: a cache without one was broken off and does not count.
 */
final class BundleCache {
    private final Path folder;

    private BundleCache(Path folder) {
        this.folder = folder;
    }

    /** The cache for this distribution in this home, from what was prepared if it is new; caches of other states are deleted. */
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
                new PreparedBundles(distribution).copyTo(cache.folder, cache.folder.getFileName().toString());
            }
            return cache;
        } catch (IOException e) {
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
        PlanFile.write(planFile(), plan, folder.getFileName().toString());
    }

    /** The plan that {@link #complete} was given, which spares reading the descriptors again; empty if it is damaged. */
    Optional<Plan> plan() throws IOException {
        boolean whole = PlanFile.source(planFile()).equals(folder.getFileName().toString());
        return whole ? Optional.of(PlanFile.read(planFile())) : Optional.empty();
    }

    private Path planFile() {
        return folder.resolve("plan");
    }

    private static String fingerprint(Distribution distribution) throws IOException, UnusableException {
        MessageDigest digest = PreparedPlan.sha256();
        PreparedPlan.digest(distribution, digest);
        Map<String, String> stamps = new TreeMap<>();
        for (Path folder : List.of(distribution.repository(), distribution.root().resolve("lib"))) {
            boolean touched = folder.getFileSystem().supportedFileAttributeViews().contains("unix");
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return folder.equals(distribution.preparedBundles()) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    if (attributes.isRegularFile() && !file.equals(distribution.preparedClasses())) {
                        stamps.put(file.toString(), stamp(file, attributes, touched));
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        }
        for (Map.Entry<String, String> file : stamps.entrySet()) {
            digest.update((file.getKey() + "|" + file.getValue() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    /**
     * What changes when a file is replaced. Unpacked archives can carry the same time for every version of a jar, so
     * where the file system tells when it last touched the file, that counts too.
     */
    private static String stamp(Path file, BasicFileAttributes attributes, boolean touched) throws IOException {
        return attributes.size() + "|" + digits(attributes.lastModifiedTime())
                + (touched ? "|" + digits((FileTime) Files.getAttribute(file, "unix:ctime")) : "");
    }

    /** Not as a date, which is slow to write. */
    private static String digits(FileTime time) {
        return Long.toString(time.to(TimeUnit.NANOSECONDS));
    }
}
