package org.marsad.assembly;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The jars of a distribution, and those that lie in them. */
final class Jars {

    /** What {@code bin/prepare} keeps on one machine: taken out of the other jars, and not in the archive. */
    private static final Path PREPARED = Path.of("lib", "bundles");

    private static final Pattern VERSIONED = Pattern.compile("(.+?)-(\\d.*)\\.jar");

    /**
     * A jar.
     *
     * @param name     its artifact
     * @param version  its version
     * @param sha256   the hash of its bytes, in hexadecimal digits
     * @param location where it lies; behind {@code !/} within the jar before it
     */
    record Jar(String name, String version, String sha256, String location) {}

    private final List<Jar> found = new ArrayList<>();

    private Jars() {
    }

    /** All of a folder, without those prepared, ordered by location. */
    static List<Jar> of(Path folder) throws IOException {
        Jars jars = new Jars();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".jar"))
                    .filter(each -> !folder.relativize(each).startsWith(PREPARED)).sorted().toList()) {
                jars.add(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return jars.found;
    }

    private void add(String location, byte[] bytes) throws IOException {
        String file = location.substring(location.lastIndexOf('/') + 1);
        Matcher versioned = VERSIONED.matcher(file);
        String stated = "";
        List<Jar> nested = new ArrayList<>();
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                if (entry.getName().equals("META-INF/MANIFEST.MF")) {
                    Attributes main = new Manifest(entries).getMainAttributes();
                    String version = main.getValue("Implementation-Version");
                    stated = stated.isEmpty() ? version == null ? String.valueOf(main.getValue("Bundle-Version")) : version : stated;
                } else if (entry.getName().matches("META-INF/maven/[^/]+/[^/]+/pom\\.properties")) {
                    Properties maven = new Properties();
                    maven.load(entries);
                    stated = maven.getProperty("version", stated);
                } else if (entry.getName().endsWith(".jar")) {
                    Jars within = new Jars();
                    within.add(location + "!/" + entry.getName(), entries.readAllBytes());
                    nested.addAll(within.found);
                }
            }
        }
        boolean hasName = versioned.matches();
        found.add(new Jar(hasName ? versioned.group(1) : file.replaceFirst("\\.jar$", ""), hasName ? versioned.group(2) : stated,
                sha256(bytes), location));
        found.addAll(nested);
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
