package org.marsad.shell.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TableTest {

    private static final Screen COLOURED = new Screen(Writing.LOGICAL, true, 80);
    private static final Screen TERMINAL = new Screen(Writing.LOGICAL, false, 24);

    @Test
    void columnsStandUnderEachOther() {
        assertEquals("NAME     N  TITLE\na        1  x\nlonger  22  y",
                shown(Screen.FILE, new Row("a", 1, "x"), new Row("longer", 22, "y")));
    }

    @Test
    void marksTakeNoRoom() {
        String[] lines = shown(Screen.FILE, new Row("مُدَوَّنَة", 1, "x"), new Row("مدونة", 2, "y")).split("\n");
        assertEquals(lines[2].indexOf('2'), lines[1].indexOf('1') - 5);
    }

    @Test
    void onATerminalTextThatRunsToTheLeftIsIsolatedAndElsewhereNot() {
        assertTrue(shown(TERMINAL, new Row("سنة", 1, "x")).contains("\u2068سنة\u2069   1  x"));
        assertTrue(shown(Screen.FILE, new Row("سنة", 1, "x")).contains("سنة   1  x"));
    }

    @Test
    void onATerminalColumnsThatYieldAreCutUntilTheLineFits() {
        String line = shown(TERMINAL, new Row("name", 1, "a title that is too long")).lines().toList().get(1);
        assertEquals("name  1  a title that i…", line);
        assertEquals(24, Width.of(line));
    }

    @Test
    void aCutThroughStyledWordsKeepsTheirStyles() {
        Styled words = Styled.of("one ").then("two", Style.BOLD).then(" three");
        assertEquals("one \u001b[1mtwo\u001b[0m…", words.cut(8).written(COLOURED));
        assertEquals("one …", words.cut(5).written(Screen.FILE));
        assertEquals("one two three", words.cut(13).written(Screen.FILE));
    }

    @Test
    void wideCharactersTakeTwoColumns() {
        assertEquals(7, Width.of("日本 😀"));
        assertEquals("日…", Width.cut("日本", 3));
    }

    @Test
    void aLetterIsNeverPartedFromItsMarksByACutInItsMiddle() {
        assertEquals("مُ…", Width.cut("مُدَوَّنَة", 2));
    }

    @Test
    void withoutRowsAPersonIsToldSoAndAProgramNothing() {
        Table<Row> empty = Table.of(List.<Row>of(), List.of(), row -> JsonRow.of("x", 1)).orElse("Nothing.");
        assertEquals("Nothing.", ResultConverter.shown(empty, Screen.FILE));
        assertEquals("", ResultConverter.shown(new AsJson(empty), Screen.FILE));
    }

    private static String shown(Screen screen, Row... rows) {
        List<Column<Row>> columns = List.of(Column.fixed("NAME", Row::name), Column.number("N", Row::number),
                Column.yielding("TITLE", Row::title));
        return ResultConverter.shown(Table.of(List.of(rows), columns, row -> JsonRow.of("name", row.name)), screen);
    }

    private record Row(String name, int number, String title) {}
}
