package org.marsad.watch;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.DocumentId;

/**
 * When a document came and when it was published.
 *
 * @param document  the document
 * @param arrived   when it was first met
 * @param published when it was published, ISO 8601, as far as known
 */
record Arrival(DocumentId document, Instant arrived, Optional<String> published) {

    /** Of several that come together the one published first is the first; then the one that arrived first. */
    static final Comparator<Arrival> FIRST = Comparator.comparing(Arrival::heard).thenComparing(Arrival::arrived)
            .thenComparing(Arrival::document);

    private static final int YEAR = 4;
    private static final int MONTH = 7;
    private static final int DAY = 10;

    static Arrival of(Entry entry) {
        return new Arrival(entry.id(), entry.sightings().get(0).seen(), entry.published());
    }

    /**
     * The time for which it speaks: the end of the day, month or year of its publication (UTC), or its arrival if that is earlier or
     * the other is not known. So an article of last year that comes today does not break today's silence.
     */
    Instant heard() {
        return published.flatMap(Arrival::end).filter(end -> end.isBefore(arrived)).orElse(arrived);
    }

    private static Optional<Instant> end(String iso) {
        try {
            LocalDate day = switch (Math.min(iso.length(), DAY)) {
                case YEAR -> Year.parse(iso).atMonth(12).atEndOfMonth();
                case MONTH -> YearMonth.parse(iso).atEndOfMonth();
                default -> LocalDate.parse(iso.substring(0, Math.min(iso.length(), DAY)));
            };
            return Optional.of(day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
