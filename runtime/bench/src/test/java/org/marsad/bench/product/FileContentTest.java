package org.marsad.bench.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileContentTest {

    @TempDir
    private Path folder;

    @Test
    void documentsComeInOrderWithTypeSizeAndBytes() throws Exception {
        Files.writeString(folder.resolve("b.html"), "<p>نص");
        Files.writeString(Files.createDirectory(folder.resolve("a")).resolve("c.txt"), "abc");
        List<FileContent> all = FileContent.all(folder);
        assertEquals(List.of("text/plain", "text/html"), all.stream().map(FileContent::mediaType).toList());
        assertEquals(3, all.get(0).size());
        try (InputStream bytes = all.get(0).open()) {
            assertEquals("abc", new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void aFileOfAnotherKindIsRefusedByName() throws Exception {
        Files.writeString(folder.resolve("notes.doc"), "x");
        Exception problem = assertThrows(IllegalArgumentException.class, () -> FileContent.all(folder));
        assertTrue(problem.getMessage().contains("notes.doc"), problem.getMessage());
    }
}
