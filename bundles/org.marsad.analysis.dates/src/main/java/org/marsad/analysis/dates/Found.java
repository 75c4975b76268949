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
 */
record Found(int begin, int end, int next, PartialDate first, PartialDate last, DayOfWeek weekday, double confidence) {

    static Found of(Point point) {
        return of(point, point.date());
    }

    static Found of(Point point, PartialDate date) {
        return new Found(point.begin(), point.end(), point.next(), date, null, point.weekday(), point.confidence());
    }

    boolean isPeriod() {
        return last != null;
    }

    /** ISO 8601, an interval for a period. */
    String edtf() {
        return isPeriod() ? first.edtf() + "/" + last.edtf() : first.edtf();
    }
}
