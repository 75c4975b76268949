package org.marsad.extract.tika.worker;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as machines write them, made ISO 8601: no more precise than stated, and only if they exist. */
final class IsoDates {

    /** Year, month, day, hour, minute, second, offset; year first, for otherwise day and month cannot be told apart. */
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})(?:([-/.]?)(\\d{1,2})(?:\\2(\\d{1,2})"
            + "(?:[T ]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?\\s*(Z|UTC|GMT|[-+]\\d{2}(?::?\\d{2})?)?)?)?)?",
            Pattern.CASE_INSENSITIVE);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");

    private IsoDates() {
    }

    /** The date in ISO 8601, or empty if there is no such date. */
    static Optional<String> normalise(String stated) {
        String date = withAsciiDigits(stated.strip());
        Matcher yearFirst = YEAR_FIRST.matcher(date);
        try {
            return Optional.of(yearFirst.matches() ? fromYear(yearFirst)
                    : OffsetDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String fromYear(Matcher parts) {
        int year = number(parts, 1);
        if (year == 0) {
            throw new DateTimeException("the year 0000 is how programs say that they do not know");
        }
        if (parts.group(3) == null) {
            return Year.of(year).toString();
        }
        YearMonth month = YearMonth.of(year, number(parts, 3));
        if (parts.group(4) == null) {
            return month.toString();
        }
        LocalDate date = month.atDay(1).withDayOfMonth(number(parts, 4));
        if (parts.group(5) == null) {
            return date.toString();
        }
        LocalTime time = LocalTime.of(number(parts, 5), number(parts, 6), parts.group(7) == null ? 0 : number(parts, 7));
        return date + "T" + time.format(TIME) + offset(parts.group(8));
    }

    private static String offset(String stated) {
        if (stated == null) {
            return "";
        }
        return Character.isLetter(stated.charAt(0)) ? ZoneOffset.UTC.getId() : ZoneOffset.of(stated).getId();
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    private static String withAsciiDigits(String text) {
        StringBuilder ascii = new StringBuilder(text.length());
        text.chars().forEach(c -> ascii.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10)) : (char) c));
        return ascii.toString();
    }
}
