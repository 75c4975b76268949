package org.marsad.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.catalogue.Change;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.Follower;
import org.marsad.api.catalogue.Position;
import org.marsad.api.catalogue.Summary;
import org.marsad.api.document.DocumentId;

/**
 * A catalogue in memory with a history that followers read. It has the entries a test puts there and tells followers of them as the
 * workbench does; the documents' bytes it does not have. Each has a lineage of its own. Safe for use by several threads.
 *
 * <p>A test that needs more of its catalogue, names for the documents or an index that follows, extends it.
 */
public class MemoryCatalogue implements Catalogue {

    private final UUID lineage = UUID.randomUUID();
    private final Map<DocumentId, Entry> entries = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();

    /** An empty one. */
    public MemoryCatalogue() {
    }

    /** The document is as it is said here, and was not before. */
    public synchronized MemoryCatalogue put(Entry entry) {
        entries.put(entry.id(), entry);
        changes.add(new Change.Extracted(changes.size() + 1L, entry.id()));
        return this;
    }

    /** The document is taken out. */
    public synchronized void remove(DocumentId id) {
        entries.remove(id);
        changes.add(new Change.Removed(changes.size() + 1L, id));
    }

    /** The document is not found any more, and no change says so: it was taken out, and followers are yet to be told. */
    public synchronized void lose(DocumentId id) {
        entries.remove(id);
    }

    /** Tells the follower what is new since its position, and has it commit; one whose position is not of this lineage is reset first. */
    public void tell(Follower follower) throws IOException, InterruptedException {
        Position head = head();
        Optional<Position> position = follower.position().filter(known -> known.lineage().equals(lineage));
        if (position.isEmpty()) {
            follower.reset();
        }
        long told = position.map(Position::sequence).orElse(0L);
        if (told < head.sequence()) {
            follower.apply(batch(told, head.sequence()));
            follower.commit(head);
        }
    }

    /**
     * The changes behind this sequence number, as followers are handed them.
     *
     * @throws IllegalArgumentException if there are none: a follower is handed at least one
     */
    public Follower.Batch batch(long after) {
        return batch(after, head().sequence());
    }

    private synchronized Follower.Batch batch(long after, long last) {
        if (after >= last) {
            throw new IllegalArgumentException("there is no change behind " + after + "; the last is " + last);
        }
        List<Change> some = List.copyOf(changes.subList((int) after, (int) last));
        Set<DocumentId> documents = new LinkedHashSet<>();
        some.forEach(change -> {
            documents.remove(change.document());
            documents.add(change.document());
        });
        return new Follower.Batch() {
            @Override
            public List<Change> changes() {
                return some;
            }

            @Override
            public Set<DocumentId> documents() {
                return documents;
            }

            @Override
            public Optional<Entry> entry(DocumentId document) {
                return find(document);
            }
        };
    }

    @Override
    public synchronized Position head() {
        return new Position(lineage, changes.size());
    }

    @Override
    public synchronized Optional<Entry> find(DocumentId id) {
        return Optional.ofNullable(entries.get(id));
    }

    @Override
    public List<DocumentId> startingWith(String prefix, int limit) {
        return entries().map(Entry::id).filter(id -> id.sha256().startsWith(prefix)).limit(limit).toList();
    }

    @Override
    public synchronized Stream<Entry> entries() {
        return new TreeMap<>(entries).values().stream();
    }

    @Override
    public synchronized Stream<Summary> summaries() {
        return List.copyOf(entries.values()).stream().map(MemoryCatalogue::brief);
    }

    @Override
    public Optional<Summary> summary(DocumentId id) {
        return find(id).map(MemoryCatalogue::brief);
    }

    private static Summary brief(Entry entry) {
        return new Summary(entry.id(), entry.title(), entry.origin(), entry.mediaType(), entry.language(), entry.published(),
                entry.state());
    }

    @Override
    public InputStream open(DocumentId id) {
        throw new UnsupportedOperationException("a " + MemoryCatalogue.class.getSimpleName() + " has no bytes, not those of " + id);
    }

    @Override
    public synchronized Stream<Change> since(Position position) {
        return List.copyOf(changes).stream().skip(position.sequence());
    }
}
