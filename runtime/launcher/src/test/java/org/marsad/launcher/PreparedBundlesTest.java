package org.marsad.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.launcher.Marsad.Result;
import org.marsad.launcher.Plan.PlannedBundle;

/** A distribution that was prepared, and homes that start from that. */
class PreparedBundlesTest {
    private static final Plan PLAN = new Plan(List.of(new PlannedBundle("g:b:1", "g/b.jar", 3)), Map.of("a", "b"));

    @TempDir
    private Path folder;
    private Distribution distribution;
    private Path jar;

    @BeforeEach
    void makeDistribution() throws Exception {
        distribution = new Distribution(folder.resolve("dist"));
        Files.createDirectories(distribution.features());
        Files.createDirectories(distribution.featureReader());
        jar = Files.createDirectories(distribution.repository().resolve("g")).resolve("b.jar");
        Files.writeString(jar, "a jar");
        BundleCache left = cache("left");
        left.complete(PLAN);
        Files.writeString(Files.createDirectories(left.storage().resolve("bundle1")).resolve("bundle.info"), "what an orderly run left");
        Files.writeString(left.storage().resolve("bundle1").resolve("inner.jar"), "taken out of a jar");
        new PreparedBundles(distribution).keep(left.folder());
    }

    private BundleCache cache(String home) throws UnusableException {
        return BundleCache.of(distribution, Home.open(folder.resolve(home), folder.resolve("none")));
    }

    @Test
    void aNewHomeHasThemBeforeItStarts() throws Exception {
        BundleCache cache = cache("new");
        assertTrue(cache.isComplete());
        assertEquals(Optional.of(PLAN), cache.plan());
        assertEquals("what an orderly run left", Files.readString(cache.storage().resolve("bundle1").resolve("bundle.info")));
        assertEquals("taken out of a jar", Files.readString(cache.storage().resolve("bundle1").resolve("inner.jar")));
    }

    @Test
    void keptAgainTheyReplaceThoseBefore() throws Exception {
        BundleCache next = cache("next");
        Files.writeString(next.storage().resolve("bundle1").resolve("bundle.info"), "what another left");
        new PreparedBundles(distribution).keep(next.folder());
        assertEquals("what another left", Files.readString(cache("new").storage().resolve("bundle1").resolve("bundle.info")));
    }

    @Test
    void theyDoNotHoldWhenAJarWasTouchedSince() throws Exception {
        Files.setLastModifiedTime(jar, FileTime.fromMillis(1));
        assertFalse(cache("new").isComplete());
    }

    @Test
    void theyDoNotHoldWhenADescriptorWasAddedSince() throws Exception {
        Files.writeString(distribution.features().resolve("more.json"), "{}");
        assertFalse(cache("new").isComplete());
    }

    @Test
    void theyDoNotHoldInAnotherPlace() throws Exception {
        Files.move(distribution.root(), folder.resolve("elsewhere"));
        distribution = new Distribution(folder.resolve("elsewhere"));
        assertFalse(cache("new").isComplete());
    }

    /** In processes of their own: prepared, used, and damaged, when all is made anew. */
    @Test
    void homesStartFromThemAndLeaveThemAsTheyAre() throws Exception {
        TestDistribution made = TestDistribution.create(folder.resolve("real"));
        Path prepared = new Distribution(made.root()).preparedBundles();
        run(made, "prepared", "-Dmarsad.prepare=true");
        Map<Path, String> before = contents(prepared);
        Result good = new Result(0, "first edition\n", "noise on standard output\n");

        assertEquals(good, run(made, "home", ""));
        assertEquals(good, run(made, "home", ""));
        assertEquals(before, contents(prepared));

        Home.delete(prepared.resolve("bundles").resolve("bundle3"));
        Result anew = run(made, "other", "");
        assertEquals("first edition\n", anew.out());
        assertTrue(anew.err().startsWith("marsad: the bundle cache could not be used and is made anew\n"), anew.err());
    }

    private Result run(TestDistribution made, String home, String option) throws IOException, InterruptedException {
        return new Marsad(made.script()).environment("MARSAD_OPTS", option)
                .run("--home", folder.resolve(home).toString(), "-c", "edition");
    }

    private static Map<Path, String> contents(Path prepared) throws IOException {
        Map<Path, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(prepared)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(file, Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        assertFalse(contents.isEmpty());
        return contents;
    }
}
