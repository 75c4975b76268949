package org.marsad.analysis.dates;

import java.time.DayOfWeek;

/**
 * One date in a line, possibly a part that only its neighbours make whole, such as the «24» of «24-27 نونبر».
 *
 * @param begin      where it begins in the text
 * @param end        where it ends in the text
 * @param next       the token after it
 * @param date       what it says
 * @param weekday    the day of the week written with it, or null
 * @param confidence how sure the reading is
 * @param standalone whether it is a date without any neighbour
 * @param direction  where the year it leaves out is to be looked for, or null
 */
record Point(int begin, int end, int next, PartialDate date, DayOfWeek weekday, double confidence, boolean standalone,
        Direction direction) {

    /** A date that says nothing of where a year it leaves out is to be looked for. */
    Point(int begin, int end, int next, PartialDate date, DayOfWeek weekday, double confidence, boolean standalone) {
        this(begin, end, next, date, weekday, confidence, standalone, null);
    }

    /** The same date with a day of the week before it, which lowers the confidence if the calendar knows better. */
    Point after(int newBegin, DayOfWeek newWeekday) {
        boolean contradicted = newWeekday != null
                && date.toLocalDate().filter(day -> day.getDayOfWeek() != newWeekday).isPresent();
        return new Point(newBegin, end, next, date, newWeekday, contradicted ? Math.min(confidence, 0.6) : confidence,
                standalone, direction);
    }
}
