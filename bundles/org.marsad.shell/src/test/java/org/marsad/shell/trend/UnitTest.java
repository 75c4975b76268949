package org.marsad.shell.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnitTest {

    @Test
    void aDateLiesInItsPeriod() {
        assertEquals(day("2025-11-24"), Unit.DAY.periodOf("2025-11-24T23:10:00+01:00"));
        assertEquals(day("2025-11-24"), Unit.WEEK.periodOf("2025-11-30"));
        assertEquals(day("2025-11-01"), Unit.MONTH.periodOf("2025-11"));
        assertEquals(day("2025-01-01"), Unit.YEAR.periodOf("2025-11-24"));
    }

    @Test
    void aDateThatIsNotPreciseEnoughLiesInNone() {
        assertEquals(Optional.empty(), Unit.MONTH.periodOf("2025"));
        assertEquals(Optional.empty(), Unit.WEEK.periodOf("2025-11"));
        assertEquals(Optional.empty(), Unit.MONTH.periodOf("2022/2026"));
        assertEquals(Optional.empty(), Unit.DAY.periodOf("2025-02-30"));
        assertEquals(Optional.empty(), Unit.YEAR.periodOf("yesterday"));
        assertEquals(Optional.empty(), Unit.MONTH.periodOf("2025-13"));
    }

    @Test
    void weeksAreThoseOfIso8601() {
        assertEquals("2020-W53", Unit.WEEK.name(LocalDate.parse("2020-12-28")));
        assertEquals("2026-W01", Unit.WEEK.name(LocalDate.parse("2025-12-29")));
    }

    private static Optional<LocalDate> day(String date) {
        return Optional.of(LocalDate.parse(date));
    }
}
