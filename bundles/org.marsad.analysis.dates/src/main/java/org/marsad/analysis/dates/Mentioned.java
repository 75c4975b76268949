package org.marsad.analysis.dates;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The last day, month and period that a text has spoken of, in reading order: what «the same day» is the same as. */
final class Mentioned {

    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})~?(?:T.*)?");
    private static final Pattern MONTH = Pattern.compile("(\\d{4}-\\d{2})(?:\\D.*)?");
    private static final Pattern PERIOD = Pattern.compile("\\d{4}-\\d{2}(?:-\\d{2})?(?:/\\d{4}-\\d{2}(?:-\\d{2})?)?");
    private static final Pattern DATED = Pattern.compile("(?:\\d{4}(?:-\\d{2}(?:-\\d{2})?)?/)?\\d{4}(?:-\\d{2}(?:-\\d{2})?)?");
    private static final Pattern YEAR = Pattern.compile("\\d{4}(?=-)");

    private static final String FIRST_DAY = "0000-01-01";
    private static final int YEARS = 4;
    private static final int MONTHS = 7;
    private static final int DAYS = 10;

    /** About a sentence, in UTF-16 units. */
    private static final int NEAR = 250;

    private String day;
    private String month;
    private String period;
    private int endOfPeriod;
    /** The last value that has a year, and where it ends. */
    private String last = "";
    private int endOfLast;

    /** Takes notice of the value of a finding, EDTF, and of where it ends. */
    void note(String value, int end) {
        if (DATED.matcher(value).matches()) {
            last = value.substring(value.indexOf('/') + 1);
            endOfLast = end;
        }
        Matcher asDay = DAY.matcher(value);
        Matcher asMonth = MONTH.matcher(value);
        if (asDay.matches()) {
            day = asDay.group(1);
        } else if (PERIOD.matcher(value).matches()) {
            period = value;
            endOfPeriod = end;
        }
        if (asMonth.matches()) {
            month = asMonth.group(1);
        }
    }

    /** The day that was spoken of last. */
    Optional<String> day() {
        return Optional.ofNullable(day);
    }

    /** The month that was spoken of last, perhaps by one of its days. */
    Optional<String> month() {
        return Optional.ofNullable(month);
    }

    /** The period of months or days that was spoken of last, if that is not far before this place. */
    Optional<String> period(int place) {
        return Optional.ofNullable(period).filter(last -> place - endOfPeriod <= NEAR);
    }

    /**
     * A day in the year, month, week that was spoken of last, if that is as fine as the unit and not far before this place.
     *
     * @param unit no finer than days
     */
    Optional<LocalDate> near(Unit unit, int place) {
        int needed = unit == Unit.YEAR || unit == Unit.DECADE ? YEARS : unit == Unit.MONTH ? MONTHS : DAYS;
        if (last.length() < needed || place - endOfLast > NEAR) {
            return Optional.empty();
        }
        String first = last + FIRST_DAY.substring(last.length());
        try {
            return Optional.of(LocalDate.parse(first));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // the text writes a day that no calendar has
        }
    }

    /** The same stretch of a calendar year as {@code value}, but in this year; one that runs into the next still does. */
    static String in(int year, String value) {
        int away = year - Integer.parseInt(value.substring(0, 4));
        return YEAR.matcher(value).replaceAll(match -> PartialDate.ofYear(Integer.parseInt(match.group()) + away).edtf());
    }
}
