package org.marsad.deploy.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What lies in a jar, and in the jars on its class path inside. */
final class JarContent implements AutoCloseable {

    private static final String CLASS = ".class";
    private static final String JAR = ".jar";

    private static final Pattern OUTSIDE = Pattern.compile("^[/\\\\]|^[A-Za-z]:|(?:^|[/\\\\])\\.\\.(?:[/\\\\]|$)");

    private final ZipFile zip;
    private final Manifest manifest;
    private final long limit;
    private final Map<String, InnerJar> innerJars = new HashMap<>();
    private List<String> classPath = List.of(".");

    private JarContent(ZipFile zip, Manifest manifest, long limit) {
        this.zip = zip;
        this.manifest = manifest;
        this.limit = limit;
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
            return new JarContent(zip, manifest(zip, fileName), Limits.unpacked(jar));
        } catch (Refusal | IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static Manifest manifest(ZipFile zip, String fileName) throws Refusal {
        Optional<Manifest> manifest;
        try {
            manifest = Manifests.of(zip);
        } catch (IOException e) {
            throw Refusal.of("", "", "The manifest of " + fileName + " cannot be read: " + e.getMessage() + ".",
                    "Build the jar again with a tool that writes the manifest.");
        }
        return manifest.orElseThrow(() -> Refusal.of("", "", fileName + " has no " + JarFile.MANIFEST_NAME + ", so it is no bundle.",
                "Build it with a tool that makes bundles, such as bnd-maven-plugin; the archetype of Marsad is set up for that."));
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

    /** A text; of one that is far too long only as much as is too long for any. */
    Optional<InputStream> read(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Optional.of(new ByteArrayInputStream(in.readNBytes(Limits.TEXT)));
        }
    }

    /** Refuses jars that would unpack without end, and such with entries that lead out of the jar. */
    void checkBounds(Headers headers) throws Refusal, IOException {
        long size = Limits.declared(zip);
        Iterator<? extends ZipEntry> entries = zip.stream().iterator();
        while (entries.hasNext() && size <= limit) {
            ZipEntry entry = entries.next();
            if (OUTSIDE.matcher(entry.getName()).find()) {
                throw headers.refusal("Its entry " + entry.getName() + " leads out of the jar.",
                        "Build the jar again without it, or get it from somebody you trust.");
            }
            if (entry.getName().endsWith(JAR)) {
                size += innerJar(entry, limit - size).size();
            }
        }
        if (size > limit) {
            throw headers.refusal("Unpacked it would hold more than " + (limit >> 20) + " MiB, far more than a jar of its size should.",
                    "Get it from somebody you trust. A model or lexicon of that size belongs beside the bundle, as a file.");
        }
    }

    private InnerJar innerJar(ZipEntry entry, long most) throws IOException {
        InnerJar known = innerJars.get(entry.getName());
        if (known == null) {
            known = InnerJar.read(zip.getInputStream(entry), most);
            innerJars.put(entry.getName(), known);
        }
        return known;
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
        for (String place : classPath) {
            ZipEntry inner = zip.getEntry(place);
            if (inner != null && !inner.isDirectory() && innerJar(inner, limit).entries().contains(file)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
