package org.marsad.api.deploy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DroppedListTest {

    /** Of "abc", as FIPS 180 gives it. */
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path folder;

    @Test
    void aListIsReadWithItsNameItsBytesAndTheirHash() throws IOException {
        DroppedList list = DroppedList.of(dropped("abc", ABC), "csv", 3);
        assertEquals("towns", list.name());
        assertEquals("towns.csv", list.fileName());
        assertEquals("towns.csv", list.toString());
        assertEquals("abc", new String(list.content(), StandardCharsets.UTF_8));
        assertEquals(ABC, list.sha256());
        assertEquals("ba7816bf8f01", list.shortSha256());
        assertEquals("towns.ba7816bf8f01", list.stamp());
    }

    @Test
    void theHashIsComputedWhereTheConfigurationDoesNotStateItAndMayBeWrittenInCapitals() throws IOException {
        String file = write("abc");
        assertEquals(ABC, DroppedList.of(Map.of(DroppedList.NAME, "towns", DroppedList.FILE, file), "csv", 9).sha256());
        assertEquals(ABC, DroppedList.of(dropped("abc", ""), "csv", 9).sha256());
        assertEquals(ABC, DroppedList.of(dropped("abc", ABC.toUpperCase(Locale.ROOT)), "csv", 9).sha256());
    }

    @Test
    void whoChangesTheBytesChangesTheirOwn() throws IOException {
        DroppedList list = DroppedList.of(dropped("abc", ABC), "csv", 9);
        list.content()[0] = 'x';
        assertArrayEquals(new byte[] {'a', 'b', 'c'}, list.content());
    }

    @Test
    void aMissingPropertyIsNamed() {
        assertEquals("NAME.csv: the configuration has no 'list.name'; drop the list itself, as NAME.csv", refusal(Map.of()));
        assertEquals("NAME.csv: the configuration has no 'list.name'; drop the list itself, as NAME.csv",
                refusal(Map.of(DroppedList.NAME, " ")));
        assertEquals("towns.csv: the configuration has no '.list.file'; drop the list itself, as towns.csv",
                refusal(Map.of(DroppedList.NAME, "towns")));
    }

    @Test
    void aFileThatIsNotTheOneThatWasDroppedIsRefused() throws IOException {
        assertEquals("towns.csv: " + folder.resolve("copy") + " is not the file that was dropped; drop towns.csv again",
                refusal(dropped("abd", ABC)));
    }

    @Test
    void aListThatIsTooLongIsRefusedWithItsLength() throws IOException {
        assertEquals("towns.csv has 10 bytes, and such a list has at most 9; drop a shorter one, or several",
                refusal(dropped("abcdefghij", "")));
        assertEquals(9, DroppedList.of(dropped("abcdefghi", ""), "csv", 9).content().length);
    }

    /** Of several causes an operator is shown the innermost, so there is none. */
    @Test
    void aFileThatCannotBeReadIsNamedByTheOnlyMessageThereIs() {
        String none = folder.resolve("none").toString();
        assertEquals("towns.csv: there is no file " + none + "; drop towns.csv again",
                refusal(Map.of(DroppedList.NAME, "towns", DroppedList.FILE, none)));
        String directory = refusal(Map.of(DroppedList.NAME, "towns", DroppedList.FILE, folder.toString()), Long.MAX_VALUE);
        assertTrue(directory.startsWith("towns.csv: the file " + folder + " cannot be read (")
                && directory.endsWith("); drop towns.csv again"), directory);
        assertEquals("towns.csv: 'a\0b' is no path of a file; drop towns.csv again",
                refusal(Map.of(DroppedList.NAME, "towns", DroppedList.FILE, "a\0b")));
    }

    @Test
    void anEndingIsWrittenWithoutADot() throws IOException {
        Map<String, ?> configuration = dropped("abc", ABC);
        assertThrows(IllegalArgumentException.class, () -> DroppedList.of(configuration, ".csv", 9));
        assertThrows(IllegalArgumentException.class, () -> DroppedList.of(configuration, "", 9));
    }

    private String write(String content) throws IOException {
        return Files.writeString(folder.resolve("copy"), content).toString();
    }

    private Map<String, ?> dropped(String content, String sha256) throws IOException {
        return Map.of(DroppedList.NAME, "towns", DroppedList.FILE, write(content), DroppedList.SHA256, sha256);
    }

    private static String refusal(Map<String, ?> configuration) {
        return refusal(configuration, 9);
    }

    private static String refusal(Map<String, ?> configuration, long maximumBytes) {
        IOException failure = assertThrows(IOException.class, () -> DroppedList.of(configuration, "csv", maximumBytes));
        assertNull(failure.getCause());
        return failure.getMessage();
    }
}
