package org.marsad.analysis.dates;

import java.time.DayOfWeek;

/**
 * A date or a period as it goes into the findings.
 *
 * @param begin      where it begins in the text
 * @param end        where it ends in the text
 * @param next       the token after it
 * @param first      the date, or the first date of the period
 * @param last       the last date of the period, or null
 * @param weekday    the day of the week written with {@code first}, or null
 * @param confidence how sure the reading is
 * @param direction  where the year that is left out, that of the last date, is to be looked for, or null
 */
record Found(int begin, int end, int next, PartialDate first, PartialDate last, DayOfWeek weekday, double confidence,
        Direction direction) {

    static Found of(Point point) {
        return of(point, point.date(), point.direction());
    }

    static Found of(Point point, PartialDate date, Direction direction) {
        return new Found(point.begin(), point.end(), point.next(), date, null, point.weekday(), point.confidence(), direction);
    }

    /** The same, in the past if its year is left out: «منذ 15 أكتوبر». */
    Found past() {
        return first.hasYear() || direction != null ? this
                : new Found(begin, end, next, first, last, weekday, confidence, new Direction(-1, false));
    }

    /** The same, told of something that is still to come (1), has been (-1) or may be either (0). */
    Found told(int tense) {
        return tense == 0 || first.hasYear() || direction != null || weekday != null ? this
                : new Found(begin, end, next, first, last, null, confidence, new Direction(tense, false, true));
    }

    boolean isPeriod() {
        return last != null;
    }

    /** ISO 8601, an interval for a period. */
    String edtf() {
        return isPeriod() ? first.edtf() + "/" + last.edtf() : first.edtf();
    }
}
