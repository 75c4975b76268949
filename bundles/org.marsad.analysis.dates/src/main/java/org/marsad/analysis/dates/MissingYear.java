package org.marsad.analysis.dates;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/** Supplies the year that a dated document leaves out: the one that brings the day nearest to the day of publication. */
final class MissingYear {

    private static final double DOUBT = 0.7;

    private final LocalDate published;

    private MissingYear(LocalDate published) {
        this.published = published;
    }

    /** For a document published at {@code issued}, ISO 8601; empty if that is not known to the day. */
    static Optional<MissingYear> of(String issued) {
        if (issued == null || issued.length() < "2024-12-25".length()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new MissingYear(LocalDate.parse(issued.substring(0, "2024-12-25".length()))));
        } catch (DateTimeException e) {
            return Optional.empty(); // the day a document gives for itself is as free text as the rest of it
        }
    }

    /** The same finding with its year, less sure; unchanged if it has one. */
    Found supply(Found found) {
        if (found.first().hasYear()) {
            return found;
        }
        Optional<PartialDate> first = nearest(found.first(), found.weekday());
        return first.map(date -> new Found(found.begin(), found.end(), found.next(), date, notBefore(date, found.last()),
                found.weekday(), found.confidence() * DOUBT)).orElse(found);
    }

    /** A day of the week, if written, must fit as well, unless it fits in none of the years. */
    private Optional<PartialDate> nearest(PartialDate date, DayOfWeek weekday) {
        Comparator<LocalDate> byWeekday = Comparator.comparing(day -> weekday != null && day.getDayOfWeek() != weekday);
        return IntStream.rangeClosed(published.getYear() - 1, published.getYear() + 1)
                .mapToObj(date::withYear)
                .flatMap(candidate -> candidate.toLocalDate().stream())
                .min(byWeekday.thenComparing(day -> Math.abs(ChronoUnit.DAYS.between(published, day))))
                .map(day -> date.withYear(day.getYear()));
    }

    private static PartialDate notBefore(PartialDate first, PartialDate last) {
        if (last == null) {
            return null;
        }
        PartialDate sameYear = last.withYear(first.year());
        return sameYear.compareTo(first) < 0 ? last.withYear(first.year() + 1) : sameYear;
    }
}
