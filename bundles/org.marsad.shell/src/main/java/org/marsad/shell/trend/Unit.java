package org.marsad.shell.trend;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long the periods are for which is counted. Weeks are those of ISO 8601: they begin on Monday. */
public enum Unit {
    /** Days. */
    DAY,
    /** Weeks, Monday to Sunday. */
    WEEK,
    /** Months. */
    MONTH,
    /** Years. */
    YEAR;

    /** The names as operators type them. */
    public static final List<String> NAMES = Arrays.stream(values()).map(Unit::label).toList();

    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?(?![\\d?~]).*");

    /** The unit of that name, if there is one. */
    public static Optional<Unit> named(String name) {
        return Arrays.stream(values()).filter(unit -> unit.label().equals(name)).findFirst();
    }

    /** The name as operators type it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The first day of the period in which something was published.
     *
     * @param published ISO 8601, as precise as is known
     * @return empty if that is no date, or not precise enough to tell the period
     */
    public Optional<LocalDate> periodOf(String published) {
        Matcher date = DATE.matcher(published);
        if (!date.matches() || published.contains("/") && !published.contains("T")) {
            return Optional.empty();
        }
        boolean month = date.group(2) != null;
        boolean day = date.group(3) != null;
        boolean precise = day || this == MONTH && month || this == YEAR;
        if (!precise || month && number(date.group(2)) > 12 || month && number(date.group(2)) < 1) {
            return Optional.empty();
        }
        YearMonth in = YearMonth.of(number(date.group(1)), month ? number(date.group(2)) : 1);
        int dayOfMonth = day ? number(date.group(3)) : 1;
        return in.isValidDay(dayOfMonth) ? Optional.of(begin(in.atDay(dayOfMonth))) : Optional.empty();
    }

    /** The first day of the period in which a day lies. */
    public LocalDate begin(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /** The first day of the period behind the one that begins on a day. */
    public LocalDate next(LocalDate begin) {
        return begin.plus(1, chronoUnit());
    }

    /** How many periods there are from one to another, both counted. */
    public long count(LocalDate first, LocalDate last) {
        return chronoUnit().between(first, last) + 1;
    }

    /** What a period is called, in the form of ISO 8601. */
    public String name(LocalDate begin) {
        return switch (this) {
            case DAY -> begin.toString();
            case WEEK -> String.format(Locale.ROOT, "%04d-W%02d", begin.get(IsoFields.WEEK_BASED_YEAR),
                    begin.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> YearMonth.from(begin).toString();
            case YEAR -> String.format(Locale.ROOT, "%04d", begin.getYear());
        };
    }

    private ChronoUnit chronoUnit() {
        return switch (this) {
            case DAY -> ChronoUnit.DAYS;
            case WEEK -> ChronoUnit.WEEKS;
            case MONTH -> ChronoUnit.MONTHS;
            case YEAR -> ChronoUnit.YEARS;
        };
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
