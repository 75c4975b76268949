package org.marsad.core.trial;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.text.Normalizer;
import org.marsad.core.conduct.Seat;
import org.marsad.core.conduct.Services;

/** The services that are in use, with those of one bundle in the place of others of the same name. */
final class Composition {

    private final Map<String, Seat<Normalizer>> normalizers;
    private final Map<String, Seat<Analyzer>> analyzers = new LinkedHashMap<>();

    Composition(Services inUse, Guests guests) {
        normalizers = new LinkedHashMap<>();
        guests.normalizers().forEach(seat -> normalizers.putIfAbsent(seat.id(), seat));
        inUse.normalizers().forEach(normalizers::putIfAbsent);
        guests.analyzers().forEach(seat -> analyzers.putIfAbsent(seat.id(), seat));
        inUse.analyzers().forEach(seat -> analyzers.putIfAbsent(seat.id(), seat));
    }

    /** The normalizers, by id. */
    Map<String, Seat<Normalizer>> normalizers() {
        return Map.copyOf(normalizers);
    }

    /** These analyzers and what they build on, and no extractors: texts are not made again. */
    Services forAnalyzers(Collection<String> ids) {
        return Services.of(Map.of(), normalizers, needed(ids).stream().map(analyzers::get).toList());
    }

    /** What an analyzer builds on, without itself. */
    Services forRequiredBy(Seat<Analyzer> analyzer) {
        return Services.of(Map.of(), normalizers, needed(Services.builtOn(analyzer)).stream().filter(id -> !id.equals(analyzer.id()))
                .map(analyzers::get).toList());
    }

    private Set<String> needed(Collection<String> ids) {
        Set<String> needed = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(ids);
        while (!open.isEmpty()) {
            Seat<Analyzer> seat = analyzers.get(open.pop());
            if (seat != null && needed.add(seat.id())) {
                open.addAll(Services.builtOn(seat));
            }
        }
        return needed;
    }
}
