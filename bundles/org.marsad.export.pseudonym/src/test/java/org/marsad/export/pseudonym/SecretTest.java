package org.marsad.export.pseudonym;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretTest {

    @TempDir
    private Path folder;

    @Test
    void itIsMadeOnceAndThenStaysTheSame() throws IOException {
        byte[] first = new Secret(folder.resolve("a/key")).bytes();
        assertEquals(32, first.length);
        assertArrayEquals(first, new Secret(folder.resolve("a/key")).bytes());
        assertFalse(Arrays.equals(first, new Secret(folder.resolve("b/key")).bytes()));
        try (Stream<Path> files = Files.list(folder.resolve("a"))) {
            assertEquals(List.of(folder.resolve("a/key")), files.toList());
        }
    }

    @Test
    void onlyItsOwnerCanReadIt() throws IOException {
        Assumptions.assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"),
                "file rights are not POSIX's here");
        new Secret(folder.resolve("key")).bytes();
        assertEquals(PosixFilePermissions.fromString("rw-------"), Files.getPosixFilePermissions(folder.resolve("key")));
    }

    @Test
    void aDamagedOneIsNotUsed() throws IOException {
        Files.writeString(folder.resolve("key"), "abc");
        String message = assertThrows(IOException.class, () -> new Secret(folder.resolve("key")).bytes()).getMessage();
        assertTrue(message.contains("key") && message.contains("from a backup"), message);
    }
}
