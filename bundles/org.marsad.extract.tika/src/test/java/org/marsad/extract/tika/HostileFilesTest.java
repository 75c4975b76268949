package org.marsad.extract.tika;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.document.DocumentText;
import org.marsad.api.ingest.Content;
import org.marsad.api.ingest.ExtractionException;

/** Files that were made, or found, to harm those who read them. */
class HostileFilesTest {

    /** What may come of a file, by what the manifest expects; what has no entry may come to anything that is decided. */
    private static final Map<String, Set<String>> ALLOWED = Map.of(
            "TEXT", Set.of("text"),
            "PARTIAL_OR_TEXT", Set.of("text"),
            "EMPTY", Set.of("empty", "corrupt"),
            "ENCRYPTED", Set.of("encrypted"),
            "REJECTED", Set.of("corrupt", "encrypted", "empty"),
            "NOT_RAW_BYTES", Set.of("corrupt", "empty"));

    /**
     * What the manifest got wrong, which was written by a parser: a scan without text; pages of which a reader sees
     * nothing, for all is in scripts and frames; and pages of which a reader sees one letter.
     */
    private static final Map<String, String> RATHER = Map.of("pdf-extract-03032.pdf", "empty", "html-27-srcdoc-nested.html",
            "empty", "html-dompurif-02821.html", "empty", "html-15-title-injection.html", "text",
            "html-16-title-newlines.html", "text");

    private static final Map<String, String> TYPES = Map.of("txt", "text/plain", "html", "text/html", "pdf",
            "application/pdf");

    /** Expected of files that may take forever; the others get all the time they need, however busy the machine is. */
    private static final String ENDLESS = "DECIDED_AND_ISOLATED";

    private static final int BRISK_SECONDS = 2;

    @TempDir
    private Path folder;

    @Test
    void everyFileIsDecidedAsExpectedAndNoWorkerIsLeftBehind(TestReporter reporter) throws Exception {
        Path shared = Path.of(System.getProperty("marsad.shared", "../shared"), "hostile");
        assumeTrue(Files.isDirectory(shared), "the hostile files are not here: " + shared);
        TikaExtractor patient = extractor(Settings.DEFAULTS);
        TikaExtractor brisk = extractor(Settings.DEFAULTS.withDeadline(BRISK_SECONDS));
        Map<String, String> wrong = new TreeMap<>();
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, String> expected = expected(shared.resolve("manifest.csv"));
        for (Map.Entry<String, String> file : expected.entrySet()) {
            TikaExtractor extractor = file.getValue().equals(ENDLESS) ? brisk : patient;
            String outcome = outcome(extractor, shared.resolve("dev").resolve(file.getKey()));
            counts.merge(outcome, 1, Integer::sum);
            Set<String> allowed = RATHER.containsKey(file.getKey()) ? Set.of(RATHER.get(file.getKey()))
                    : ALLOWED.getOrDefault(file.getValue(), Set.of(outcome));
            if (!allowed.contains(outcome)) {
                wrong.put(file.getKey(), outcome + " instead of " + file.getValue());
            }
        }
        reporter.publishEntry("hostile files decided", counts.toString());
        stopAndAwaitWorkers(patient);
        stopAndAwaitWorkers(brisk);
        assertEquals(83, counts.values().stream().mapToInt(Integer::intValue).sum());
        assertEquals(Map.of(), wrong);
    }

    private TikaExtractor extractor(Settings settings) {
        return new TikaExtractor(TestWorkers.real(settings, folder), settings);
    }

    private static void stopAndAwaitWorkers(TikaExtractor extractor) throws Exception {
        List<ProcessHandle> processes = extractor.workers().stream().map(WorkerProcess::pid)
                .flatMap(pid -> ProcessHandle.of(pid).stream()).toList();
        assertTrue(processes.size() <= Settings.DEFAULTS.workers(), "workers at the end: " + processes.size());
        extractor.stop();
        for (ProcessHandle process : processes) {
            process.onExit().get();
        }
    }

    private static String outcome(TikaExtractor extractor, Path file) throws IOException, InterruptedException {
        String name = file.getFileName().toString();
        Content content = TestWorkers.content(TYPES.get(name.substring(0, name.indexOf('-'))), Files.readAllBytes(file));
        try {
            DocumentText text = extractor.extract(content);
            return text.text().isBlank() ? "blank" : "text";
        } catch (ExtractionException e) {
            return e.code().label();
        }
    }

    /** The expected outcome by file name; a quoted cell never holds a line end. */
    private static Map<String, String> expected(Path manifest) throws IOException {
        Map<String, String> expected = new TreeMap<>();
        try (Stream<String> lines = Files.lines(manifest)) {
            lines.filter(line -> line.startsWith("dev,"))
                    .forEach(line -> expected.put(line.split(",")[1], line.substring(line.lastIndexOf(',') + 1).strip()));
        }
        return expected;
    }
}
