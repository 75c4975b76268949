package org.marsad.export.rdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiteralsTest {

    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    @ParameterizedTest
    @CsvSource({"2025, gYear", "-0044, gYear", "2025-11, gYearMonth", "-0044-03, gYearMonth", "2025-11-24, date",
            "2024-02-29, date", "2025-11-24T10:00:00, dateTime", "2025-11-24T10:00:00.5Z, dateTime",
            "2025-11-24T10:00:00+03:00, dateTime"})
    void aTimeThatXmlSchemaCanSayHasItsType(String time, String type) {
        assertEquals(XSD + type, Literals.time(time).getDatatype().stringValue());
        assertEquals(time, Literals.time(time).getLabel());
    }

    @ParameterizedTest
    @CsvSource({"2025-11-24/2025-11-27", "2022/2026", "2025-21", "2025-13", "0000", "2025-02-29", "1985~",
            "2025-11-24T10:00",
            "2025-11-24T25:00:00", "2025-11-24T10:00:00+18:00", "'[1667,1668]'", "../2020", "Y170000002", "20251"})
    void anyOtherTimeIsEdtf(String time) {
        assertEquals("http://id.loc.gov/datatypes/edtf/EDTF", Literals.time(time).getDatatype().stringValue());
    }

    @ParameterizedTest
    @CsvSource({"yesterday", "أمس", "'2025 11'"})
    void whatCannotBeATimeRemainsWords(String words) {
        assertEquals(XSD + "string", Literals.time(words).getDatatype().stringValue());
    }

    @Test
    void wordsHaveTheirLanguageIfItIsOne() {
        assertEquals("ar-MA", Literals.words("كلمة", "ar-MA").getLanguage().orElseThrow());
        assertEquals(XSD + "string", Literals.words("كلمة", "und").getDatatype().stringValue());
        assertEquals(XSD + "string", Literals.words("كلمة", "no tag").getDatatype().stringValue());
    }

    @Test
    void codePointsThatAreNoCharactersAreReplacedOneForOne() {
        assertEquals("a\uFFFD\uFFFD\uFFFD", Literals.wellFormed("a\uFFFE\uFDD0\uD83F\uDFFF"));
    }

    @Test
    void halvesOfSurrogatePairsAreReplacedOneForOne() {
        assertEquals("a\uFFFDb\uD83D\uDE80\uFFFD", Literals.wellFormed("a\uD83Db\uD83D\uDE80\uDE80"));
    }
}
