package org.marsad.core.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * Law: a process that takes documents in can be killed at any moment, and the next one has every document that had its receipt,
 * once. {@code -Dmarsad.kills=N} says how often; the Maven profile {@code faults} kills a thousand times.
 */
class KillLawTest {

    private static final int KILLS = Integer.getInteger("marsad.kills", 50);
    private static final int MOST_RECEIPTS = 60;
    static final Pattern ID = Pattern.compile("[0-9a-f]{64}");

    @TempDir
    private Path folder;

    @TempDir
    private static Path library;
    private static List<String> options;

    /** Once for all: each of those that are killed would leave one of its own in the machine's folder for temporary files. */
    @BeforeAll
    static void unpackTheDriversLibrary() throws IOException {
        String name = LibraryLoaderUtil.getNativeLibName();
        try (InputStream in = SQLiteJDBCLoader.class.getResourceAsStream(LibraryLoaderUtil.getNativeLibResourcePath() + '/' + name)) {
            Files.copy(in, library.resolve(name));
        }
        options = List.of("-Dorg.sqlite.lib.path=" + library, "-Dorg.sqlite.lib.name=" + name);
    }

    @Test
    void nothingAcknowledgedIsLostAndNothingIsThereTwice() throws Exception {
        long seed = Long.getLong("marsad.seed", new Random().nextLong());
        System.out.println("KillLawTest: -Dmarsad.seed=" + seed);
        Random random = new Random(seed);
        Set<String> acknowledged = new HashSet<>();
        for (int kill = 0; kill < KILLS; kill++) {
            writeAndKill(kill * 1_000_000L, random.nextInt(MOST_RECEIPTS), random.nextInt(3_000_000), acknowledged);
            if (kill % 10 == 9 || kill == KILLS - 1) {
                KeptCatalogue.check(folder, acknowledged, "after " + (kill + 1) + " kills");
            }
        }
        System.out.println("KillLawTest: " + KILLS + " kills, " + acknowledged.size() + " documents acknowledged, none lost, none double");
    }

    /** Kills it some nanoseconds after so many receipts. */
    private void writeAndKill(long first, int receipts, int nanos, Set<String> acknowledged) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), KilledWriter.class.getName(), folder.toString(),
                Long.toString(first)));
        Process writer = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader out = writer.inputReader(StandardCharsets.UTF_8)) {
            int heard = 0;
            String line = out.readLine();
            for (; line != null && heard < receipts; line = out.readLine()) {
                assertTrue(ID.matcher(line).matches(), line);
                acknowledged.add(line);
                heard++;
            }
            long until = System.nanoTime() + nanos;
            while (System.nanoTime() < until) {
                Thread.onSpinWait();
            }
            writer.toHandle().destroyForcibly(); // leaves the pipe open, and what is in it can be read
            for (; line != null; line = out.readLine()) {
                if (ID.matcher(line).matches()) {
                    acknowledged.add(line);
                }
            }
        }
        assertTrue(writer.waitFor() != 0, "it ended because it was killed");
    }
}
