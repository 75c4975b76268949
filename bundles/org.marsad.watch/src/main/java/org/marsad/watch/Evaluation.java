package org.marsad.watch;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.document.DocumentId;
import org.marsad.api.search.Query;
import org.marsad.api.search.QueryException;
import org.marsad.api.search.Questions;
import org.marsad.api.watch.Alert;
import org.marsad.api.watch.Watch;

/** Holds documents that have just become searchable against watches. Remembers what it has looked up of them. For one thread. */
final class Evaluation {

    private final Questions questions;
    private final Catalogue catalogue;
    private final Clock clock;
    private final Map<DocumentId, Optional<Arrival>> arrivals = new HashMap<>();
    private final List<Alert> marked = new ArrayList<>();

    Evaluation(Questions questions, Catalogue catalogue, Clock clock) {
        this.questions = questions;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** What was marked, without numbers. */
    List<Alert> marked() {
        return marked;
    }

    /**
     * Holds documents against a watch that is active.
     *
     * @return the watch as it stands after that
     */
    KeptWatch hold(KeptWatch kept, Set<DocumentId> documents) throws QueryException, IOException {
        List<Arrival> answering = questions.answering(Query.of(kept.watch().query()), documents).stream().map(this::arrival)
                .flatMap(Optional::stream).sorted(Arrival.FIRST).toList();
        return switch (kept.watch().kind()) {
            case EACH -> {
                answering.stream().filter(arrival -> !arrival.arrived().isBefore(kept.watch().made()))
                        .forEach(each -> mark(kept.watch(), each));
                yield kept;
            }
            case FIRST -> {
                answering.stream().limit(1).forEach(first -> mark(kept.watch(), first));
                yield answering.isEmpty() ? kept : kept.asTold();
            }
            case SILENCE -> answering.stream().map(Arrival::heard).max(Instant::compareTo).map(kept::heardAt).orElse(kept);
        };
    }

    /** Marks all of these documents that answer, whenever they came. */
    void holdOld(Watch watch, Set<DocumentId> documents) throws QueryException, IOException {
        questions.answering(Query.of(watch.query()), documents).stream().map(this::arrival).flatMap(Optional::stream).sorted(Arrival.FIRST)
                .forEach(old -> mark(watch, old));
    }

    private void mark(Watch watch, Arrival arrival) {
        marked.add(new Alert(0, watch.name(), watch.kind(), Optional.of(arrival.document()), now(), arrival.arrived(), arrival.published(),
                false));
    }

    /** Marks a watch that waits for silence, if it has lasted long enough and was not marked yet. */
    KeptWatch listen(KeptWatch kept) {
        Watch watch = kept.watch();
        boolean silent = watch.kind() == Watch.Kind.SILENCE && !kept.told() && !now().isBefore(kept.heard().plus(watch.silence()));
        if (!silent) {
            return kept;
        }
        marked.add(new Alert(0, watch.name(), watch.kind(), Optional.empty(), now(), kept.heard(), Optional.empty(), false));
        return kept.asTold();
    }

    private Optional<Arrival> arrival(DocumentId document) {
        return arrivals.computeIfAbsent(document, id -> catalogue.find(id).map(Arrival::of));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
