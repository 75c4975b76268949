package org.marsad.analysis.dates;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes times of the day as ISO 8601 does. */
final class Clock {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private Clock() {
    }

    /** The time on that day, ISO 8601, or alone if the day is empty; seconds only where there are any. */
    static String iso(String day, LocalTime time) {
        return day + "T" + time.format(time.getSecond() == 0 ? MINUTES : SECONDS);
    }
}
