package org.marsad.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.api.text.NormalizedText;
import org.marsad.api.text.Normalizer;
import org.marsad.api.text.OffsetMap;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.fake.Samples;

/** A text beside its normal form. */
class NormalFormTest {

    private TestShell shell;

    @BeforeEach
    void open() throws Exception {
        shell = TestShell.open();
        shell.register(Normalizer.class, NormalFormTest::withoutTatweel,
                Map.of("marsad.normalizer.id", "arabic", "marsad.normalizer.revision", "7"));
        shell.catalogue.add(Samples.document("abcd", "عنوان", "😀 مـرحبا\nيا سلام"));
    }

    @AfterEach
    void close() throws Exception {
        shell.close();
    }

    @Test
    void linesThatChangeHaveTheirFormBelow() throws Exception {
        List<String> lines = shell.type("text abcd").lines().toList();
        assertTrue(lines.get(1).startsWith("form        arabic, revision 7, by org.apache.felix.framework "), lines.get(1));
        assertEquals(List.of("    1  😀 مـرحبا", "     → 😀 مرحبا", "    2  يا سلام", "", "1 of 2 lines differ."), lines.subList(3, 8));
    }

    @Test
    void whatChangesStandsOut() throws Exception {
        shell.session().put("marsad.color", true);
        shell.session().put("shell.bidi", "logical");
        String shown = shell.type("text abcd --form gentle");
        assertTrue(shown.contains("\u001b[33mمـرحبا\u001b[0m") && shown.contains("\u001b[32mمرحبا\u001b[0m"), shown);
    }

    @Test
    void aProgramGetsEachLineWithItsPlaceInCodePoints() throws Exception {
        List<JsonObject> rows = shell.type("text abcd --form arabic --json").lines()
                .map(line -> Json.createReader(new StringReader(line)).readObject()).toList();
        assertEquals(List.of(0, 9), rows.stream().map(row -> row.getInt("begin")).toList());
        assertEquals(List.of(8, 16), rows.stream().map(row -> row.getInt("end")).toList());
        assertEquals("😀 مرحبا", rows.get(0).getString("text"));
        assertEquals("😀 مـرحبا", rows.get(0).getString("original"));
        assertEquals("7", rows.get(0).getString("revision"));
    }

    @Test
    void anUnknownFormIsAnErrorThatListsThoseThatAreHere() {
        assertEquals("there is no form 'gentel'; did you mean gentle? forms: arabic, gentle", failure("text abcd --form gentel"));
        shell.catalogue.add(Samples.unreadable("ef01"));
        assertTrue(failure("text ef01").startsWith("the document ef0100000000 has no text"));
    }

    private static NormalizedText withoutTatweel(String text) {
        OffsetMap.Builder map = new OffsetMap.Builder();
        text.chars().forEach(c -> {
            if (c == 'ـ') {
                map.rewrite(1, 0);
            } else {
                map.copy(1);
            }
        });
        return new NormalizedText(text.replace("ـ", ""), map.build());
    }

    private String failure(String statement) {
        return assertThrows(CommandException.class, () -> shell.execute(statement)).getMessage();
    }
}
