package org.marsad.watch;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.catalogue.Summary;
import org.marsad.api.document.DocumentId;
import org.marsad.api.search.QueryException;
import org.marsad.api.search.Questions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the policies about each watch and holds documents against those that may be. For one thread. */
final class Examiner {

    private static final Logger LOG = LoggerFactory.getLogger(Examiner.class);
    private static final int AT_ONCE = 1000;

    private final Catalogue catalogue;
    private final Policies policies;
    private final Clock clock;

    Examiner(Catalogue catalogue, Policies policies, Clock clock) {
        this.catalogue = catalogue;
        this.policies = policies;
        this.clock = clock;
    }

    /** The watches as the policies see them now. While nobody can decide nothing is changed, and nothing must be marked. */
    Map<String, KeptWatch> reviewed(Map<String, KeptWatch> watches, Questions questions) {
        Map<String, KeptWatch> now = new TreeMap<>(watches);
        if (policies.indecision().isEmpty()) {
            now.replaceAll((name, kept) -> reviewed(kept, questions));
        }
        return now;
    }

    private KeptWatch reviewed(KeptWatch kept, Questions questions) {
        Optional<Policies.Refusal> refusal;
        try {
            refusal = policies.refusal(kept.watch().query(), questions);
        } catch (QueryException e) {
            refusal = Optional.of(new Policies.Refusal("", "the query is not understood any more: " + e.getMessage()));
        }
        if (refusal.isPresent()) {
            if (kept.watch().suspended().isEmpty()) {
                LOG.warn("The watch {} is suspended: {}", kept.watch().name(), refusal.get().words());
            }
            return kept.suspended(refusal.get().policy(), refusal.get().words());
        }
        return kept.watch().suspended().isPresent() ? kept.resumed(now()) : kept;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * Holds documents that the index has against the watches.
     *
     * @return those that still have to wait, because something that is here is still to be made of them
     */
    Set<DocumentId> hold(Collection<DocumentId> documents, WatchBook book, Questions questions, long delivered) throws IOException {
        Set<DocumentId> waiting = new LinkedHashSet<>();
        Set<DocumentId> ready = new LinkedHashSet<>();
        for (DocumentId document : documents) {
            if (!book.isHeld(document)) {
                sort(document, ready, waiting);
            }
        }
        if (ready.isEmpty()) {
            return waiting;
        }
        Map<String, KeptWatch> now = reviewed(book.watches(), questions);
        Evaluation evaluation = new Evaluation(questions, catalogue, clock);
        for (List<DocumentId> some : slices(ready)) {
            for (Map.Entry<String, KeptWatch> each : now.entrySet()) {
                if (each.getValue().isActive()) {
                    each.setValue(hold(each.getValue(), new LinkedHashSet<>(some), evaluation));
                }
            }
        }
        book.held(ready, evaluation.marked(), now, delivered);
        return waiting;
    }

    private static KeptWatch hold(KeptWatch kept, Set<DocumentId> documents, Evaluation evaluation) throws IOException {
        try {
            return evaluation.hold(kept, documents);
        } catch (QueryException e) {
            return kept.suspended("", "the query is not understood any more: " + e.getMessage());
        }
    }

    static List<List<DocumentId>> slices(Collection<DocumentId> documents) {
        List<DocumentId> all = List.copyOf(documents);
        List<List<DocumentId>> slices = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            slices.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        return slices;
    }

    /** A document whose text could not be had is passed over: a change will tell when it has come. */
    private void sort(DocumentId document, Set<DocumentId> ready, Set<DocumentId> waiting) {
        Optional<Summary> summary = catalogue.summary(document);
        if (summary.isEmpty()) {
            return;
        }
        switch (summary.get().state()) {
            case GONE -> { }
            case PENDING -> waiting.add(document);
            case FAILED -> catalogue.find(document).filter(entry -> entry.text().isPresent()).ifPresent(entry -> ready.add(document));
            case OK -> ready.add(document);
        }
    }

    /** Marks watches that wait for silence; they were reviewed just before. */
    void listen(WatchBook book, Questions questions, long delivered) throws IOException {
        Map<String, KeptWatch> now = book.watches();
        Evaluation evaluation = new Evaluation(questions, catalogue, clock);
        now.replaceAll((name, kept) -> kept.isActive() ? evaluation.listen(kept) : kept);
        book.held(Set.of(), evaluation.marked(), now, delivered);
    }
}
