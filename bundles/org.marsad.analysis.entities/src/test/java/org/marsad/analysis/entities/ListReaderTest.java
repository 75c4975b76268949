package org.marsad.analysis.entities;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.deploy.DroppedList;

class ListReaderTest {

    private static List<Entry> read(String text) throws ListException {
        return ListReader.read("mine", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String refused(String text) {
        return assertThrows(ListException.class, () -> read(text)).getMessage();
    }

    @Test
    void aLineHasANameAliasesAndAType() throws Exception {
        Entry entry = read("name\taliases\ttype\twhen\n# mine\nتازة\tتازا|Taza\tplace\tcue\n").get(0);
        assertEquals(List.of("تازا", "Taza"), entry.aliases());
        assertTrue(entry.byCue());
        assertEquals("mine:3", entry.source());
    }

    @Test
    void aCountryIsNamedByTheLocaleData() throws Exception {
        assertEquals("المغرب", read("name\ttype\n@MA\tplace").get(0).name());
        assertTrue(refused("name\ttype\n@Q1\tplace").startsWith("list mine, line 2: '@Q1' is no ISO 3166 code"));
    }

    @Test
    void whatIsWrongIsToldWithItsLine() {
        assertTrue(refused("").contains("header line is missing"));
        assertTrue(refused("name,type\nx,place").startsWith("list mine, line 1: there is no column"));
        assertTrue(refused("name\ttype\nتازة\ttown").startsWith("list mine, line 2: 'town' is no type"));
        assertTrue(refused("name\ttype\n\tplace").startsWith("list mine, line 2: the name is empty"));
        assertTrue(refused("name\ttype\nتازة\tplace\tx").startsWith("list mine, line 2: it has 3 cells"));
    }

    @Test
    void aListInAnotherEncodingIsRefusedWithItsLine() {
        byte[] arabicWindows = "name\ttype\nتازة\tplace".getBytes(Charset.forName("windows-1256"));
        assertEquals("list mine, line 2: this is not UTF-8; save the list as UTF-8, with tabs between the columns",
                assertThrows(ListException.class, () -> ListReader.read("mine", arabicWindows)).getMessage());
    }

    @Test
    void noListOfPersonsIsTaken() {
        assertTrue(refused("name\ttype\nفلان الفلاني\tperson").contains("'person' is no type"));
    }

    @Test
    void aDroppedListIsReadWhenItIsDroppedAndRefusedByItsName(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("copy"), "name\ttype\nتازة\tplace");
        DroppedNames dropped = new DroppedNames(Map.of(DroppedList.NAME, "mine", DroppedList.FILE, file.toString()));
        assertEquals("mine", dropped.name());
        assertEquals(read("name\ttype\nتازة\tplace"), dropped.entries());
        assertTrue(assertThrows(IOException.class, () -> new DroppedNames(Map.of(DroppedList.NAME, "mine"))).getMessage()
                .startsWith("mine.tsv: "));
    }
}
