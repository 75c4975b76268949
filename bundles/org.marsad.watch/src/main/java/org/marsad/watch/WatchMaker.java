package org.marsad.watch;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.document.DocumentId;
import org.marsad.api.search.Query;
import org.marsad.api.search.QueryException;
import org.marsad.api.watch.Watch;
import org.marsad.api.watch.Watches.RefusedException;

/** Makes watches that may be. For one thread, the keeper's, but for {@link #draft}. */
final class WatchMaker {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._-]{0,63}");

    private final Books books;
    private final Index.Here index;
    private final Policies policies;
    private final Deliveries deliveries;
    private final Catalogue catalogue;
    private final Clock clock;

    WatchMaker(Books books, Index.Here index, Policies policies, Deliveries deliveries, Catalogue catalogue, Clock clock) {
        this.books = books;
        this.index = index;
        this.policies = policies;
        this.deliveries = deliveries;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /**
     * A watch as it is wished for.
     *
     * @throws IllegalArgumentException if name, query or time cannot be
     */
    Watch draft(String name, String query, Watch.Kind kind, Duration silence) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' cannot be the name of a watch: it begins with a letter or digit, and has"
                    + " letters, digits, points, dashes and underscores, 64 at most");
        }
        if (query.isBlank()) {
            throw new IllegalArgumentException("the query is empty, and a watch waits for something");
        }
        if (kind == Watch.Kind.SILENCE ? silence.isZero() || silence.isNegative() : !silence.isZero()) {
            throw new IllegalArgumentException("a time is needed for silence, and for nothing else");
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        return new Watch(name, query.strip(), kind, silence, now, Optional.empty());
    }

    /** Makes it, or tries one that is suspended anew. */
    Watch make(Watch wanted, boolean alsoOld, Attendant attendant) throws RefusedException, QueryException, IOException {
        Index here = index.now().orElseThrow(() -> new IOException("no index is here that could answer the query; deploy one, such as"
                + " org.marsad.index.lucene"));
        Map<String, KeptWatch> watches = books.open().watches();
        KeptWatch known = watches.get(wanted.name());
        if (known != null && !isSame(known.watch(), wanted)) {
            throw new IllegalArgumentException("there is a watch " + wanted.name() + " already, for  " + known.watch().query()
                    + "  ; end it first with  unwatch-query " + wanted.name() + "  or take another name");
        }
        Optional<String> indecision = policies.indecision();
        if (indecision.isPresent()) {
            throw new RefusedException("nobody can say now what may be watched, because " + indecision.get());
        }
        Optional<Policies.Refusal> refusal = policies.refusal(wanted.query(), here.questions());
        if (refusal.isPresent()) {
            throw new RefusedException(refusal.get().words());
        }
        KeptWatch made = known == null ? withOld(new KeptWatch(wanted, "", wanted.made(), false), alsoOld, here)
                : known.watch().suspended().isPresent() ? known.resumed(wanted.made()) : known;
        watches.put(wanted.name(), made);
        if (!attendant.isWatching()) {
            books.open().follow(attendant.followed().orElseGet(catalogue::head), Set.of());
        }
        books.open().write(watches);
        return made.watch();
    }

    private static boolean isSame(Watch one, Watch other) {
        return one.query().equals(other.query()) && one.kind() == other.kind() && one.silence().equals(other.silence());
    }

    /** The watch after the documents that are here already. */
    private KeptWatch withOld(KeptWatch made, boolean alsoOld, Index here) throws QueryException, IOException {
        Watch watch = made.watch();
        if (watch.kind() == Watch.Kind.SILENCE || watch.kind() == Watch.Kind.EACH && !alsoOld) {
            return made;
        }
        Set<DocumentId> old = old(watch, here);
        if (watch.kind() == Watch.Kind.FIRST && !old.isEmpty() && !alsoOld) {
            throw new IllegalArgumentException("there will be no first mention: " + old.size()
                    + (old.size() == 1 ? " document that is here answers" : " documents that are here answer")
                    + " the query already; with --also-old the first of them is marked");
        }
        Evaluation evaluation = new Evaluation(here.questions(), catalogue, clock);
        KeptWatch after = made;
        if (watch.kind() == Watch.Kind.FIRST) {
            after = evaluation.hold(made, old);
        } else {
            evaluation.holdOld(watch, old);
        }
        books.open().alerts().add(evaluation.marked(), deliveries.deliveredToAll());
        return after;
    }

    /** A search may have relaxed the question, so what it finds is held against it once more. */
    private static Set<DocumentId> old(Watch watch, Index here) throws QueryException, IOException {
        Set<DocumentId> old = new LinkedHashSet<>();
        try (Stream<DocumentId> all = here.search().matching(Query.of(watch.query()))) {
            for (List<DocumentId> some : Examiner.slices(all.toList())) {
                old.addAll(here.questions().answering(Query.of(watch.query()), new HashSet<>(some)));
            }
        }
        return old;
    }
}
