package org.marsad.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promise: two builds of one commit are the same, bit for bit, wherever, whenever and by whomever (whatever his umask) they are made with
 * the same Java. The Maven profile
 * {@code faults} makes them; what each build looks at are the times, modes and paths in what it has packed.
 */
@EnabledIfSystemProperty(named = "marsad.builds", matches = "true")
class ReproducibleBuildIT {

    private static final Path SOURCES = Path.of(System.getProperty("marsad.sources")).toAbsolutePath().normalize();

    @Test
    void twoBuildsOfOneCommitAreEqual(@TempDir Path folder) throws Exception {
        assumeTrue(Files.exists(SOURCES.resolve(".git")), "skipped: these sources are no clone, so they have no commit");
        SortedMap<String, String> one = built(folder.resolve("one"), "022", Map.of("TZ", "UTC", "LC_ALL", "C.UTF-8"));
        SortedMap<String, String> other = built(folder.resolve("in/another/place"), "077", Map.of("TZ", "Asia/Riyadh", "LC_ALL", "C"));
        assertTrue(one.keySet().stream().anyMatch(name -> name.endsWith(".tar.gz")), one::toString);
        assertTrue(one.size() > 25, one::toString);
        assertEquals(one, other);
    }

    /** What the build of a new clone has packed, with the hash of each. */
    private static SortedMap<String, String> built(Path clone, String umask, Map<String, String> environment) throws Exception {
        Files.createDirectories(clone.getParent());
        run(SOURCES, environment, umask, List.of("git", "clone", "--quiet", SOURCES.toString(), clone.toString()));
        run(clone, environment, umask, List.of(Path.of(System.getProperty("marsad.maven.home"), "bin", "mvn").toString(), "-o", "-q",
                "-Dmaven.repo.local=" + System.getProperty("marsad.maven.repository"), "-DskipTests", "-DskipITs", "package"));
        SortedMap<String, String> hashes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(clone)) {
            for (Path file : files.filter(ReproducibleBuildIT::isPacked).toList()) {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
                hashes.put(clone.relativize(file).toString(), HexFormat.of().formatHex(hash));
            }
        }
        return hashes;
    }

    private static boolean isPacked(Path file) {
        String name = file.getFileName().toString();
        return file.getParent().endsWith("target") && (name.endsWith(".jar") || name.endsWith(".tar.gz"));
    }

    private static void run(Path folder, Map<String, String> environment, String umask, List<String> program)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", "umask " + umask + " && exec \"$@\"", "sh"));
        command.addAll(program);
        Path out = Files.createTempFile("build", ".txt");
        try {
            ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                    .redirectOutput(out.toFile());
            builder.environment().keySet().removeIf(name -> name.startsWith("MAVEN_") || name.equals("M2_HOME"));
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().putAll(environment);
            int status = builder.start().waitFor();
            assertEquals(0, status, () -> command + " ended with status " + status + "\n" + told(out));
        } finally {
            Files.delete(out);
        }
    }

    private static String told(Path out) {
        try {
            return Files.readString(out);
        } catch (IOException e) {
            return "what it told cannot be read: " + e.getMessage();
        }
    }
}
