package org.marsad.analysis.similarity;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.marsad.analysis.similarity.align.Aligner;
import org.marsad.analysis.similarity.align.Reading;
import org.marsad.analysis.similarity.comparison.SideBySide;
import org.marsad.analysis.similarity.stories.Days;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.DocumentId;
import org.marsad.api.similarity.SourceComparison;
import org.marsad.api.similarity.ComparisonService;
import org.marsad.api.text.Stemmer;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Compares documents of the catalogue. */
@Component
public final class SourceComparer implements ComparisonService {

    private final SimilarityIndex index;
    private final Catalogue catalogue;
    private final SideBySide sideBySide;

    /** Reads in {@code catalogue}; words are brought together by their stems. */
    @Activate
    public SourceComparer(@Reference SimilarityIndex index, @Reference Catalogue catalogue, @Reference Stemmer stemmer) {
        this.index = index;
        this.catalogue = catalogue;
        this.sideBySide = new SideBySide(index.reader(), stemmer);
    }

    @Override
    public SourceComparison compare(List<DocumentId> ids) throws InterruptedException {
        List<Entry> entries = new ArrayList<>();
        for (DocumentId id : ids.stream().distinct().toList()) {
            entries.add(catalogue.find(id).filter(entry -> entry.text().isPresent()).orElseThrow(() -> new IllegalArgumentException(
                    "the document " + id.shortForm() + " is not here, or has no text that could be compared")));
        }
        if (entries.size() < 2) {
            throw new IllegalArgumentException("two documents at least are needed, to have something to compare");
        }
        entries.sort(Comparator.comparing(SourceComparer::told).thenComparing(Entry::id));
        return new SourceComparison(entries.stream().map(SourceComparer::source).toList(), sideBySide.claims(entries), pairs(entries));
    }

    /** When it was told: the day of publication, or the moment it was first met. */
    private static Instant told(Entry entry) {
        return entry.published().flatMap(Days::parse).map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant())
                .orElseGet(() -> entry.sightings().get(0).seen());
    }

    private static SourceComparison.Source source(Entry entry) {
        return new SourceComparison.Source(entry.id(), entry.title(), entry.site(), entry.origin(), entry.published(),
                entry.sightings().get(0).seen());
    }

    private List<SourceComparison.Pair> pairs(List<Entry> entries) throws InterruptedException {
        List<Reading> readings = entries.stream().map(index::read).toList();
        List<SourceComparison.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            for (int j = i + 1; j < readings.size(); j++) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("stopped between two documents");
                }
                pairs.add(new SourceComparison.Pair(entries.get(i).id(), entries.get(j).id(),
                        Aligner.compare(readings.get(i), readings.get(j))));
            }
        }
        return pairs;
    }
}
