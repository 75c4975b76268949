package org.marsad.extract.tika;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.ingest.Content;

/** The bundle as it is packed: what it wants of the container, and that its workers find all they need in it. */
class BundleIT {

    private static final Path JAR = Path.of(System.getProperty("bundle.jar"));

    @TempDir
    private Path data;

    /** What a bundle gives, taken from its jar. */
    private record JarEntries(JarFile jar) implements WorkerLibrary.Entries {

        @Override
        public String stamp() {
            return "test";
        }

        @Override
        public List<String> jars() {
            return names("worker-lib/", ".jar");
        }

        @Override
        public List<String> classes() {
            return names("org/marsad/extract/tika/", ".class").stream()
                    .filter(name -> name.contains("/worker/") || name.contains("/protocol/")).toList();
        }

        @Override
        public InputStream open(String path) throws IOException {
            return jar.getInputStream(jar.getEntry(path));
        }

        private List<String> names(String prefix, String suffix) {
            return jar.stream().map(ZipEntry::getName)
                    .filter(name -> name.startsWith(prefix) && name.endsWith(suffix)).toList();
        }
    }

    @Test
    void itNeedsTheApiTheFrameworkTheLogAndJavaAndNothingElse() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            String imports = jar.getManifest().getMainAttributes().getValue("Import-Package");
            List<String> packages = Arrays.stream(imports.replaceAll("\"[^\"]*\"", "").split(","))
                    .map(clause -> clause.replaceAll(";.*", "")).toList();
            assertTrue(packages.contains("org.marsad.api.ingest"), imports);
            for (String name : packages) {
                assertTrue(name.matches("java\\..*|org\\.marsad\\.api\\..*|org\\.slf4j|org\\.osgi\\.framework"), name);
            }
            assertEquals(null, jar.getManifest().getMainAttributes().getValue("Export-Package"));
            assertEquals(null, jar.getManifest().getMainAttributes().getValue("Bundle-ClassPath"));
        }
    }

    @Test
    void itsWorkersReadAllTypesWithNothingButWhatTheBundleHolds() throws Exception {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            WorkerLibrary library = new WorkerLibrary(new JarEntries(jar), data);
            Settings settings = Settings.DEFAULTS;
            TikaExtractor extractor = new TikaExtractor(
                    TestWorkers.real(settings, library::classPath, library.folder()), settings);
            List<Content> documents = List.of(TestWorkers.text("نص"), TestWorkers.html("<p>نص"
                    + "<script type='application/ld+json'>{\"@type\":\"Article\",\"author\":\"a\"}</script>"),
                    TestWorkers.content("application/pdf", CanaryMaker.pdf("نص")));
            for (Content document : documents) {
                assertEquals("نص", extractor.extract(document).text(), document.mediaType());
            }
            extractor.stop();
        }
    }
}
