package org.marsad.source.folder;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.document.Problem;
import org.marsad.testkit.MemoryIntake;

class FolderSourceTest {

    @TempDir
    private Path parent;

    private Path folder;
    private FolderSource source;
    private final MemoryIntake intake = new MemoryIntake();

    @BeforeEach
    void watch() throws IOException {
        folder = Files.createDirectory(parent.resolve("inbox"));
        source = new FolderSource(new WatchSettings(folder), Map.of(FolderSource.NAME, "inbox"));
    }

    @Test
    void aNewFileIsTakenOnceItHasSettled() throws Exception {
        write("a.txt", "1");
        source.poll(intake);
        assertEquals(Set.of(), taken(), "it may still be growing");
        source.poll(intake);
        assertEquals(Set.of("a.txt"), taken());
    }

    @Test
    void aFileThatGrowsWaits() throws Exception {
        for (String content : List.of("1", "12", "123")) {
            write("a.txt", content);
            source.poll(intake);
            assertEquals(Set.of(), taken());
        }
        source.poll(intake);
        assertEquals(Set.of("a.txt"), taken());
    }

    @Test
    void aChangedFileIsOfferedAgain() throws Exception {
        Path file = write("a.txt", "1");
        polls(2);
        write("a.txt", "22");
        polls(2);
        assertArrayEquals(Files.readAllBytes(file), intake.documents().get(file.toUri()));
        assertEquals(2, intake.offers().size());
    }

    @Test
    void anUnchangedFileIsReadOnce() throws Exception {
        write("a.txt", "1");
        polls(5);
        assertEquals(1, intake.offers().size());
    }

    @Test
    void aDeletedFileIsGone() throws Exception {
        Path file = write("a.txt", "1");
        polls(2);
        Files.delete(file);
        polls(1);
        assertEquals(Set.of(), taken());
    }

    @Test
    void aFolderThatIsAwayIsTroubleAndNothingIsGone() throws Exception {
        write("a.txt", "1");
        polls(2);
        Files.move(folder, parent.resolve("away"));
        assertThrows(IOException.class, () -> source.poll(intake));
        assertEquals(Set.of("a.txt"), taken());
    }

    @Test
    void whatIsRefusedIsSaidOnceUntilItChanges() throws Exception {
        intake.maximumSize(3);
        Path file = write("a.txt", "1234");
        polls(4);
        assertEquals(List.of(Problem.Code.TOO_LARGE), intake.refused().values().stream().map(Problem::code).toList());
        polls(2);
        assertEquals(List.of(1), intake.refused().values().stream().map(Problem::attempts).toList(), "not said again");
        Files.writeString(file, "12");
        Files.setLastModifiedTime(file, FileTime.fromMillis(5_000));
        polls(2);
        assertEquals(Set.of("a.txt"), taken());
    }

    private void polls(int times) throws Exception {
        for (int i = 0; i < times; i++) {
            source.poll(intake);
        }
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Set<String> taken() {
        Set<String> names = new TreeSet<>();
        intake.documents().keySet().forEach(origin -> names.add(Path.of(origin).getFileName().toString()));
        return names;
    }
}
