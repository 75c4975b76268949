package org.marsad.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Law: at whichever wait for the disk a process dies, or the disk fails, or is full, the next process has every document that had its
 * receipt, once. {@code strace} brings it about, at one wait after the other; the catalogue renames nothing.
 * {@code -Dmarsad.faults=N} says at how many waits, each with all three faults; the Maven profile {@code faults} at 200.
 */
class FaultLawTest {

    private static final int POINTS = Integer.getInteger("marsad.faults", 4);
    /** Enough for as many waits, since up to four documents share one. */
    private static final int DOCUMENTS = 8 * POINTS + 40;
    private static final int KILLED = 128 + 9;

    @TempDir
    private Path folder;

    @BeforeEach
    void needsStrace() throws InterruptedException {
        assumeTrue(canTrace(), "skipped: there is no strace here that may trace processes");
    }

    private static boolean canTrace() throws InterruptedException {
        try {
            return new ProcessBuilder("strace", "-f", "-o", "/dev/null", "-e", "trace=fsync", "true").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** It is killed before the call. With {@code --seccomp-bpf}, which is quicker, strace sends no signals. */
    @ParameterizedTest
    @ValueSource(strings = {"signal=KILL", "error=EIO", "error=ENOSPC"})
    void whatHadItsReceiptIsThereOnceWhateverBecomesOfAWaitForTheDisk(String fault) throws Exception {
        boolean death = fault.startsWith("signal");
        int struck = 0;
        int receipts = 0;
        for (int point = 1; point <= POINTS; point++) {
            Path catalogue = Files.createDirectory(folder.resolve("point-" + point));
            Path trace = folder.resolve("trace-" + point + ".txt");
            Set<String> acknowledged = new HashSet<>();
            int status = write(catalogue, List.of("-e", "inject=fsync,fdatasync:" + fault + ":when=" + point), death, trace, acknowledged);
            if (death ? status == KILLED : Files.readString(trace).contains("(INJECTED)")) {
                struck++;
            }
            receipts += acknowledged.size();
            KeptCatalogue.check(catalogue, acknowledged, fault + " at wait " + point + ", which ended with " + status);
            delete(catalogue);
        }
        System.out.println("FaultLawTest: " + fault + " at " + struck + " of " + POINTS + " waits for the disk, " + receipts
                + " documents acknowledged, none lost, none double");
        assertEquals(POINTS, struck, "each wait was struck");
        assertTrue(receipts > 0 || POINTS < 10, "something was acknowledged before");
    }

    private static int write(Path catalogue, List<String> injection, boolean death, Path trace, Set<String> acknowledged) throws Exception {
        List<String> command = Stream.of(List.of("strace", "-f", "-o", trace.toString(), "-e", "trace=fsync,fdatasync"),
                death ? List.<String>of() : List.of("--seccomp-bpf"), injection,
                List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                        "-Xshare:auto", "-cp", System.getProperty("java.class.path"), KilledWriter.class.getName(), catalogue.toString(),
                        "0", Integer.toString(DOCUMENTS))).flatMap(List::stream).toList();
        Process writer = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader out = writer.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (KillLawTest.ID.matcher(line).matches()) {
                    acknowledged.add(line);
                }
            }
        }
        return writer.waitFor();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
