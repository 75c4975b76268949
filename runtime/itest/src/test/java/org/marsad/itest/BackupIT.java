package org.marsad.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.felix.utils.json.JSONParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.ingest.FileIntake;
import org.marsad.itest.Launched.Result;
import org.marsad.itest.parts.Feeder;

/** Promise: a backup made while documents come in is whole, and a home made of it works. */
class BackupIT {

    private static final int DOCUMENTS = 300;
    private static final int FIRST = 50;

    @TempDir
    private Path folder;

    @Test
    void aHomeRestoredFromABackupMadeUnderLoadHoldsWhatWasThereAndWorks() throws Exception {
        Path home = folder.resolve("home");
        Path first = Files.createDirectory(folder.resolve("first"));
        Path rest = Files.createDirectory(folder.resolve("rest"));
        Corpus.write(first, 0, FIRST);
        Corpus.write(rest, FIRST, DOCUMENTS);
        Path backup = folder.resolve("backup");
        Launched.at(home).run("-c", "ingest --wait '" + first + "'; watch '" + first + "' --as first").well();
        Files.write(Files.createDirectories(home.resolve("deploy")).resolve("feeder.jar"),
                new ComponentBundle("org.example.feeder", Feeder.class).needs(FileIntake.class).needsProperties()
                        .property("folder", rest.toString()).property("receipts", folder.resolve("receipts.txt").toString()).bytes());
        Result made = Launched.at(home).run("-c", "backup '" + backup + "'").well();
        assertTrue(made.out().contains("backed up"), made.out());
        Set<Object> all = ids(Launched.at(home).run("-c", "ingest --wait '" + rest + "'; documents --json").well().out());
        assertEquals(DOCUMENTS, all.size());

        Path other = folder.resolve("other");
        Result restored = Launched.at(other).run("restore", backup.toString()).well();
        assertTrue(restored.out().contains("restored"), restored.out());
        Files.delete(other.resolve("deploy/feeder.jar"));
        try (Conversation shell = Launched.at(other).converse()) {
            shell.ask("analyze --wait");
            String verified = shell.ask("verify");
            assertTrue(verified.contains("All is well."), verified);
            Set<Object> kept = ids(shell.ask("documents --json"));
            assertTrue(kept.size() >= FIRST, "what was there before the backup is in it: " + kept.size());
            assertTrue(all.containsAll(kept));
            String sources = shell.ask("sources --json");
            assertTrue(sources.contains("\"first\""), "the watch was restored: " + sources);
            assertEquals(kept, ids(shell.ask("search --json --limit " + 2 * DOCUMENTS + " المشروع")), "the index was made anew");
        }

        Result again = Launched.at(other).run("restore", backup.toString());
        assertEquals(3, again.status());
        assertTrue(again.err().contains("has a catalogue already"), again.err());
        assertFalse(again.err().contains("\tat "), again.err());
    }

    private static Set<Object> ids(String out) {
        return out.lines().filter(line -> line.startsWith("{\"") && line.contains("\"id\":\"") && line.contains("\"title\""))
                .map(line -> new JSONParser(line).getParsed().get("id")).collect(Collectors.toSet());
    }
}
