package org.marsad.core.workbench;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.catalogue.State;
import org.marsad.api.ingest.Extractor;
import org.marsad.core.conduct.Plan;
import org.marsad.core.conduct.Seat;
import org.marsad.core.conduct.Services;
import org.marsad.core.store.CatalogueStore;
import org.marsad.core.store.Header;

/** Counts how all documents stand, in one pass over their headers. */
final class Census {

    private static final int PAGE = 512;

    private final Map<State, Long> states = new EnumMap<>(State.class);
    private final Map<Seat<?>, Long> done = new HashMap<>();
    private final Map<Seat<?>, Long> missing = new HashMap<>();
    private long documents;

    /** Takes the census. */
    static Census of(CatalogueStore store, Services services) {
        Census census = new Census();
        long last = 0;
        for (List<Header> page = store.records().headersAfter(0, PAGE); !page.isEmpty(); page = store.records().headersAfter(last, PAGE)) {
            page.forEach(document -> census.count(document, services));
            last = page.get(page.size() - 1).no();
        }
        return census;
    }

    long documents() {
        return documents;
    }

    Map<State, Long> states() {
        return states;
    }

    long done(Seat<?> seat) {
        return done.getOrDefault(seat, 0L);
    }

    long missing(Seat<?> seat) {
        return missing.getOrDefault(seat, 0L);
    }

    private void count(Header document, Services services) {
        documents++;
        states.merge(Plan.state(document, services), 1L, Long::sum);
        services.extractor(document.mediaType()).ifPresent(extractor -> countText(document, extractor));
        for (Seat<Analyzer> analyzer : services.analyzers()) {
            switch (Plan.standing(document, analyzer, services)) {
                case DONE -> done.merge(analyzer, 1L, Long::sum);
                case MISSING, FAILED -> missing.merge(analyzer, 1L, Long::sum);
                case NONE -> { }
            }
        }
    }

    private void countText(Header document, Seat<Extractor> extractor) {
        (document.text().isPresent() ? done : missing).merge(extractor, 1L, Long::sum);
    }
}
