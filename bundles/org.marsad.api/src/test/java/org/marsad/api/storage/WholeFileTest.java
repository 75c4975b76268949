package org.marsad.api.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {

    @TempDir
    private Path folder;

    private static byte[] bytes(String words) {
        return words.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void aFileIsMadeWithItsFoldersAndReplacedAndNothingIsLeftBesideIt() throws IOException {
        Path file = folder.resolve("a/b/state");
        WholeFile.write(file, bytes("a long first content"));
        WholeFile.write(file, bytes("second"));
        assertEquals("second", Files.readString(file));
        try (Stream<Path> beside = Files.list(file.getParent())) {
            assertEquals(List.of(file), beside.toList());
        }
    }

    @Test
    void whatACrashHasLeftBesideItIsNoHindrance() throws IOException {
        Path file = folder.resolve("state");
        Files.writeString(folder.resolve("state.part"), "half of something that was much longer");
        WholeFile.write(file, bytes("whole"));
        assertEquals("whole", Files.readString(file));
    }

    @Test
    void anInterruptIsKeptAndDisturbsNothing() throws IOException {
        Path file = folder.resolve("state");
        Thread.currentThread().interrupt();
        WholeFile.write(file, bytes("whole"));
        assertTrue(Thread.interrupted());
        assertEquals("whole", Files.readString(file));
    }

    @Test
    void aFileThatCannotBeReplacedKeepsWhatItHas() throws IOException {
        Path file = folder.resolve("state");
        WholeFile.write(file, bytes("old"));
        Files.createDirectory(folder.resolve("state.part"));
        assertThrows(IOException.class, () -> WholeFile.write(file, bytes("new")));
        assertEquals("old", Files.readString(file));
    }
}
