package org.marsad.deploy.check;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** What lies in a jar, and in the jars on its class path inside. */
final class JarContent implements AutoCloseable {

    private static final String CLASS = ".class";

    private final ZipFile zip;
    private final Manifest manifest;
    private final Set<String> classes = new HashSet<>();
    private List<String> classPath = List.of(".");
    private boolean indexed;

    private JarContent(ZipFile zip, Manifest manifest) {
        this.zip = zip;
        this.manifest = manifest;
    }

    static JarContent open(Path jar, String fileName) throws Refusal, IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(jar.toFile());
        } catch (ZipException e) {
            throw Refusal.of("", "", fileName + " is not a readable jar: " + e.getMessage() + ".",
                    "It may have been copied only in part. Copy it again, or build it again.");
        }
        try {
            return new JarContent(zip, manifest(zip, fileName));
        } catch (Refusal | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static Manifest manifest(ZipFile zip, String fileName) throws Refusal {
        ZipEntry entry = zip.getEntry(JarFile.MANIFEST_NAME);
        if (entry == null) {
            throw Refusal.of("", "", fileName + " has no " + JarFile.MANIFEST_NAME + ", so it is no bundle.",
                    "Build it with a tool that makes bundles, such as bnd-maven-plugin; the archetype of Marsad is set up for that.");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return new Manifest(in);
        } catch (IOException e) {
            throw Refusal.of("", "", "The manifest of " + fileName + " cannot be read: " + e.getMessage() + ".",
                    "Build the jar again with a tool that writes the manifest.");
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** Tells where classes lie: {@code .}, folders and jars inside. */
    void classPath(List<String> places) {
        classPath = places;
    }

    /** The class files that lie in the jar itself, but for those meant for other versions of Java. */
    Stream<? extends ZipEntry> classFiles() {
        return zip.stream().filter(entry -> entry.getName().endsWith(CLASS) && !entry.getName().startsWith("META-INF/")
                && !entry.getName().endsWith("module-info.class"));
    }

    /** The entries whose name matches; for a name with a star in its last part all that fit. */
    List<String> matching(String name) {
        int star = name.indexOf('*');
        if (star < 0) {
            return zip.getEntry(name) == null ? List.of() : List.of(name);
        }
        String begin = name.substring(0, star);
        String end = name.substring(star + 1);
        return zip.stream().map(ZipEntry::getName).filter(entry -> entry.length() >= begin.length() + end.length()
                && entry.startsWith(begin) && entry.endsWith(end) && entry.indexOf('/', begin.length()) < 0).sorted().toList();
    }

    InputStream read(ZipEntry entry) throws IOException {
        return zip.getInputStream(entry);
    }

    Optional<InputStream> read(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        return entry == null ? Optional.empty() : Optional.of(zip.getInputStream(entry));
    }

    /** Whether a class lies in the jar or on its class path inside. */
    boolean hasClass(String name) throws IOException {
        String file = name.replace('.', '/') + CLASS;
        for (String place : classPath) {
            String folder = place.equals(".") ? "" : place.endsWith("/") ? place : place + "/";
            if (zip.getEntry(folder + file) != null) {
                return true;
            }
        }
        if (!indexed) {
            indexInnerJars();
            indexed = true;
        }
        return classes.contains(file);
    }

    private void indexInnerJars() throws IOException {
        for (String place : classPath) {
            ZipEntry inner = zip.getEntry(place);
            if (inner == null || inner.isDirectory()) {
                continue;
            }
            try (ZipInputStream in = new ZipInputStream(new BufferedInputStream(zip.getInputStream(inner)))) {
                for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                    classes.add(entry.getName());
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
