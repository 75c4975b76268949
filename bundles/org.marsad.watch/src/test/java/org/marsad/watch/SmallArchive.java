package org.marsad.watch;

import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.catalogue.Change;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.Follower;
import org.marsad.api.catalogue.Position;
import org.marsad.api.catalogue.State;
import org.marsad.api.catalogue.Summary;
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
import org.osgi.framework.ServiceReference;

/** A catalogue, an index of it and a clock, all in memory. A document answers a question whose words stand in its text. */
final class SmallArchive extends Clock implements Catalogue, SearchService, Questions {

    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    final UUID lineage = UUID.randomUUID();
    final List<Change> changes = new ArrayList<>();
    private final Map<DocumentId, Entry> entries = new LinkedHashMap<>();
    volatile Instant now = NOON;
    volatile long indexed = Long.MAX_VALUE;

    /** A document that arrives now and has all it should. */
    DocumentId add(String name, String text) {
        return add(name, text, "", State.OK);
    }

    DocumentId add(String name, String text, String published, State state) {
        EntryBuilder entry = Entries.entry(name).state(state)
                .sighting(new Sighting(URI.create("file:///" + name), "press", now, Optional.empty(), Map.of()));
        if (text != null) {
            entry.text(text);
        }
        if (!published.isEmpty()) {
            entry.metadata(Metadata.ISSUED, published);
        }
        return put(entry.build());
    }

    DocumentId put(Entry entry) {
        entries.put(entry.id(), entry);
        changes.add(new Change.Extracted(changes.size() + 1L, entry.id()));
        return entry.id();
    }

    /** The same document in another state. */
    void turn(DocumentId id, State state) {
        Entry old = entries.get(id);
        put(new Entry(id, old.mediaType(), old.size(), state, old.sightings(), old.text(), old.layers(), old.problems()));
    }

    void remove(DocumentId id) {
        entries.remove(id);
        changes.add(new Change.Removed(changes.size() + 1L, id));
    }

    /** What is new behind a position. */
    Follower.Batch batch(long after) {
        List<Change> some = List.copyOf(changes.subList((int) after, changes.size()));
        return new Follower.Batch() {
            @Override
            public List<Change> changes() {
                return some;
            }

            @Override
            public Set<DocumentId> documents() {
                return new LinkedHashSet<>(some.stream().map(Change::document).toList());
            }

            @Override
            public Optional<Entry> entry(DocumentId document) {
                return find(document);
            }
        };
    }

    @SuppressWarnings("unchecked")
    static <S> ServiceReference<S> reference(Map<String, Object> properties) {
        return (ServiceReference<S>) Proxy.newProxyInstance(SmallArchive.class.getClassLoader(), new Class<?>[] {ServiceReference.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getProperty" -> properties.get(arguments[0]);
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    default -> throw new UnsupportedOperationException(method.getName());
                });
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
        return entries.values().stream().filter(entry -> among.contains(entry.id()))
                .filter(entry -> entry.text().map(text -> text.text().contains(query.text())).orElse(false)).map(Entry::id)
                .collect(Collectors.toSet());
    }

    @Override
    public Stream<DocumentId> matching(Query query) {
        return answering(query, entries.keySet()).stream().sorted();
    }

    @Override
    public Hits search(Query query) {
        throw new UnsupportedOperationException("watches do not ask");
    }

    @Override
    public Position position() {
        return new Position(lineage, Math.min(indexed, changes.size()));
    }

    @Override
    public Position head() {
        return new Position(lineage, changes.size());
    }

    @Override
    public Optional<Entry> find(DocumentId id) {
        return Optional.ofNullable(entries.get(id));
    }

    @Override
    public Optional<Summary> summary(DocumentId id) {
        return find(id).map(entry -> new Summary(id, entry.title(), entry.origin(), entry.mediaType(), entry.language(), entry.published(),
                entry.state()));
    }

    @Override
    public List<DocumentId> startingWith(String prefix, int limit) {
        throw new UnsupportedOperationException("watches do not ask");
    }

    @Override
    public Stream<Entry> entries() {
        return entries.values().stream();
    }

    @Override
    public Stream<Summary> summaries() {
        throw new UnsupportedOperationException("watches do not ask");
    }

    @Override
    public InputStream open(DocumentId id) {
        throw new UnsupportedOperationException("watches do not ask");
    }

    @Override
    public Stream<Change> since(Position position) {
        return changes.stream().skip(position.sequence());
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
