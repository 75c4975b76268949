package org.marsad.evaluation.dates;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of time, by which two ways of saying the same are compared: {@code 2013-W07} and {@code 2013-02-11/2013-02-17}.
 *
 * @param begin its first instant
 * @param end   the instant after it
 */
public record Period(LocalDateTime begin, LocalDateTime end) {

    private static final Pattern POINT = Pattern.compile("(?<year>-?\\d{4,})(?:-(?:W(?<week>\\d{2})(?:-(?<weekday>[1-7]))?"
            + "|Q(?<quarter>[1-4])|(?<month>\\d{2})"
            + "(?:-(?<day>\\d{2})(?:T(?<hour>\\d{2})(?::(?<minute>\\d{2})(?::(?<second>\\d{2})(?:\\.\\d+)?)?)?"
            + "(?:Z|[-+]\\d{2}:?\\d{2})?)?)?))?");

    /** EDTF writes quarters as months from 33 on. */
    private static final int BEFORE_FIRST_QUARTER = 32;
    private static final int MONTHS_OF_QUARTER = 3;

    /** The EDTF qualifiers: approximate, uncertain, both. */
    private static final Pattern QUALIFIERS = Pattern.compile("[~?%]");

    /**
     * The stretch that an expression of ISO 8601 or EDTF stands for; of an interval from the begin of the first to the end of the last.
     * Qualifiers and offsets from UTC are passed over.
     *
     * @return empty if it stands for none, since a part of it is not known ({@code XXXX-12-25}) or an end is open
     */
    public static Optional<Period> of(String expression) {
        String[] ends = QUALIFIERS.matcher(expression).replaceAll("").split("/", -1);
        Optional<Period> first = point(ends[0]);
        Optional<Period> last = point(ends[ends.length - 1]);
        if (ends.length > 2 || first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Period(first.get().begin, last.get().end));
    }

    /** One unit from an instant on. */
    static Period of(LocalDateTime begin, TemporalUnit unit) {
        return new Period(begin, begin.plus(1, unit));
    }

    /** Whether the other one begins and ends on the same days, give or take so many. */
    boolean isWithin(int days, Period other) {
        return Math.abs(ChronoUnit.DAYS.between(begin, other.begin)) <= days && Math.abs(ChronoUnit.DAYS.between(end, other.end)) <= days;
    }

    private static Optional<Period> point(String expression) {
        Matcher point = POINT.matcher(expression);
        try {
            return point.matches() ? Optional.of(period(point)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Period period(Matcher point) {
        int year = Integer.parseInt(point.group("year"));
        if (point.group("week") != null) {
            return week(year, Integer.parseInt(point.group("week")), point.group("weekday"));
        }
        if (point.group("quarter") != null) {
            return quarter(year, Integer.parseInt(point.group("quarter")));
        }
        if (point.group("month") == null) {
            return of(LocalDate.of(year, 1, 1).atStartOfDay(), ChronoUnit.YEARS);
        }
        int month = Integer.parseInt(point.group("month"));
        if (month > BEFORE_FIRST_QUARTER) {
            return quarter(year, month - BEFORE_FIRST_QUARTER);
        }
        if (point.group("day") == null) {
            return of(YearMonth.of(year, month).atDay(1).atStartOfDay(), ChronoUnit.MONTHS);
        }
        return time(LocalDate.of(year, month, Integer.parseInt(point.group("day"))), point);
    }

    private static Period time(LocalDate day, Matcher point) {
        if (point.group("hour") == null) {
            return of(day.atStartOfDay(), ChronoUnit.DAYS);
        }
        int hour = Integer.parseInt(point.group("hour"));
        if (point.group("minute") == null) {
            return of(day.atTime(hour, 0), ChronoUnit.HOURS);
        }
        int minute = Integer.parseInt(point.group("minute"));
        if (point.group("second") == null) {
            return of(day.atTime(hour, minute), ChronoUnit.MINUTES);
        }
        return of(day.atTime(hour, minute, Integer.parseInt(point.group("second"))), ChronoUnit.SECONDS);
    }

    private static Period week(int year, int week, String weekday) {
        LocalDate monday = LocalDate.of(year, 1, 4).with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week).with(DayOfWeek.MONDAY);
        return weekday == null ? of(monday.atStartOfDay(), ChronoUnit.WEEKS)
                : of(monday.plusDays(Long.parseLong(weekday) - 1).atStartOfDay(), ChronoUnit.DAYS);
    }

    private static Period quarter(int year, int quarter) {
        LocalDateTime begin = LocalDate.of(year, MONTHS_OF_QUARTER * (quarter - 1) + 1, 1).atStartOfDay();
        return new Period(begin, begin.plusMonths(MONTHS_OF_QUARTER));
    }
}
