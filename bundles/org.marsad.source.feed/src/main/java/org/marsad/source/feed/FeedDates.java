package org.marsad.source.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as feeds and servers write them: RFC 3339, and RFC 822 with the liberties that are taken with it. */
final class FeedDates {

    private static final Pattern RFC_822 = Pattern.compile(
            "(?:\\p{Alpha}+,?\\s+)?(\\d{1,2})\\s+(\\p{Alpha}{3})\\p{Alpha}*\\s+(\\d{2}|\\d{4})\\s+"
            + "(\\d{1,2}):(\\d{2})(?::(\\d{2}))?\\s*(\\S*)");
    private static final Pattern RFC_3339 = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})(?:[T ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)\\s*(Z|z|[-+]\\d{2}:?\\d{2})?)?");
    private static final Map<String, Integer> ZONES = Map.of("EST", -5, "EDT", -4, "CST", -6, "CDT", -5,
            "MST", -7, "MDT", -6, "PST", -8, "PDT", -7);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private FeedDates() {
    }

    /** The moment that is written, or empty if it cannot be told. A date without a time is its first moment in UTC. */
    static Optional<Instant> parse(String written) {
        String date = written.strip();
        try {
            Matcher internet = RFC_3339.matcher(date);
            if (internet.matches()) {
                return Optional.of(internet(internet));
            }
            Matcher mail = RFC_822.matcher(date);
            return mail.matches() ? Optional.of(mail(mail)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant internet(Matcher date) {
        if (date.group(2) == null) {
            return LocalDate.parse(date.group(1)).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        String zone = date.group(3) == null ? "Z" : date.group(3).toUpperCase(Locale.ROOT);
        String withColon = zone.length() == 5 ? zone.substring(0, 3) + ":" + zone.substring(3) : zone;
        return OffsetDateTime.parse(date.group(1) + "T" + date.group(2) + withColon).toInstant();
    }

    private static Instant mail(Matcher date) {
        int year = Integer.parseInt(date.group(3));
        int full = date.group(3).length() == 4 ? year : year < 70 ? 2000 + year : 1900 + year;
        String month = date.group(2).substring(0, 1).toUpperCase(Locale.ROOT) + date.group(2).substring(1).toLowerCase(Locale.ROOT);
        LocalDate day = LocalDate.parse(date.group(1) + " " + month + " " + full, DAY);
        int second = date.group(6) == null ? 0 : Math.min(59, Integer.parseInt(date.group(6)));
        return day.atTime(Integer.parseInt(date.group(4)), Integer.parseInt(date.group(5)), second).toInstant(zone(date.group(7)));
    }

    private static ZoneOffset zone(String written) {
        if (written.matches("[-+]\\d{4}")) {
            return ZoneOffset.of(written);
        }
        return ZoneOffset.ofHours(ZONES.getOrDefault(written.toUpperCase(Locale.ROOT), 0));
    }
}
