package org.marsad.shell.trend;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentText;
import org.marsad.shell.counting.FoundOnce;

/**
 * Counts things by period, document by document; memory grows with the number of periods only.
 *
 * <p>A document belongs to the period in which it was published, or, if it says nothing of that, in which it was first met (UTC).
 * One whose date is not precise enough to tell the period belongs to none.
 */
public final class Counts {

    private final List<Wanted> wanted;
    private final Unit unit;
    private final Optional<LocalDate> from;
    private final Optional<LocalDate> to;
    private final BiFunction<Annotation, String, String> valueOf;
    private final TreeMap<LocalDate, Period> periods = new TreeMap<>();
    private final SortedSet<String> types = new TreeSet<>();
    private long documents;
    private long undated;
    private long vague;

    /**
     * Nothing is counted yet.
     *
     * @param from    the first day that counts, or empty
     * @param to      the last day that counts, or empty
     * @param valueOf the value of an annotation in a text
     */
    public Counts(List<Wanted> wanted, Unit unit, Optional<LocalDate> from, Optional<LocalDate> to,
            BiFunction<Annotation, String, String> valueOf) {
        this.wanted = List.copyOf(wanted);
        this.unit = unit;
        this.from = from.map(unit::begin);
        this.to = to.map(unit::begin);
        this.valueOf = valueOf;
    }

    /** Counts a document. */
    public void add(Entry entry) {
        Optional<String> published = entry.published();
        Optional<LocalDate> period = published.isPresent() ? unit.periodOf(published.get())
                : Optional.of(unit.begin(entry.sightings().get(0).seen().atZone(ZoneOffset.UTC).toLocalDate()));
        if (period.isEmpty()) {
            vague++;
        } else if (isIn(period.get())) {
            documents++;
            undated += published.isEmpty() ? 1 : 0;
            count(entry, periods.computeIfAbsent(period.get(), begin -> new Period(wanted.size())));
        }
    }

    private boolean isIn(LocalDate period) {
        return from.map(first -> !period.isBefore(first)).orElse(true) && to.map(last -> !period.isAfter(last)).orElse(true);
    }

    private void count(Entry entry, Period period) {
        String text = entry.text().map(DocumentText::text).orElse("");
        long[] found = new long[wanted.size()];
        FoundOnce once = new FoundOnce();
        entry.layers().values().forEach(layer -> layer.annotations().forEach(annotation -> {
            types.add(annotation.type());
            String value = valueOf.apply(annotation, text);
            boolean counts = once.isFirst(layer, annotation, value);
            for (int i = 0; i < found.length; i++) {
                Wanted thing = wanted.get(i);
                found[i] += counts && thing.isType(annotation.type()) && thing.matches(annotation, value) ? 1 : 0;
            }
        }));
        period.add(found);
    }

    /** The types of annotations that were met, wanted or not. */
    public SortedSet<String> types() {
        return types;
    }

    /** How many documents were counted. */
    public long documents() {
        return documents;
    }

    /** How many of them say nothing of their publication, and count where they were first met. */
    public long undated() {
        return undated;
    }

    /** How many documents were left out because their date does not tell the period. */
    public long vague() {
        return vague;
    }

    /** How many periods there are from the first to the last, those without documents counted too. */
    public long length() {
        return periods.isEmpty() ? 0 : unit.count(periods.firstKey(), periods.lastKey());
    }

    /** What was counted of the thing in one place, period by period, with none left out in between. */
    public List<Point> series(int thing) {
        List<Point> points = new ArrayList<>();
        if (periods.isEmpty()) {
            return points;
        }
        Point before = null;
        for (LocalDate begin = periods.firstKey(); !begin.isAfter(periods.lastKey()); begin = unit.next(begin)) {
            Period period = periods.getOrDefault(begin, new Period(wanted.size()));
            before = new Point(unit.name(begin), begin, unit.next(begin).minusDays(1), period.annotations[thing], period.having[thing],
                    period.documents, before == null ? Optional.empty() : Optional.of(period.annotations[thing] - before.count()));
            points.add(before);
        }
        return points;
    }

    /**
     * A period of a series.
     *
     * @param period what the period is called
     * @param from   its first day
     * @param to     its last day
     * @param count  how often the thing was found
     * @param having in how many documents
     * @param all    how many documents there are in all
     * @param change the difference to the count before; empty for the first
     */
    public record Point(String period, LocalDate from, LocalDate to, long count, long having, long all, Optional<Long> change) {}

    private static final class Period {

        private final long[] annotations;
        private final long[] having;
        private long documents;

        Period(int things) {
            annotations = new long[things];
            having = new long[things];
        }

        void add(long[] found) {
            documents++;
            for (int i = 0; i < found.length; i++) {
                annotations[i] += found[i];
                having[i] += found[i] > 0 ? 1 : 0;
            }
        }
    }
}
