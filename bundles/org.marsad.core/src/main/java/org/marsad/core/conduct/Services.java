package org.marsad.core.conduct;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.ingest.Extractor;
import org.marsad.api.text.Normalizer;

/**
 * The services that are used, as they are at one moment.
 *
 * @param extractors  by media type
 * @param normalizers by id
 * @param analyzers   those that can run, each after the ones it requires
 * @param waiting     analyzers that cannot run, and what they lack
 */
public record Services(Map<String, Seat<Extractor>> extractors, Map<String, Seat<Normalizer>> normalizers,
        List<Seat<Analyzer>> analyzers, Map<Seat<Analyzer>, String> waiting) {

    /** The extractor for a type. */
    public Optional<Seat<Extractor>> extractor(String mediaType) {
        return Optional.ofNullable(extractors.get(mediaType));
    }

    /** The analyzer of a name. */
    public Optional<Seat<Analyzer>> analyzer(String id) {
        return analyzers.stream().filter(seat -> seat.id().equals(id)).findFirst();
    }

    static Services of(Roster<Extractor> extractors, Roster<Normalizer> normalizers, Roster<Analyzer> analyzers) {
        Map<String, Seat<Normalizer>> forms = normalizers.best(seat -> List.of(seat.id()));
        Collection<Seat<Analyzer>> candidates = analyzers.best(seat -> List.of(seat.id())).values();
        List<Seat<Analyzer>> runnable = new ArrayList<>();
        Set<String> provided = new HashSet<>();
        Set<Seat<Analyzer>> left = new HashSet<>(candidates);
        boolean moved = true;
        while (moved) {
            moved = false;
            for (Seat<Analyzer> seat : candidates) {
                if (left.contains(seat) && lack(seat, provided, forms).isEmpty()) {
                    left.remove(seat);
                    provided.add(seat.id());
                    runnable.add(seat);
                    moved = true;
                }
            }
        }
        Map<Seat<Analyzer>, String> waiting = new LinkedHashMap<>();
        left.forEach(seat -> waiting.put(seat, lack(seat, provided, forms).orElseThrow()));
        return new Services(extractors.best(seat -> seat.texts("types")), forms, runnable, waiting);
    }

    /** What an analyzer needs that is not there, in words. */
    private static Optional<String> lack(Seat<Analyzer> seat, Set<String> provided, Map<String, Seat<Normalizer>> forms) {
        String form = seat.text("normalizer");
        if (!form.isEmpty() && !forms.containsKey(form)) {
            return Optional.of("waits for the normalizer '" + form + "', which is not here");
        }
        return seat.texts("requires").stream().filter(id -> !provided.contains(id)).findFirst()
                .map(id -> "waits for the analyzer '" + id + "', which is not here or waits itself");
    }
}
