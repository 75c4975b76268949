package org.marsad.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.launcher.Marsad.Result;

/** A distribution that was prepared, and homes that start from that. */
class PreparedBundlesTest {
    private static final Result EDITION = new Result(0, "first edition\n", "noise on standard output\n");

    @TempDir
    private Path folder;
    private TestDistribution made;
    private Distribution distribution;

    @BeforeEach
    void prepare() throws Exception {
        made = TestDistribution.create(folder.resolve("dist"));
        distribution = new Distribution(made.root());
        assertEquals(EDITION, new Marsad(made.script()).environment("MARSAD_OPTS", "-Dmarsad.prepare=true")
                .run("--home", folder.resolve("prepared").toString(), "-c", "edition"));
        assertTrue(Files.isRegularFile(distribution.preparedBundles().resolve("plan")));
    }

    private Result run(String home) throws IOException, InterruptedException {
        return new Marsad(made.script()).run("--home", folder.resolve(home).toString(), "-c", "edition");
    }

    @Test
    void aNewHomeHasTheBundlesBeforeItStarts() throws Exception {
        Home home = Home.open(folder.resolve("home"), folder.resolve("none"));
        BundleCache cache = BundleCache.of(distribution, home);
        assertTrue(cache.isComplete());
        assertEquals(BundleCache.of(distribution, Home.at(folder.resolve("prepared"))).plan(), cache.plan());
    }

    @Test
    void aNewHomeStartsFromThem() throws Exception {
        assertEquals(EDITION, run("home"));
        assertEquals(EDITION, run("home"));
    }

    @Test
    void whatAHomeMakesOfItsBundlesIsNotSeenByTheNext() throws Exception {
        Map<Path, String> before = contents();
        run("home");
        Files.writeString(folder.resolve("home/conf/changed.cfg"), "a = b");
        run("home");
        assertEquals(before, contents());
    }

    private Map<Path, String> contents() throws IOException {
        Map<Path, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(distribution.preparedBundles())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(file, Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        assertFalse(contents.isEmpty());
        return contents;
    }

    @Test
    void aJarThatWasReplacedSinceIsTheOneThatRuns() throws Exception {
        made.add(TestBundle.commands("second edition"));
        assertEquals("second edition\n", run("home").out());
    }

    @Test
    void theyDoNotHoldForADistributionThatWasTouchedSince() throws Exception {
        Files.setLastModifiedTime(made.jar("sample.commands"), FileTime.fromMillis(1));
        Home home = Home.open(folder.resolve("home"), folder.resolve("none"));
        assertFalse(BundleCache.of(distribution, home).isComplete());
    }

    @Test
    void theyDoNotHoldInAnotherPlace() throws Exception {
        Path elsewhere = folder.resolve("elsewhere");
        Files.move(made.root(), elsewhere);
        Home home = Home.open(folder.resolve("home"), folder.resolve("none"));
        assertFalse(BundleCache.of(new Distribution(elsewhere), home).isComplete());
    }

    @Test
    void damagedOnesAreMadeAnew() throws Exception {
        Home.delete(distribution.preparedBundles().resolve("bundles").resolve("bundle3"));
        Result result = run("home");
        assertEquals("first edition\n", result.out());
        assertTrue(result.err().startsWith("marsad: the bundle cache could not be used and is made anew\n"), result.err());
    }
}
