package org.marsad.core.conduct;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.ingest.Extractor;
import org.marsad.api.text.Normalizer;
import org.marsad.api.workbench.ServiceKind;

/**
 * The services that are used, as they are at one moment.
 *
 * @param extractors  by media type
 * @param normalizers by id
 * @param analyzers   those that can run, each after the ones it requires
 * @param waiting     analyzers that cannot run, and what they lack
 * @param barred      services that are here and must not be used, and why, in words
 */
public record Services(Map<String, Seat<Extractor>> extractors, Map<String, Seat<Normalizer>> normalizers,
        List<Seat<Analyzer>> analyzers, Map<Seat<Analyzer>, String> waiting, Map<Seat<?>, String> barred) {

    /** The extractor for a type. */
    public Optional<Seat<Extractor>> extractor(String mediaType) {
        return Optional.ofNullable(extractors.get(mediaType));
    }

    /** The analyzer of a name. */
    public Optional<Seat<Analyzer>> analyzer(String id) {
        return analyzers.stream().filter(seat -> seat.id().equals(id)).findFirst();
    }

    /** Whether a type would be read if some extractor were not barred. */
    boolean missesExtractor(String mediaType) {
        return barred.keySet().stream().anyMatch(seat -> seat.kind() == ServiceKind.EXTRACTOR && seat.texts("types").contains(mediaType));
    }

    /** Those of the rosters that are best of their names and not barred. */
    static Services of(Roster<Extractor> extractors, Roster<Normalizer> normalizers, Roster<Analyzer> analyzers,
            Map<Seat<?>, String> everBarred) {
        Map<Seat<?>, String> barred = new HashMap<>();
        Stream.of(extractors, normalizers, analyzers).flatMap(roster -> roster.all().stream()).filter(everBarred::containsKey)
                .forEach(seat -> barred.put(seat, everBarred.get(seat)));
        return of(extractors.best(seat -> seat.texts("types"), barred.keySet()),
                normalizers.best(seat -> List.of(seat.id()), barred.keySet()),
                analyzers.best(seat -> List.of(seat.id()), barred.keySet()).values(), barred);
    }

    /**
     * Exactly these.
     *
     * @param extractors  by media type
     * @param normalizers by id
     * @param analyzers   one for each id, in any order
     */
    public static Services of(Map<String, Seat<Extractor>> extractors, Map<String, Seat<Normalizer>> normalizers,
            Collection<Seat<Analyzer>> analyzers) {
        return of(extractors, normalizers, analyzers, Map.of());
    }

    private static Services of(Map<String, Seat<Extractor>> extractors, Map<String, Seat<Normalizer>> forms,
            Collection<Seat<Analyzer>> candidates, Map<Seat<?>, String> barred) {
        List<Seat<Analyzer>> runnable = new ArrayList<>();
        Set<String> provided = new HashSet<>();
        Set<Seat<Analyzer>> left = new LinkedHashSet<>(candidates);
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Seat<Analyzer> seat : candidates) {
                if (left.contains(seat) && lack(seat, provided, forms, barred).isEmpty()) {
                    left.remove(seat);
                    provided.add(seat.id());
                    runnable.add(seat);
                    moved = true;
                }
            }
        }
        Map<Seat<Analyzer>, String> waiting = new LinkedHashMap<>();
        left.forEach(seat -> waiting.put(seat, lack(seat, provided, forms, barred).orElseThrow()));
        return new Services(extractors, forms, runnable, waiting, barred);
    }

    /** What an analyzer needs that is not there, in words. */
    private static Optional<String> lack(Seat<Analyzer> seat, Set<String> provided, Map<String, Seat<Normalizer>> forms,
            Map<Seat<?>, String> barred) {
        String form = seat.text("normalizer");
        if (!form.isEmpty() && !forms.containsKey(form)) {
            return Optional.of("waits for the normalizer '" + form + "', which is "
                    + (isBarred(ServiceKind.NORMALIZER, form, barred) ? "here but may not be used" : "not here"));
        }
        return seat.texts("requires").stream().filter(id -> !provided.contains(id)).findFirst()
                .map(id -> "waits for the analyzer '" + id + "', which is "
                        + (isBarred(ServiceKind.ANALYZER, id, barred) ? "here but may not be used" : "not here or waits itself"));
    }

    private static boolean isBarred(ServiceKind kind, String id, Map<Seat<?>, String> barred) {
        return barred.keySet().stream().anyMatch(seat -> seat.kind() == kind && seat.id().equals(id));
    }
}
