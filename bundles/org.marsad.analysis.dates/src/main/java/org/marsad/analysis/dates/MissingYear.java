package org.marsad.analysis.dates;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Supplies the year that a dated document leaves out. Writers leave out the year they write in; so it is that one, unless a
 * neighbouring year brings the day within two months of the day of publication.
 */
final class MissingYear {

    private static final double DOUBT = 0.7;
    private static final int NEAR = 62;
    private static final int MIDDLE_OF_MONTH = 15;

    private final LocalDate published;

    MissingYear(DocumentTime reference) {
        this.published = reference.day();
    }

    /** The same finding with its year, less sure; unchanged if it has one. */
    Found supply(Found found) {
        if (found.first().hasYear()) {
            return found;
        }
        Direction direction = found.direction();
        if (direction != null && !direction.isGuess()) {
            return directed(found, direction);
        }
        Optional<PartialDate> first = likeliest(found.first(), found.weekday());
        Optional<PartialDate> last = found.isPeriod() ? likeliest(found.last(), null) : Optional.empty();
        boolean byLast = first.isPresent() && last.isPresent() && distance(last.get()) < distance(first.get());
        return first.map(date -> byLast ? notAfter(date, last.get()) : date).map(date -> direction == null ? date : told(date, direction))
                .map(date -> new Found(found.begin(), found.end(), found.next(), date, notBefore(date, found.last()), found.weekday(),
                        found.confidence() * DOUBT, direction)).orElse(found);
    }

    /** What is still to come is not over, and what has been is not far ahead. */
    private PartialDate told(PartialDate date, Direction direction) {
        long ahead = day(date).map(day -> ChronoUnit.DAYS.between(published, day)).orElse(0L);
        int years = direction.way() > 0 && ahead < 0 ? 1 : direction.way() < 0 && ahead > NEAR ? -1 : 0;
        PartialDate other = date.withYear(date.year() + years);
        return other.exists() ? other : date;
    }

    private long distance(PartialDate date) {
        return day(date).map(this::distance).orElse(Long.MAX_VALUE);
    }

    private static PartialDate notAfter(PartialDate first, PartialDate last) {
        PartialDate sameYear = first.withYear(last.year());
        return sameYear.compareTo(last) > 0 ? first.withYear(last.year() - 1) : sameYear;
    }

    /** The text says which year it is; of a period it says so of the last date. */
    private Found directed(Found found, Direction direction) {
        PartialDate said = found.isPeriod() ? found.last() : found.first();
        PartialDate last = said.withYear(direction.yearOf(said, published));
        PartialDate first = notAfter(found.first(), last);
        boolean sound = first.exists() && last.exists();
        return !sound ? found : new Found(found.begin(), found.end(), found.next(), first, found.isPeriod() ? last : null, found.weekday(),
                found.confidence(), direction);
    }

    /** The year of this month. */
    YearMonth of(int month) {
        return likeliest(new PartialDate(0, month, 0), null).map(date -> YearMonth.of(date.year(), month)).orElseThrow();
    }

    /** A day of the week, if written, must fit as well, unless it fits in none of the years. */
    private Optional<PartialDate> likeliest(PartialDate date, DayOfWeek weekday) {
        Comparator<LocalDate> byWeekday = Comparator.comparing(day -> weekday != null && day.getDayOfWeek() != weekday);
        return IntStream.rangeClosed(published.getYear() - 1, published.getYear() + 1)
                .mapToObj(date::withYear)
                .flatMap(candidate -> day(candidate).stream())
                .min(byWeekday.thenComparing(this::distance))
                .map(day -> date.withYear(day.getYear()));
    }

    private static Optional<LocalDate> day(PartialDate date) {
        return date.hasDay() ? date.toLocalDate() : Optional.of(LocalDate.of(date.year(), date.month(), MIDDLE_OF_MONTH));
    }

    private long distance(LocalDate day) {
        long days = Math.abs(ChronoUnit.DAYS.between(published, day));
        boolean sameYear = day.getYear() == published.getYear();
        return days <= NEAR ? days : (sameYear ? 1_000 : 10_000) + days;
    }

    private static PartialDate notBefore(PartialDate first, PartialDate last) {
        if (last == null) {
            return null;
        }
        PartialDate sameYear = last.withYear(first.year());
        return sameYear.compareTo(first) < 0 ? last.withYear(first.year() + 1) : sameYear;
    }
}
