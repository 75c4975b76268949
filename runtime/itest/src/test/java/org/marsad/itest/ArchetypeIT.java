package org.marsad.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Promise: the one line of the API's README makes a project of each kind; its tests pass, it builds without a network, and its jar
 * works in the container as it is.
 */
class ArchetypeIT {

    private static final List<String> KINDS = List.of("analyzer", "source", "exporter");
    private static final Path SOURCES = Path.of(System.getProperty("marsad.sources"));
    private static final String EXAMPLE = "org.marsad.example.analyzer";

    @TempDir
    private static Path folder;
    private static Path home;
    private static Path archives;
    private static final Map<String, Path> JARS = new HashMap<>();
    private static Conversation shell;

    /** One container for all: the bundles are dropped while it runs. */
    @BeforeAll
    static void generateBuildAndDeploy() throws Exception {
        IntegratorRepository repository = IntegratorRepository.in(Path.of(System.getProperty("marsad.integrator.repository")));
        for (String kind : KINDS) {
            new MavenRun(repository, folder).well(generate(kind));
            new MavenRun(repository, project(kind)).well(List.of("-o", "-B", "package"));
            JARS.put(kind, onlyJar(project(kind).resolve("target")));
        }
        home = folder.resolve("home");
        Files.createDirectories(home.resolve("deploy"));
        archives = Files.createDirectory(folder.resolve("archives"));
        shell = Launched.at(home).converse("--keep-going");
        for (String kind : KINDS) {
            drop(JARS.get(kind), kind + ".jar");
        }
        for (String kind : KINDS) {
            Wait.until(kind + ".jar is in use", () -> "active".equals(state(kind + ".jar")));
        }
    }

    @AfterAll
    static void end() throws IOException {
        if (shell != null) {
            shell.close();
        }
    }

    /** The line as it stands in the README, for a kind. */
    private static List<String> generate(String kind) throws IOException {
        String readme = Files.readString(SOURCES.resolve("bundles/org.marsad.api/README.md"));
        String line = Pattern.compile("^mvn (.*marsad-archetype.*)$", Pattern.MULTILINE)
                .matcher(readme.replace("\\\n", "")).results().findFirst().orElseThrow().group(1);
        return Arrays.stream(line.trim().split("\\s+"))
                .map(word -> word.startsWith("-Dkind=") ? "-Dkind=" + kind
                        : word.startsWith("-DartifactId=") ? "-DartifactId=" + name(kind) : word).toList();
    }

    private static String name(String kind) {
        return "com.example." + kind;
    }

    private static Path project(String kind) {
        return folder.resolve(name(kind));
    }

    private static Path onlyJar(Path target) throws IOException {
        try (Stream<Path> files = Files.list(target)) {
            List<Path> jars = files.filter(file -> file.toString().endsWith(".jar")).toList();
            assertEquals(1, jars.size(), jars::toString);
            return jars.get(0);
        }
    }

    /** Under a name that is not looked at, then whole under its own. */
    private static void drop(Path file, String name) throws IOException {
        Path hidden = Files.copy(file, home.resolve("deploy/." + name));
        Files.move(hidden, home.resolve("deploy").resolve(name));
    }

    private static String state(String file) throws IOException {
        return shell.rows("deployments --json").stream().filter(row -> file.equals(row.get("file")))
                .map(row -> String.valueOf(row.get("state"))).findFirst().orElse("");
    }

    @ParameterizedTest
    @CsvSource({"analyzer,Percentages", "source,ZipArchives", "exporter,Headlines"})
    void aProjectIsOneClassOneTestAReadmeAndAPom(String kind, String name) throws IOException {
        String at = "com/example/" + kind + "/" + name;
        try (Stream<Path> files = Files.walk(project(kind))) {
            assertEquals(List.of("README.md", "pom.xml", "src/main/java/" + at + ".java", "src/test/java/" + at + "Test.java"),
                    files.filter(Files::isRegularFile).map(project(kind)::relativize).filter(file -> !file.startsWith("target"))
                            .map(Path::toString).sorted().toList());
        }
    }

    @ParameterizedTest
    @CsvSource({"analyzer", "source", "exporter"})
    void nothingOfTheTemplateIsLeftOver(String kind) throws IOException {
        try (Stream<Path> files = Files.walk(project(kind))) {
            for (Path file : files.filter(Files::isRegularFile).filter(file -> !file.toString().endsWith(".class")).toList()) {
                if (!file.startsWith(project(kind).resolve("target"))) {
                    String text = Files.readString(file);
                    assertTrue(Stream.of("#[[", "]]#", "#set", "#if", "#end", "${package}", "${artifactId}", "${version}", "@project")
                            .noneMatch(text::contains), () -> file + ":\n" + text);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"main,Percentages", "test,PercentagesTest"})
    void theAnalyzerIsTheExample(String part, String name) throws IOException {
        String file = "src/" + part + "/java/%s/" + name + ".java";
        String example = Files.readString(SOURCES.resolve("bundles").resolve(EXAMPLE).resolve(file.formatted(EXAMPLE.replace('.', '/'))));
        String generated = Files.readString(project("analyzer").resolve(file.formatted("com/example/analyzer")));
        assertEquals(example.replace("package " + EXAMPLE + ";", "package com.example.analyzer;"), generated);
    }

    @ParameterizedTest
    @CsvSource({"analyzer", "source", "exporter"})
    void theContractIsAmongTheTestsThatRan(String kind) throws IOException {
        try (Stream<Path> reports = Files.list(project(kind).resolve("target/surefire-reports"))) {
            String report = Files.readString(reports.filter(file -> file.toString().endsWith(".txt")).findFirst().orElseThrow());
            int tests = Integer.parseInt(Pattern.compile("Tests run: (\\d+), Failures: 0, Errors: 0").matcher(report).results()
                    .findFirst().orElseThrow(() -> new AssertionError(report)).group(1));
            String own = Files.readString(testOf(kind));
            assertTrue(tests > own.split("@Test\\b", -1).length - 1, report);
        }
    }

    private static Path testOf(String kind) throws IOException {
        try (Stream<Path> files = Files.walk(project(kind).resolve("src/test"))) {
            return files.filter(Files::isRegularFile).findFirst().orElseThrow();
        }
    }

    @Test
    void theAnalyzerFindsWhatIsInADocument() throws Exception {
        Path document = Files.writeString(folder.resolve("rates.txt"), "ارتفعت الصادرات بنسبة 35 في المائة هذا العام.\n");
        shell.ask("ingest --wait '" + document + "'");
        List<Map<String, Object>> found = shell.rows("annotations example.percentage --json");
        assertTrue(found.stream().anyMatch(row -> "35".equals(String.valueOf(row.get("value")))), found::toString);
    }

    @Test
    void theSourceBringsWhatIsInAnArchive() throws Exception {
        Files.writeString(home.resolve("deploy/.daily.cfg"), "folder = " + archives + "\nmarsad.source.name = daily\n"
                + "marsad.source.interval = 1\n");
        Files.move(home.resolve("deploy/.daily.cfg"), home.resolve("deploy/" + name("source") + "~daily.cfg"));
        try (OutputStream file = Files.newOutputStream(archives.resolve(".may.zip")); ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("أخبار/مطر.txt"));
            zip.write("سقطت أمطار غزيرة على الساحل.\n".getBytes(StandardCharsets.UTF_8));
        }
        Files.move(archives.resolve(".may.zip"), archives.resolve("may.zip"));
        Wait.until("the document in the archive is there", () -> shell.rows("documents --json").stream()
                .anyMatch(row -> String.valueOf(row.get("origin")).startsWith("jar:file:") && "ok".equals(row.get("state"))));
    }

    @Test
    void theExporterWritesALineForADocument() throws Exception {
        Path document = Files.writeString(folder.resolve("export.txt"), "بلغت النسبة 12% في الشهر الماضي.\n");
        shell.ask("ingest --wait '" + document + "'");
        Path target = folder.resolve("headlines.tsv");
        String answer = shell.ask("export headlines '" + target + "' --annotations=example.percentage");
        assertTrue(Files.exists(target), answer);
        assertTrue(Files.readAllLines(target).stream().anyMatch(line -> line.endsWith("\t" + document.toUri() + "\t12")),
                Files.readString(target));
    }
}
