package org.marsad.watch;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.Position;
import org.marsad.api.catalogue.State;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.Metadata;
import org.marsad.api.document.Sighting;
import org.marsad.api.search.Hits;
import org.marsad.api.search.Query;
import org.marsad.api.search.QueryException;
import org.marsad.api.search.Questions;
import org.marsad.api.search.SearchService;
import org.marsad.testkit.Entries;
import org.marsad.testkit.EntryBuilder;
import org.marsad.testkit.MemoryCatalogue;
import org.marsad.testkit.MovableClock;

/** A catalogue, an index of it and a clock, all in memory. A document answers a question whose words stand in its text. */
final class SmallArchive extends MemoryCatalogue implements SearchService, Questions {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    final MovableClock clock = new MovableClock(NOON);
    volatile long indexed = Long.MAX_VALUE;

    /** A document that arrives now and has all it should. */
    DocumentId add(String name, String text) {
        return add(name, text, "", State.OK);
    }

    DocumentId add(String name, String text, String published, State state) {
        EntryBuilder entry = Entries.entry(name).state(state)
                .sighting(new Sighting(URI.create("file:///" + name), "press", clock.instant(), Optional.empty(), Map.of()));
        if (text != null) {
            entry.text(text);
        }
        if (!published.isEmpty()) {
            entry.metadata(Metadata.ISSUED, published);
        }
        put(entry.build());
        return Entries.id(name);
    }

    /** The same document in another state. */
    void turn(DocumentId id, State state) {
        Entry old = find(id).orElseThrow();
        put(new Entry(id, old.mediaType(), old.size(), state, old.sightings(), old.text(), old.layers(), old.problems()));
    }

    @Override
    public List<List<Term>> ways(String question) throws QueryException {
        if (question.startsWith("[")) {
            throw new QueryException("a bracket opens nothing", 0);
        }
        return List.of(List.of(new Term("", question, false, false)));
    }

    @Override
    public Set<DocumentId> answering(Query query, Set<DocumentId> among) {
        return entries().filter(entry -> among.contains(entry.id()))
                .filter(entry -> entry.text().map(text -> text.text().contains(query.text())).orElse(false)).map(Entry::id)
                .collect(Collectors.toSet());
    }

    @Override
    public Stream<DocumentId> matching(Query query) {
        return answering(query, entries().map(Entry::id).collect(Collectors.toSet())).stream().sorted();
    }

    @Override
    public Hits search(Query query) {
        throw new UnsupportedOperationException("watches do not ask");
    }

    @Override
    public Position position() {
        return new Position(head().lineage(), Math.min(indexed, head().sequence()));
    }
}
