package org.marsad.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.launcher.Plan.PlannedBundle;

class BundleCacheTest {
    private static final Plan PLAN = new Plan(
            List.of(new PlannedBundle("g:b:1", "g/b/1/b-1.jar", 0), new PlannedBundle("g:a:1", "g/a/1/a-1.jar", 7)),
            Map.of("key", "a value = with: signs, عربي"));

    @TempDir
    private Path folder;
    private Distribution distribution;
    private Home home;
    private Path jar;

    @BeforeEach
    void makeDistribution() throws Exception {
        distribution = new Distribution(folder.resolve("dist"));
        Files.createDirectories(distribution.features());
        Files.createDirectories(distribution.featureReader());
        Files.writeString(distribution.features().resolve("a.json"), "{}");
        jar = Files.createDirectories(distribution.repository().resolve("g")).resolve("b.jar");
        Files.writeString(jar, "old");
        Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
        home = Home.open(folder.resolve("home"), folder.resolve("none"));
    }

    private BundleCache cache() throws UnusableException {
        return BundleCache.of(distribution, home);
    }

    @Test
    void remembersThePlanInItsOrder() throws Exception {
        cache().complete(PLAN);
        assertEquals(Optional.of(PLAN), cache().plan());
    }

    @Test
    void isTheSameAsLongAsNothingChanges() throws Exception {
        assertEquals(cache().folder(), cache().folder());
    }

    @Test
    void isAnotherWhenAJarIsReplacedByOneOfTheSameSizeAndTime() throws Exception {
        Path before = cache().folder();
        Path replacement = Files.writeString(folder.resolve("new.jar"), "new");
        Files.setLastModifiedTime(replacement, FileTime.fromMillis(0));
        Files.delete(jar);
        Files.move(replacement, jar);
        assertNotEquals(before, cache().folder());
    }

    @Test
    void isAnotherWhenADescriptorChanges() throws Exception {
        Path before = cache().folder();
        Files.writeString(distribution.features().resolve("a.json"), "{ }");
        assertNotEquals(before, cache().folder());
    }

    @Test
    void theOneOfAnotherStateIsDeleted() throws Exception {
        BundleCache before = cache();
        before.complete(PLAN);
        Files.writeString(distribution.features().resolve("b.json"), "{}");
        cache();
        assertFalse(Files.exists(before.folder()));
    }

    @Test
    void oneBrokenOffDoesNotCount() throws Exception {
        BundleCache brokenOff = cache();
        Path left = Files.createDirectories(brokenOff.storage()).resolve("bundle1");
        Files.writeString(left, "");
        assertFalse(cache().isComplete());
        assertFalse(Files.exists(left));
    }

    @Test
    void aCompleteOneIsKept() throws Exception {
        cache().complete(PLAN);
        Path kept = keep(cache());
        assertTrue(cache().isComplete());
        assertTrue(Files.exists(kept));
    }

    private static Path keep(BundleCache cache) throws IOException {
        return Files.writeString(Files.createDirectories(cache.storage()).resolve("bundle1"), "");
    }
}
