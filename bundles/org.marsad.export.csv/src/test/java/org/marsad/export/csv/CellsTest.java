package org.marsad.export.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", " =1", "\u00A0=1", "\u200F=1",
            "\uFEFF=1", "\uFF1D1", "\uFF0B1", "\uFF0D1", "\uFF201", "-", "\t", "\u202E@x"})
    void whatASpreadsheetWouldRunGetsAnApostropheInFront(String formula) {
        assertEquals('\'' + formula, Cells.harmless(formula));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1", "1-1", "a=b", "مرصد", "\u202Eabc", "\uD83D\uDE80", "a\tb\r\nc", "{\"a\":-1}",
            "\u200F"})
    void otherWordsStayAsTheyAre(String words) {
        assertEquals(words, Cells.harmless(words));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'", "''", "'=1", "'مرصد'"})
    void wordsThatBeginWithAnApostropheGetASecondOneSoThatTheWayBackIsClear(String words) {
        assertEquals('\'' + words, Cells.harmless(words));
    }

    @Test
    void aFormulaBehindAControlCharacterIsNotOneAnyMore() {
        assertEquals("\uFFFD=1", Cells.harmless("\u0000=1"));
    }

    @Test
    void controlCharactersThatCsvHasNoPlaceForAreReplacedOneForOne() {
        assertEquals("a\uFFFD\uFFFD\t\r\n\uFFFD\uD83D\uDE80", Cells.harmless("a\u0000\f\t\r\n\u007F\uD83D\uDE80"));
    }

    @Test
    void commasQuotesAndLineEndsNeedQuotes() {
        assertEquals("\"a,b\"", Cells.quoted("a,b"));
        assertEquals("\"a\"\"b\"", Cells.quoted("a\"b"));
        assertEquals("\"a\nb\"", Cells.quoted("a\nb"));
        assertEquals("\"a\rb\"", Cells.quoted("a\rb"));
        assertEquals("a;b", Cells.quoted("a;b"));
    }
}
