package org.marsad.core.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTargetTest {

    @TempDir
    private Path folder;

    @Test
    void theOldFileIsThereUntilTheNewOneIsWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("out.jsonl"), "old");
        try (FileTarget target = target(file)) {
            write(target.main(), "new");
            assertEquals("old", Files.readString(file));
            target.finish();
        }
        assertEquals("new", Files.readString(file));
        assertEquals(List.of("out.jsonl"), names());
    }

    @Test
    void nothingIsLeftOfWhatWasNotFinished() throws IOException {
        Path file = Files.writeString(folder.resolve("out.jsonl"), "old");
        try (FileTarget target = target(file)) {
            write(target.main(), "half");
            write(target.companion("schema"), "half");
        }
        assertEquals("old", Files.readString(file));
        assertEquals(List.of("out.jsonl"), names());
    }

    @Test
    void companionsLieBesideTheMainFileWhichIsNamedFirst() throws IOException {
        Path file = folder.resolve("out.jsonl");
        try (FileTarget target = target(file)) {
            write(target.companion("schema"), "{}");
            write(target.main(), "x");
            assertEquals(List.of(file, folder.resolve("schema")), target.finish());
        }
        assertEquals(List.of("out.jsonl", "schema"), names());
    }

    @Test
    void aCompanionStaysInTheFolder() throws IOException {
        try (FileTarget target = target(folder.resolve("out"))) {
            assertThrows(IllegalArgumentException.class, () -> target.companion("../elsewhere"));
            assertThrows(IllegalArgumentException.class, () -> target.companion(".hidden"));
        }
    }

    @Test
    void anExporterMayCloseWhatItHasWritten() throws IOException {
        Path file = folder.resolve("out");
        try (FileTarget target = target(file)) {
            OutputStream companion = target.companion("page");
            write(companion, "whole");
            companion.close();
            companion.close();
            assertThrows(IOException.class, () -> companion.write(1));
            assertEquals(1, names().size(), "it waits beside its place");
            write(target.main(), "x");
            target.finish();
        }
        assertEquals(List.of("out", "page"), names());
        assertEquals("whole", Files.readString(folder.resolve("page")));
    }

    @Test
    void theMainFileIsOpenedOnce() throws IOException {
        try (FileTarget target = target(folder.resolve("out"))) {
            target.main();
            assertThrows(IllegalStateException.class, target::main);
        }
    }

    private static FileTarget target(Path file) {
        return new FileTarget(file, file.getFileName().toString(), Map.of());
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
