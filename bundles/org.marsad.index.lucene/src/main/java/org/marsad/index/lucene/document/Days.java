package org.marsad.index.lucene.document;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Some days in a row, both ends included: a day, a month, a year or what lies between two of these.
 *
 * @param first the first day
 * @param last  the last day
 */
public record Days(LocalDate first, LocalDate last) {

    private static final Pattern DATE = Pattern.compile("(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?)?(?:T.*)?");
    private static final LocalDate BEGINNING = LocalDate.of(0, 1, 1);
    private static final LocalDate END = LocalDate.of(9999, 12, 31);

    /** Rejects days that run backwards. */
    public Days {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("ends before it begins: " + first + " to " + last);
        }
    }

    /**
     * Reads {@code 2025}, {@code 2025-11}, {@code 2025-11-24} or two of these with
     * {@code separator} between, of which one may be left out.
     */
    public static Optional<Days> parse(String text, String separator) {
        int between = text.indexOf(separator);
        if (between < 0) {
            return single(text);
        }
        Optional<LocalDate> from = end(text.substring(0, between), BEGINNING).map(Days::first);
        Optional<LocalDate> to = end(text.substring(between + separator.length()), END).map(Days::last);
        return from.isEmpty() || to.isEmpty() || to.get().isBefore(from.get()) ? Optional.empty()
                : Optional.of(new Days(from.get(), to.get()));
    }

    /** Reads an ISO 8601 date or interval, with the qualifiers of EDTF left out; empty where no days can be told. */
    public static Optional<Days> ofEdtf(String edtf) {
        return parse(edtf.replaceAll("[?~%]", "").replace("..", ""), "/");
    }

    /** Whether all days of {@code other} are among these. */
    public boolean contains(Days other) {
        return !other.first.isBefore(first) && !other.last.isAfter(last);
    }

    /** Whether any day of {@code other} is among these. */
    public boolean overlaps(Days other) {
        return !other.first.isAfter(last) && !other.last.isBefore(first);
    }

    /** Whether it is told from day to day, so that what happens in between happens on each of them. */
    public boolean isSpell() {
        boolean wholeMonths = first.getDayOfMonth() == 1 && last.equals(YearMonth.from(last).atEndOfMonth());
        return !first.equals(last) && !wholeMonths;
    }

    /** The month it begins in, or the year if that is all that is known. */
    public String label() {
        boolean wholeYear = first.getDayOfYear() == 1 && last.equals(Year.from(last).atMonth(12).atEndOfMonth());
        return wholeYear ? Year.from(first).toString() : YearMonth.from(first).toString();
    }

    /** The first day as the index counts, days since 1970. */
    public int firstNumber() {
        return (int) first.toEpochDay();
    }

    /** The last day as the index counts. */
    public int lastNumber() {
        return (int) last.toEpochDay();
    }

    private static Optional<Days> end(String text, LocalDate open) {
        return text.isEmpty() ? Optional.of(new Days(open, open)) : single(text);
    }

    private static Optional<Days> single(String text) {
        Matcher matcher = DATE.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(of(matcher.group(1), matcher.group(2), matcher.group(3)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Days of(String year, String month, String day) {
        if (month == null) {
            Year whole = Year.of(Integer.parseInt(year));
            return new Days(whole.atDay(1), whole.atMonth(12).atEndOfMonth());
        }
        YearMonth whole = YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
        if (day == null) {
            return new Days(whole.atDay(1), whole.atEndOfMonth());
        }
        LocalDate one = whole.atDay(1).withDayOfMonth(Integer.parseInt(day));
        return new Days(one, one);
    }
}
