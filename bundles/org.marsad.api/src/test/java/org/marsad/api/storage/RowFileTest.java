package org.marsad.api.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RowFileTest {

    private static final String[] PIECES = {"\t", "\n", "\r", "\\", "#", " ", "t", "n", "خريبكة", "", "\u2028", "a"};

    @TempDir
    private Path folder;
    private Path place;
    private RowFile file;

    @BeforeEach
    void openFile() {
        place = folder.resolve("a/rows");
        file = new RowFile(place);
    }

    private List<List<String>> cells() throws IOException {
        return file.read().stream().map(RowFile.Row::cells).toList();
    }

    private static String cell(Random random) {
        StringBuilder cell = new StringBuilder();
        for (int i = random.nextInt(5); i > 0; i--) {
            cell.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return cell.toString();
    }

    private static List<List<String>> rows(Random random) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            List<String> row = new ArrayList<>();
            for (int cells = random.nextInt(4); cells > 0; cells--) {
                row.add(cell(random));
            }
            row.add(random.nextInt(row.size() + 1), cell(random) + "x");
            rows.add(row);
        }
        return rows;
    }

    @Test
    void whateverIsWrittenAndAddedIsReadAgain() throws IOException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<List<String>> expected = new ArrayList<>(rows(random));
            file.write("what the cells are", expected);
            List<List<String>> more = rows(random);
            file.append(more);
            expected.addAll(more);
            assertEquals(expected, cells(), "seed " + seed);
            assertTrue(file.isWhole(), "seed " + seed);
        }
    }

    @Test
    void withoutAFileThereAreNoRowsAndNothingIsUnfinished() throws IOException {
        assertEquals(List.of(), cells());
        assertTrue(file.isWhole());
        file.delete();
        file.append(List.of(List.of("first")));
        assertEquals(List.of(List.of("first")), cells());
        file.delete();
        assertFalse(Files.exists(place));
    }

    @Test
    void aRowThatWasNotFinishedIsPassedOver() throws IOException {
        file.write("cells", List.of(List.of("whole", "row")));
        Files.writeString(place, "half\tof a", StandardOpenOption.APPEND);
        assertEquals(List.of(List.of("whole", "row")), cells());
        assertFalse(file.isWhole());
    }

    @Test
    void aRowSaysWhereItStandsAndWhatToDo() throws IOException {
        Files.createDirectories(place.getParent());
        Files.writeString(place, "# remark\n\none\ttwo\n");
        RowFile.Row row = file.read().get(0);
        assertEquals("two", row.cell(1));
        assertEquals(List.of("one", "two"), row.exactly(2));
        String where = "line 3 of " + place + ": ";
        String advice = "; put it right or move the file away, then start again";
        assertEquals(where + "it has 2 cells, and at least 3 are needed" + advice,
                assertThrows(IOException.class, () -> row.cell(2)).getMessage());
        assertEquals(where + "it has 2 cells, and should have 4" + advice,
                assertThrows(IOException.class, () -> row.exactly(4)).getMessage());
    }

    @Test
    void aFileInAnotherCharsetIsRefusedByName() throws IOException {
        Files.createDirectories(place.getParent());
        Files.write(place, "école\n".getBytes(StandardCharsets.ISO_8859_1));
        String message = assertThrows(IOException.class, file::read).getMessage();
        assertTrue(message.startsWith(place + " is not in UTF-8; "), message);
    }
}
