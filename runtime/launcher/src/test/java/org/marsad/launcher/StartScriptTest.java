package org.marsad.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.launcher.Marsad.Result;

/** What the start script does before there is a Java to do anything. */
class StartScriptTest {
    @TempDir
    private Path folder;
    private TestDistribution distribution;

    @BeforeEach
    void makeDistribution() throws IOException {
        distribution = TestDistribution.create(folder.resolve("a dist"));
    }

    private static void program(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void isFoundThroughLinksAndFromAnyFolder() throws Exception {
        Path links = Files.createDirectories(folder.resolve("links"));
        Files.createSymbolicLink(links.resolve("first"), distribution.script());
        Files.createSymbolicLink(links.resolve("second"), Path.of("first"));
        Files.writeString(links.resolve("here.gosh"), "edition");
        Result result = new Marsad(links.resolve("second")).in(links).run("here.gosh");
        assertEquals("first edition\n", result.out(), result.err());
    }

    @Test
    void aJavaHomeWithoutJavaIsNamed() throws Exception {
        Result result = new Marsad(distribution.script()).environment("JAVA_HOME", folder.toString()).run("--version");
        assertEquals(3, result.status());
        assertTrue(result.err().startsWith("marsad: JAVA_HOME is " + folder + ", but there is no bin/java in it"),
                result.err());
    }

    @Test
    void anOldJavaIsRefused() throws Exception {
        Path old = folder.resolve("jdk");
        program(old.resolve("bin/java"), "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
        Result result = new Marsad(distribution.script()).environment("JAVA_HOME", old.toString()).run("--version");
        assertEquals(3, result.status());
        assertTrue(result.err().contains("is Java 11, and Marsad needs 17 or newer"), result.err());
    }

    @Test
    void withoutAnyJavaItSaysWhatToInstall() throws Exception {
        Path tools = folder.resolve("tools");
        for (String tool : List.of("dirname", "readlink", "sed", "locale")) {
            program(tools.resolve(tool), "PATH=/usr/bin:/bin exec " + tool + " \"$@\"\n");
        }
        Result result = new Marsad(distribution.script()).environment("JAVA_HOME", "")
                .environment("PATH", tools.toString()).run("--version");
        assertEquals(3, result.status());
        assertTrue(result.err().startsWith("marsad: there is no Java; install a JDK, 17 or newer"), result.err());
    }

    /** By a Java that only tells the locale it was given. */
    private Result localeGiven(String installed) throws Exception {
        Path java = folder.resolve("teller");
        program(java.resolve("bin/java"), "echo \"$LC_ALL\"\n");
        Files.writeString(java.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
        Path tools = folder.resolve("tools");
        program(tools.resolve("locale"), "[ \"$1\" = -a ] && printf '" + installed + "' || echo ANSI_X3.4-1968\n");
        return new Marsad(distribution.script()).environment("JAVA_HOME", java.toString()).environment("LC_ALL", "POSIX")
                .environment("PATH", tools + ":" + System.getenv("PATH")).run("--version");
    }

    @Test
    void namesAreReadInALocaleWithUtf8WhicheverThereIs() throws Exception {
        assertEquals("C.utf8\n", localeGiven("C\\nC.utf8\\nen_US.utf8\\n").out());
        assertEquals("fr_FR.UTF-8\n", localeGiven("C\\nPOSIX\\nfr_FR\\nfr_FR.UTF-8\\n").out());
        assertEquals("C.UTF-8\n", localeGiven("C\\nPOSIX\\n").out(), "where none is told, the usual one is tried");
    }

    @Test
    void optionsForJavaComeThrough() throws Exception {
        Result result = new Marsad(distribution.script()).environment("MARSAD_OPTS", "-Dsample=given -XX:+UseParallelGC")
                .run("-c", "property sample");
        assertEquals("sample=given\n", result.out(), result.err());
    }

    @Test
    void theHomeComesFromTheEnvironment() throws Exception {
        Path home = folder.resolve("my home");
        Result result = new Marsad(distribution.script()).environment("MARSAD_HOME", home.toString())
                .run("-c", "property marsad.home");
        assertEquals("marsad.home=" + home + "\n", result.out(), result.err());
    }

    @Test
    void aNewerJavaHasNothingToWarnAbout() throws Exception {
        Optional<Path> newer = newerJava();
        assumeTrue(newer.isPresent(), "no JDK 24 or newer is installed beside this one");
        Result result = new Marsad(distribution.script()).environment("JAVA_HOME", newer.get().toString())
                .run("-c", "edition; json; loader");
        assertEquals("first edition\n{\"مفتاح\":1}\nloader is null\n", result.out(), result.err());
        assertEquals("noise on standard output\n", result.err());
    }

    private static Optional<Path> newerJava() throws IOException {
        Path installed = Path.of("/usr/lib/jvm");
        if (!Files.isDirectory(installed)) {
            return Optional.empty();
        }
        try (Stream<Path> jdks = Files.list(installed)) {
            return jdks.filter(jdk -> jdk.getFileName().toString().matches(".*-2[4-9]\\b.*"))
                    .filter(jdk -> Files.isExecutable(jdk.resolve("bin/java"))).findFirst();
        }
    }

    /** A clone in which nothing is built, and a Maven that does what the text says. */
    private Path clone(String maven) throws IOException {
        Path clone = folder.resolve("clone");
        program(folder.resolve("tools/mvn"), maven);
        Files.createDirectories(clone.resolve("runtime/bin"));
        Files.copy(distribution.script(), clone.resolve("runtime/bin/marsad"));
        Files.writeString(clone.resolve("pom.xml"), "<project/>");
        return clone.resolve("runtime/bin/marsad");
    }

    private Marsad withMaven(Path script) {
        return new Marsad(script).environment("PATH", folder.resolve("tools") + ":" + System.getenv("PATH"));
    }

    @Test
    void aCloneIsBuiltOnFirstUseAndIsTheHome() throws Exception {
        Path script = clone("""
                echo "maven runs: $*" >&2
                [ -f pom.xml ] && mkdir -p runtime/assembly/target && cp -r "%s" runtime/assembly/target/marsad-1
                """.formatted(distribution.root()));
        Result first = withMaven(script).run("-c", "property marsad.home");
        Path runtime = script.getParent().getParent();
        assertEquals("marsad.home=" + runtime + "\n", first.out(), first.err());
        assertTrue(first.err().startsWith("marsad: nothing is built yet, building"), first.err());
        assertTrue(first.err().contains("maven runs: -q -DskipTests package\n"), first.err());
        Result second = withMaven(script).run("-c", "edition");
        assertFalse(second.err().contains("maven"), second.err());
    }

    @Test
    void aBuildThatFailsShowsWhatMavenSays() throws Exception {
        Result result = withMaven(clone("echo '[ERROR] it does not compile'; exit 1\n")).run("-c", "edition");
        assertEquals(3, result.status());
        assertEquals("", result.out());
        assertTrue(result.err().contains("[ERROR] it does not compile\nmarsad: the build failed"), result.err());
    }

    @Test
    void theDemonstrationRunsInATemporaryHomeAndLeavesItsExports() throws Exception {
        Files.createDirectories(distribution.root().resolve("seeds"));
        Files.writeString(distribution.root().resolve("bin/demo.gosh"),
                "property marsad.home\necho seeds $1\necho found > \"$2/documents.jsonl\"\n");
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        Result result = new Marsad(distribution.script())
                .environment("MARSAD_OPTS", "-Djava.io.tmpdir=" + temporary.toString().replace(" ", "?")).run("demo");
        assertEquals(0, result.status(), result.err());
        assertTrue(result.out().startsWith("marsad.home=" + temporary), result.out());
        assertTrue(result.out().contains("seeds " + distribution.root().resolve("seeds")), result.out());
        assertTrue(Files.exists(distribution.root().resolve("demo/documents.jsonl")));
        assertFalse(Files.exists(distribution.root().resolve("data")), "the home of the distribution is not touched");
        try (Stream<Path> left = Files.list(temporary)) {
            assertEquals(0, left.count(), "the temporary home is deleted");
        }
    }
}
