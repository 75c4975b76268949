package org.marsad.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.felix.utils.json.JSONParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.ingest.FileIntake;
import org.marsad.itest.Launched.Result;
import org.marsad.itest.parts.Feeder;

/**
 * Promise: whatever the disk does at whatever moment, what was acknowledged is there after the next start, once, and all is well.
 *
 * <p>{@code strace} makes the system calls fail, the n-th of each thread. How many places are tried of each kind says
 * {@code -Dmarsad.faults=N}; without it only one of the first kind is. The Maven profile {@code faults} tries 40 of each, 200 altogether.
 */
class FaultyDiskIT {

    private static final int DOCUMENTS = 40;
    private static final int POINTS = Integer.getInteger("marsad.faults", 1);
    private static final int LAST_SYNC = 25;
    private static final int LAST_RENAME = 6;
    private static final int LAST_WRITE = 60;
    private static final String SYNC = "fsync,fdatasync";
    private static final String RENAME = "rename,renameat,renameat2";

    private final long seed = Long.getLong("marsad.seed", new Random().nextLong());
    private final Random random = new Random(seed);

    @TempDir
    private Path folder;
    private Path corpus;

    @BeforeEach
    void prepare() throws Exception {
        assumeTrue(canTrace(), "skipped: there is no strace here that may trace processes");
        System.out.println("FaultyDiskIT: -Dmarsad.seed=" + seed);
        corpus = Files.createDirectory(folder.resolve("corpus"));
        Corpus.write(corpus, 0, DOCUMENTS);
    }

    private static boolean canTrace() throws InterruptedException {
        try {
            return new ProcessBuilder("strace", "-f", "--seccomp-bpf", "-o", "/dev/null", "-e", "trace=fsync", "true").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void aWaitForTheDiskThatFails() throws Exception {
        tryPoints(SYNC, "error=EIO:when=%d", LAST_SYNC);
    }

    @Test
    @EnabledIfSystemProperty(named = "marsad.faults", matches = "\\d+")
    void aDeathBeforeAWaitForTheDisk() throws Exception {
        tryPoints(SYNC, "signal=KILL:when=%d", LAST_SYNC);
    }

    @Test
    @EnabledIfSystemProperty(named = "marsad.faults", matches = "\\d+")
    void aDeathBeforeARename() throws Exception {
        tryPoints(RENAME, "signal=KILL:when=%d", LAST_RENAME);
    }

    @Test
    @EnabledIfSystemProperty(named = "marsad.faults", matches = "\\d+")
    void aRenameThatFails() throws Exception {
        tryPoints(RENAME, "error=ENOSPC:when=%d", LAST_RENAME);
    }

    /** Each thread's writes fail some times in a row; nobody starts anything anew. */
    @Test
    @EnabledIfSystemProperty(named = "marsad.faults", matches = "\\d+")
    void aDiskThatIsFullForAWhile() throws Exception {
        for (int i = 0; i < POINTS; i++) {
            Path home = folder.resolve("full-" + i);
            Launched.at(home).run("-c", "status").well();
            int point = 1 + random.nextInt(LAST_WRITE);
            Result ended = Launched.at(home).under(faults("pwrite64", "error=ENOSPC:when=" + point + ".." + (point + 2)))
                    .run("-c", "ingest --wait '" + corpus + "'");
            String where = "from write " + point + "\n" + ended.err() + ended.out();
            assertEquals(0, ended.status(), where);
            assertEquals(DOCUMENTS, ids(Launched.at(home).run("-c", "verify; documents --json").well()).size(), where);
        }
    }

    private void tryPoints(String calls, String fault, int last) throws Exception {
        for (int i = 0; i < POINTS; i++) {
            tryPoint(calls, String.format(fault, 1 + random.nextInt(last)), folder.resolve("home-" + i));
        }
    }

    private void tryPoint(String calls, String fault, Path home) throws Exception {
        Path receipts = home.resolveSibling(home.getFileName() + "-receipts.txt");
        Path feeder = Files.write(Files.createDirectories(home.resolve("deploy")).resolve("feeder.jar"),
                new ComponentBundle("org.example.feeder", Feeder.class).needs(FileIntake.class).needsProperties()
                        .property("folder", corpus.toString()).property("receipts", receipts.toString()).bytes());
        Result ended = Launched.at(home).under(faults(calls, fault)).run("-c", "ingest --wait '" + corpus + "'");
        Files.deleteIfExists(feeder);
        Set<String> acknowledged = Files.exists(receipts) ? new HashSet<>(Files.readAllLines(receipts)) : Set.of();
        String where = calls + ":" + fault + ", which ended with " + ended.status() + " and " + acknowledged.size() + " receipts";
        System.out.println("FaultyDiskIT: " + where);

        Result after = Launched.at(home).run("-c", "documents --json");
        assertEquals(0, after.status(), where + "\n" + after.err());
        assertTrue(ids(after).containsAll(acknowledged), where);
        Result finished = Launched.at(home).run("-c", "ingest --wait '" + corpus + "'; verify; documents --json");
        assertEquals(0, finished.status(), where + "\n" + finished.err() + finished.out());
        assertEquals(DOCUMENTS, ids(finished).size(), where);
    }

    private static List<String> faults(String calls, String fault) {
        return List.of("strace", "-f", "--seccomp-bpf", "-qqq", "-o", "/dev/null", "-e", "trace=" + calls, "-e", "inject=" + calls + ":" + fault);
    }

    private static Set<String> ids(Result result) {
        List<String> ids = result.out().lines().filter(line -> line.startsWith("{\"id\":"))
                .map(line -> new JSONParser(line).getParsed().get("id").toString()).toList();
        assertEquals(ids.size(), new HashSet<>(ids).size(), "no document is there twice");
        return new HashSet<>(ids);
    }
}
