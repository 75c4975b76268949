package org.marsad.index.lucene.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {

    @ParameterizedTest
    @CsvSource({"2025, 2025-01-01, 2025-12-31", "2024-02, 2024-02-01, 2024-02-29", "2025-11-24, 2025-11-24, 2025-11-24",
        "2025-11-24T10:00:00Z, 2025-11-24, 2025-11-24", "2025-11-24/2025-11-27, 2025-11-24, 2025-11-27",
        "2022/2026, 2022-01-01, 2026-12-31", "2025-11~, 2025-11-01, 2025-11-30"})
    void isoAndEdtfAreRead(String text, LocalDate first, LocalDate last) {
        assertEquals(Optional.of(new Days(first, last)), Days.ofEdtf(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "2025-13", "2025-02-30", "2025-11-27/2025-11-24", "201X", "T10:00"})
    void whatIsNoDateIsNone(String text) {
        assertEquals(Optional.empty(), Days.ofEdtf(text));
    }

    @Test
    void aRangeMayBeOpenOnOneSide() {
        assertEquals(LocalDate.of(2025, 1, 1), Days.parse("2025..", "..").orElseThrow().first());
        assertEquals(LocalDate.of(2025, 12, 31), Days.parse("..2025", "..").orElseThrow().last());
    }

    @Test
    void daysThatAreTheirMonthsAreNoSpell() {
        assertFalse(Days.ofEdtf("2025-11").orElseThrow().isSpell());
        assertFalse(Days.ofEdtf("2025-11-24").orElseThrow().isSpell());
        assertTrue(Days.ofEdtf("2025-11-24/2025-11-27").orElseThrow().isSpell());
    }

    @Test
    void theLabelIsTheMonthOrTheYear() {
        assertEquals("2025-11", Days.ofEdtf("2025-11-24").orElseThrow().label());
        assertEquals("2025", Days.ofEdtf("2025").orElseThrow().label());
    }
}
