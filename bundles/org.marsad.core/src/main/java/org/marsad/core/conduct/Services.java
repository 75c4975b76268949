package org.marsad.core.conduct;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
 * @param analyzers   those that can run, each after the ones it requires or uses
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
        return new Services(extractors, forms, inOrder(runnable), waiting, barred);
    }

    /** Each behind those it requires and, as far as they do not use each other in a circle, those it uses. */
    private static List<Seat<Analyzer>> inOrder(List<Seat<Analyzer>> runnable) {
        List<Seat<Analyzer>> left = new ArrayList<>(runnable);
        List<Seat<Analyzer>> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            Set<String> open = left.stream().map(Seat::id).collect(Collectors.toSet());
            Seat<Analyzer> next = left.stream().filter(seat -> Collections.disjoint(open, builtOn(seat))).findFirst()
                    .or(() -> left.stream().filter(seat -> Collections.disjoint(open, seat.texts("requires")))
                            .min(Comparator.comparing(Seat::id))).orElseThrow();
            left.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    /** The ids of all analyzers whose layers one reads: those it requires, and those it uses where they are there. */
    public static List<String> builtOn(Seat<Analyzer> seat) {
        List<String> used = seat.texts("uses");
        return used.isEmpty() ? seat.texts("requires") : Stream.concat(seat.texts("requires").stream(), used.stream()).distinct().toList();
    }

    /**
     * The ids of the analyzers whose layers one reads if a document has them, beside those it requires. One that runs behind it is not
     * among them: each would be made again because of the other, without end.
     */
    public List<String> usable(Seat<Analyzer> seat) {
        List<String> used = seat.texts("uses");
        if (used.isEmpty()) {
            return used;
        }
        Set<String> later = analyzers.stream().dropWhile(other -> other != seat).map(Seat::id).collect(Collectors.toSet());
        return used.stream().filter(id -> !later.contains(id)).toList();
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
