package org.marsad.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.ingest.FileIntake;
import org.marsad.itest.Launched.Result;
import org.marsad.itest.parts.Feeder;

/** Promise: what was acknowledged survives the death of the process, and is worked on to its end by the next one. */
class CrashAndResumeIT {

    private static final int DOCUMENTS = 400;
    private static final int CRASHES = Integer.getInteger("marsad.crashes", 4);

    @TempDir
    private Path folder;
    private Path home;
    private Path corpus;
    private Path receipts;

    @Test
    void everyAcknowledgedDocumentIsThereOnceAndGetsFinished() throws Exception {
        home = folder.resolve("home");
        corpus = Files.createDirectory(folder.resolve("corpus"));
        receipts = folder.resolve("receipts.txt");
        Corpus.write(corpus, 0, DOCUMENTS);
        Path feeder = deployFeeder();
        List<Integer> acknowledged = new ArrayList<>();
        for (int crash = 1; crash <= CRASHES; crash++) {
            killOnceAcknowledged(crash * DOCUMENTS / (CRASHES + 2));
            acknowledged.add(receipts().size());
        }
        Files.delete(feeder);
        Set<String> receipts = receipts();

        Set<String> kept = ids(Launched.at(home).run("-c", "documents --json").well());
        System.out.printf("CrashAndResumeIT: %d documents, %d kills after %s were acknowledged; %d kept%n", DOCUMENTS,
                CRASHES, acknowledged, kept.size());
        assertEquals(Set.of(), without(receipts, kept));
        assertTrue(receipts.size() < DOCUMENTS, "the last kill came after the end of the work");

        Launched.at(home).run("-c", "ingest --wait '" + corpus + "'; verify").well();
        Result finished = Launched.at(home).run("-c", "documents --json").well();
        assertEquals(DOCUMENTS, ids(finished).size());
        assertEquals(Map.of("ok", (long) DOCUMENTS), finished.rows().stream()
                .collect(Collectors.groupingBy(row -> row.get("state").toString(), Collectors.counting())));
        Result found = Launched.at(home).run("-c", "search --json --limit " + 2 * DOCUMENTS + " المشروع").well();
        assertEquals(DOCUMENTS, ids(found).size());
    }

    private Path deployFeeder() throws IOException {
        byte[] bundle = new ComponentBundle("org.example.feeder", Feeder.class)
                .needs(FileIntake.class).needsProperties()
                .property("folder", corpus.toString()).property("receipts", receipts.toString()).bytes();
        return Files.write(Files.createDirectories(home.resolve("deploy")).resolve("feeder.jar"), bundle);
    }

    /** Those that read files for it must not outlive it either. */
    private void killOnceAcknowledged(int documents) throws Exception {
        Process process = Launched.at(home).start();
        Wait.until(documents + " documents are acknowledged", () -> !process.isAlive() || receipts().size() >= documents);
        List<ProcessHandle> children = process.descendants().toList();
        assertTrue(process.isAlive(), "it ended by itself");
        process.destroyForcibly().waitFor();
        Wait.until("its children have ended", () -> children.stream().noneMatch(ProcessHandle::isAlive));
    }

    private Set<String> receipts() throws IOException {
        return Files.exists(receipts) ? new HashSet<>(Files.readAllLines(receipts)) : Set.of();
    }

    private static Set<String> ids(Result documents) {
        List<String> ids = documents.rows().stream().map(row -> row.get("id").toString()).toList();
        assertEquals(ids.size(), new HashSet<>(ids).size(), "no document is there twice");
        return new HashSet<>(ids);
    }

    private static Set<String> without(Set<String> all, Set<String> those) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(those);
        return rest;
    }
}
