package org.marsad.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.felix.utils.json.JSONParser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.ingest.FileIntake;
import org.marsad.itest.DiskPoints.Point;
import org.marsad.itest.Launched.Result;
import org.marsad.itest.parts.Feeder;

/**
 * Promise: whatever the disk does at whatever moment, what was acknowledged is there after the next start, once, and all is well.
 *
 * <p>A run is recorded; then, in a run each, the process dies, or the disk fails, or is full, at one moment after the other at which it
 * waited for the disk or renamed a file. {@code -Dmarsad.faults=N} says how many moments, {@code -Dmarsad.faults.from=I} where to begin;
 * without them it is three at random. The Maven profile {@code faults} tries 200. {@code FaultLawTest} of the core tries all three at each.
 */
class FaultyDiskIT {

    private static final int DOCUMENTS = 160;
    private static final int AT_RANDOM = 3;
    private static final int FROM = Integer.getInteger("marsad.faults.from", 0);
    private static final int LAST_WRITE = 60;
    private static final String DEATH = "KILL";
    private static final List<String> FAULTS = List.of(DEATH, "EIO", "ENOSPC");
    private static final int KILLED = 128 + 9;

    private final long seed = Long.getLong("marsad.seed", new Random().nextLong());
    private final Random random = new Random(seed);

    @TempDir
    private Path folder;
    private Path corpus;

    @BeforeEach
    void prepare() throws Exception {
        assumeTrue(DiskPoints.canBeTraced(), "skipped: there is no strace here that may trace processes");
        System.out.println("FaultyDiskIT: -Dmarsad.seed=" + seed);
        corpus = Files.createDirectory(folder.resolve("corpus"));
        Corpus.write(corpus, 0, DOCUMENTS);
    }

    @Test
    void whateverTheDiskDoesWhatWasAcknowledgedIsThereOnce() throws Exception {
        Path home = folder.resolve("home");
        Path trace = folder.resolve("trace.txt");
        assertEquals(0, ingested(DiskPoints.recording(trace), home).status());
        List<Point> points = new ArrayList<>(DiskPoints.recorded(trace, home));
        String number = System.getProperty("marsad.faults");
        if (number == null) {
            Collections.shuffle(points, random);
        }
        int end = Math.min(points.size(), FROM + (number == null ? AT_RANDOM : Integer.parseInt(number)));
        int first = random.nextInt(FAULTS.size());
        int struck = 0;
        for (int i = FROM; i < end; i++) {
            struck += tryPoint(points.get(i), FAULTS.get((first + i) % FAULTS.size()), i) ? 1 : 0;
        }
        System.out.printf("FaultyDiskIT: %d of %d moments tried, from no. %d, and struck at %d of them; nothing lost, nothing double%n",
                end - FROM, points.size(), FROM, struck);
        assertTrue(struck > 0, "nothing was ever made to happen");
    }

    /** Each thread's writes fail some times in a row; nobody starts anything anew. */
    @Test
    @EnabledIfSystemProperty(named = "marsad.faults", matches = "\\d+")
    void aDiskThatIsFullForAWhile() throws Exception {
        int points = Integer.getInteger("marsad.faults") / 5;
        for (int i = 0; i < points; i++) {
            Path home = folder.resolve("full-" + i);
            Launched.at(home).run("-c", "status").well();
            int point = 1 + random.nextInt(LAST_WRITE);
            Result ended = Launched.at(home).under(List.of("strace", "-f", "--seccomp-bpf", "-qqq", "-o", "/dev/null", "-e", "trace=pwrite64",
                    "-e", "inject=pwrite64:error=ENOSPC:when=" + point + ".." + (point + 2))).run("-c", "ingest --wait '" + corpus + "'");
            String where = "from write " + point + "\n" + ended.err() + ended.out();
            assertEquals(0, ended.status(), where);
            assertEquals(DOCUMENTS, ids(Launched.at(home).run("-c", "verify; documents --json").well().out().lines()
                    .filter(FaultyDiskIT::isDocument).toList()).size(), where);
        }
        System.out.println("FaultyDiskIT: full " + points + " times in the middle of the work, all of which was done");
    }

    private boolean tryPoint(Point point, String fault, int number) throws Exception {
        Path home = folder.resolve("home-" + number);
        Path trace = folder.resolve("trace-" + number + ".txt");
        boolean death = fault.equals(DEATH);
        Result ended = ingested(death ? point.kills(home, trace) : point.fails(fault, home, trace), home);
        Set<String> acknowledged = receipts(home);
        boolean struck = death ? ended.status() == KILLED : DiskPoints.hasFailed(trace);
        String where = "no. " + number + " " + point + ": " + fault + (struck ? "" : " did not come to pass") + ", ended with "
                + ended.status() + " and " + acknowledged.size() + " receipts";
        System.out.println("FaultyDiskIT: " + where);

        Result after = Launched.at(home).run("-c", "documents --json; ingest --wait '" + corpus + "'; verify; documents --json");
        assertEquals(0, after.status(), where + "\n" + ended.err() + after.err() + after.out());
        List<String> lines = after.out().lines().toList();
        List<String> before = lines.stream().takeWhile(FaultyDiskIT::isDocument).toList();
        assertTrue(ids(before).containsAll(acknowledged), where);
        List<String> all = lines.subList(before.size(), lines.size()).stream().filter(FaultyDiskIT::isDocument).toList();
        assertEquals(DOCUMENTS, ids(all).size(), where);
        delete(home);
        return struck;
    }

    /** Takes the corpus in, by the command and by a bundle that notes the receipts, under {@code strace}. */
    private Result ingested(List<String> strace, Path home) throws Exception {
        Path feeder = Files.write(Files.createDirectories(home.resolve("deploy")).resolve("feeder.jar"),
                new ComponentBundle("org.example.feeder", Feeder.class).needs(FileIntake.class).needsProperties()
                        .property("folder", corpus.toString()).property("receipts", notes(home).toString()).bytes());
        Result ended = Launched.at(home).under(strace).run("-c", "ingest --wait '" + corpus + "'");
        Files.deleteIfExists(feeder);
        return ended;
    }

    private static Set<String> receipts(Path home) throws IOException {
        return Files.exists(notes(home)) ? new HashSet<>(Files.readAllLines(notes(home))) : Set.of();
    }

    private static Path notes(Path home) {
        return home.resolveSibling(home.getFileName() + "-receipts.txt");
    }

    private static void delete(Path home) throws IOException {
        try (Stream<Path> all = Files.walk(home)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private static boolean isDocument(String line) {
        return line.startsWith("{\"id\":");
    }

    private static Set<String> ids(List<String> documents) {
        List<String> ids = documents.stream().map(line -> new JSONParser(line).getParsed().get("id").toString()).toList();
        assertEquals(ids.size(), new HashSet<>(ids).size(), "no document is there twice");
        return new HashSet<>(ids);
    }
}
