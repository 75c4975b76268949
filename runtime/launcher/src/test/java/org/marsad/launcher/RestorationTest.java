package org.marsad.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestorationTest {

    @TempDir
    private Path folder;

    private Path backup;
    private Home home;

    @BeforeEach
    void makeBackup() throws Exception {
        backup = folder.resolve("backup");
        home = Home.at(folder.resolve("home"));
        List<String> sums = new ArrayList<>();
        for (String file : List.of("backup.txt", "conf/a.cfg", "data/catalogue/catalogue.db", "data/config/b", "deploy/c.jar")) {
            Files.createDirectories(backup.resolve(file).getParent());
            Files.writeString(backup.resolve(file), "content of " + file);
            sums.add(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(backup.resolve(file))))
                    + "  " + file);
        }
        Files.write(backup.resolve("SHA256SUMS"), sums);
    }

    private String fault() {
        return assertThrows(UnusableException.class, () -> new Restoration(backup, home).run()).getMessage();
    }

    private void nothingWasWritten() {
        assertFalse(Files.exists(home.root().resolve("data/catalogue")));
        assertFalse(Files.exists(home.root().resolve("deploy")));
    }

    @Test
    void allOfItIsInTheHomeAfterwards() throws Exception {
        assertEquals(5, new Restoration(backup, home).run());
        for (String file : List.of("conf/a.cfg", "data/catalogue/catalogue.db", "data/config/b", "deploy/c.jar")) {
            assertEquals("content of " + file, Files.readString(home.root().resolve(file)));
        }
        assertFalse(Files.exists(home.root().resolve("backup.txt")));
        assertTrue(fault().contains("has a catalogue already"));
    }

    @Test
    void oneThatWasBrokenOffCanBeDoneAgain() throws Exception {
        Files.createDirectories(home.root().resolve("data/catalogue.part"));
        Files.writeString(home.root().resolve("data/catalogue.part/catalogue.db"), "ha");
        Files.createDirectories(home.conf());
        Files.copy(backup.resolve("conf/a.cfg"), home.conf().resolve("a.cfg"));
        new Restoration(backup, home).run();
        assertEquals("content of data/catalogue/catalogue.db", Files.readString(home.root().resolve("data/catalogue/catalogue.db")));
        assertFalse(Files.exists(home.root().resolve("data/catalogue.part")));
    }

    @Test
    void aFileThatChangedIsNamed() throws IOException {
        Files.writeString(backup.resolve("deploy/c.jar"), "content of deploy/c.jaR");
        assertTrue(fault().contains(backup.resolve("deploy/c.jar") + " is not what was backed up"));
        nothingWasWritten();
    }

    @Test
    void aFileThatIsMissingIsNamed() throws IOException {
        Files.delete(backup.resolve("data/config/b"));
        assertTrue(fault().contains(backup.resolve("data/config/b") + " is missing"));
        nothingWasWritten();
    }

    @Test
    void aFolderWithoutItsListIsNoBackup() throws IOException {
        Files.delete(backup.resolve("SHA256SUMS"));
        assertTrue(fault().contains("has no file SHA256SUMS"));
    }

    @Test
    void aListThatLeadsOutsideIsRefused() throws IOException {
        Files.writeString(backup.resolve("SHA256SUMS"), "0".repeat(64) + "  ../../elsewhere\n");
        assertTrue(fault().contains("is damaged"));
    }

    @Test
    void whatTheHomeHasOfItsOwnIsNotOverwritten() throws IOException {
        Files.createDirectories(home.conf());
        Files.writeString(home.conf().resolve("a.cfg"), "mine");
        assertTrue(fault().contains("another " + home.conf().resolve("a.cfg")));
        assertEquals("mine", Files.readString(home.conf().resolve("a.cfg")));
        nothingWasWritten();
    }
}
