package org.marsad.analysis.dates;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Optional;

/**
 * A date as far as it was said.
 *
 * @param year  the year, or 0 if not said
 * @param month the month, 1 to 12, or 0 if not said
 * @param day   the day of the month, or 0 if not said
 */
record PartialDate(int year, int month, int day) implements Comparable<PartialDate> {

    private static final int YEAR_DIGITS = 4;

    static PartialDate ofYear(int year) {
        return new PartialDate(year, 0, 0);
    }

    static PartialDate ofDay(int day) {
        return new PartialDate(0, 0, day);
    }

    boolean hasYear() {
        return year != 0;
    }

    boolean hasMonth() {
        return month != 0;
    }

    boolean hasDay() {
        return day != 0;
    }

    boolean isYearOnly() {
        return hasYear() && !hasMonth() && !hasDay();
    }

    boolean isDayOnly() {
        return hasDay() && !hasMonth() && !hasYear();
    }

    PartialDate withYear(int newYear) {
        return new PartialDate(newYear, month, day);
    }

    /** This date with what it leaves unsaid taken from {@code other}: month first, then year. */
    PartialDate completedFrom(PartialDate other) {
        return new PartialDate(hasYear() ? year : other.year, hasMonth() || !hasDay() ? month : other.month, day);
    }

    /** Whether the two say the same parts, so that one can be the beginning and the other the end of a period. */
    boolean isAsPreciseAs(PartialDate other) {
        return hasYear() == other.hasYear() && hasMonth() == other.hasMonth() && hasDay() == other.hasDay();
    }

    /** Whether the calendar has such a day; the 29th of February exists as long as no year says otherwise. */
    boolean exists() {
        if (month > 12 || !hasDay()) {
            return month <= 12;
        }
        return hasMonth() && day <= Month.of(month).length(!hasYear() || Year.isLeap(year));
    }

    /** The day in the calendar, if all three parts were said and there is such a day. */
    Optional<LocalDate> toLocalDate() {
        boolean whole = hasYear() && hasMonth() && hasDay() && exists();
        return whole ? Optional.of(LocalDate.of(year, month, day)) : Optional.empty();
    }

    /** ISO 8601, with the year as {@code XXXX} (Extended Date/Time Format, level 1) where none was said. */
    String edtf() {
        String text = hasYear() ? digits(year, YEAR_DIGITS) : "XXXX";
        if (hasMonth()) {
            text += "-" + digits(month, 2);
        }
        return hasDay() ? text + "-" + digits(day, 2) : text;
    }

    private static String digits(int number, int width) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }

    /** Earlier dates first; parts that were not said count as earliest. */
    @Override
    public int compareTo(PartialDate other) {
        int byYear = Integer.compare(year, other.year);
        int byMonth = byYear != 0 ? byYear : Integer.compare(month, other.month);
        return byMonth != 0 ? byMonth : Integer.compare(day, other.day);
    }
}
