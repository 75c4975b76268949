package org.marsad.analysis.similarity.stories;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Days as documents state them. */
public final class Days {

    private static final int LENGTH = "2025-11-24".length();

    private Days() {
    }

    /** The day at the beginning of an ISO 8601 date or time; empty if that is no day of the calendar. */
    public static Optional<LocalDate> parse(String stated) {
        try {
            return Optional.of(LocalDate.parse(stated.substring(0, Math.min(LENGTH, stated.length()))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
