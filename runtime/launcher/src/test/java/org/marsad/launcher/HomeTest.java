package org.marsad.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    @TempDir
    private Path folder;
    private Path defaults;

    @BeforeEach
    void makeDefaults() throws IOException {
        defaults = Files.createDirectories(folder.resolve("defaults"));
        Files.writeString(defaults.resolve("a.cfg"), "value = 1");
    }

    @Test
    void isMadeOnFirstUseWithADefaultConfiguration() throws Exception {
        Home home = Home.open(folder.resolve("not/yet/there"), defaults);
        assertTrue(Files.isDirectory(home.data()) && Files.isDirectory(home.log()) && Files.isDirectory(home.deploy()));
        assertEquals("value = 1", Files.readString(home.conf().resolve("a.cfg")));
    }

    @Test
    void keepsTheConfigurationItHas() throws Exception {
        Home home = Home.open(folder.resolve("home"), defaults);
        Files.delete(home.conf().resolve("a.cfg"));
        Files.writeString(home.conf().resolve("b.cfg"), "mine");
        Home.open(folder.resolve("home"), defaults);
        assertFalse(Files.exists(home.conf().resolve("a.cfg")));
        assertEquals("mine", Files.readString(home.conf().resolve("b.cfg")));
    }

    @Test
    void aFileInTheWayIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        String message = assertThrows(UnusableException.class, () -> Home.open(file, defaults)).getMessage();
        assertTrue(message.startsWith("the home " + file + " cannot be used"), message);
        assertTrue(message.contains("choose another with --home"), message);
    }

    @Test
    void deletingDoesNotFollowLinks() throws IOException {
        Path kept = Files.writeString(defaults.resolve("kept"), "");
        Path doomed = Files.createDirectories(folder.resolve("doomed"));
        Files.createSymbolicLink(doomed.resolve("link"), defaults);
        Home.delete(doomed);
        assertFalse(Files.exists(doomed));
        assertTrue(Files.exists(kept));
    }
}
