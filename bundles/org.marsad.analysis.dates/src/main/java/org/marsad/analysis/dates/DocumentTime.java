package org.marsad.analysis.dates;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;

/**
 * When a document speaks: what «yesterday» is the day before of.
 *
 * @param day  the day of publication
 * @param time the time of that day, or null if it is not known
 */
record DocumentTime(LocalDate day, LocalTime time) {

    private static final int LENGTH_OF_DAY = "2024-12-25".length();
    private static final int LENGTH_OF_INSTANT = "2024-12-25T10:30:00".length();

    /** For a document published at {@code issued}, ISO 8601; empty if that is not known to the day. */
    static Optional<DocumentTime> of(String issued) {
        if (issued == null || issued.length() < LENGTH_OF_DAY) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.parse(issued.substring(0, LENGTH_OF_DAY));
            boolean timed = issued.length() >= LENGTH_OF_INSTANT && issued.charAt(LENGTH_OF_DAY) == 'T';
            return Optional.of(new DocumentTime(day, timed
                    ? LocalDateTime.parse(issued.substring(0, LENGTH_OF_INSTANT)).toLocalTime() : null));
        } catch (DateTimeException e) {
            return Optional.empty(); // the day a document gives for itself is as free text as the rest of it
        }
    }

    /** The instant as precisely as it is known, ISO 8601. */
    String iso() {
        return time == null ? day.toString() : Clock.iso(day.toString(), time);
    }
}
