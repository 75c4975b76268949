package org.marsad.bench.product;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.bench.hostile.Lure;

/** That the benchmarks run at all, with hardly a document; no figure is judged. */
class ProductSmokeTest {

    private static final int DOCUMENTS = 10;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    private Distribution distribution;
    private Workplace workplace;

    @BeforeEach
    void requireDistribution(@TempDir Path folder) throws Exception {
        Optional<Distribution> found = Distribution.find();
        Assumptions.assumeTrue(found.isPresent(), "no distribution is built, so there is nothing to measure");
        distribution = found.orElseThrow();
        workplace = new Workplace(folder);
    }

    @Test
    void bareFelixStartsColdAndWarm() throws Exception {
        StartBenchmark start = new StartBenchmark(distribution, workplace, out);
        Path cache = workplace.scratch();
        assertTrue(start.bare(List.of(), cache) > 0);
        assertTrue(start.bare(List.of(), cache) > 0);
    }

    @Test
    void theOptionsOfTheStartScriptAreFound() throws Exception {
        List<String> options = LauncherOptions.of(distribution, workplace.scratch());
        assertTrue(options.stream().anyMatch(option -> option.startsWith("-Xmx")), options::toString);
    }

    @Test
    void allDocumentsComeThroughTheWhole() throws Exception {
        assertTrue(new WholeBenchmark(distribution, workplace, List.of(), out).run(DOCUMENTS, 1), this::text);
        assertTrue(text().contains("ratio B/A"), this::text);
    }

    @Test
    void bothWaysOfExtractionGiveTheSameTexts() throws Exception {
        assertTrue(new IsolationBenchmark(distribution, workplace, out).run(DOCUMENTS, 1), this::text);
        assertTrue(text().contains("ratio B/A"), this::text);
    }

    @Test
    void hostileFilesAreDecidedAndNothingLeaks(@TempDir Path folder) throws Exception {
        Path files = Files.createDirectory(folder.resolve("files"));
        Files.writeString(files.resolve("manifest.csv"), "file,expected\nsound.txt,TEXT\nhollow.pdf,REJECTED\n");
        Files.writeString(files.resolve("sound.txt"), "visible words");
        Files.writeString(files.resolve("hollow.pdf"), "%PDF-1.7\n");
        try (Lure lure = new Lure(folder.resolve("canary.txt"), 0)) {
            assertTrue(new HostileBenchmark(distribution, workplace, out).run(files, lure), this::text);
        }
        assertTrue(text().contains("as the manifest expects: 2 of 2"), this::text);
    }

    @Test
    void theGarbageCollectorsLogIsUnderstood() throws Exception {
        assertTrue(new MemoryBenchmark(distribution, workplace, out).run(DOCUMENTS), this::text);
        assertTrue(text().contains("growth of the heap"), this::text);
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }
}
