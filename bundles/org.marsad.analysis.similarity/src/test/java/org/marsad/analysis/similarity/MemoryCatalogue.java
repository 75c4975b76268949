package org.marsad.analysis.similarity;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
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

/** A catalogue in memory, and its changes told to a follower as the workbench tells them. */
public final class MemoryCatalogue implements Catalogue {

    private final UUID lineage = UUID.randomUUID();
    private final Map<DocumentId, Entry> entries = new TreeMap<>();
    private final List<Change> changes = new ArrayList<>();

    /** A document is as it is said here. */
    public MemoryCatalogue put(Entry entry) {
        entries.put(entry.id(), entry);
        changes.add(new Change.Extracted(changes.size() + 1L, entry.id()));
        return this;
    }

    /** A document is taken out. */
    public void remove(DocumentId id) {
        entries.remove(id);
        changes.add(new Change.Removed(changes.size() + 1L, id));
    }

    /** Tells what is new to a follower, from its position or the beginning. */
    public void tell(Follower follower) throws IOException, InterruptedException {
        Optional<Position> position = follower.position().filter(known -> known.lineage().equals(lineage));
        if (position.isEmpty()) {
            follower.reset();
        }
        List<Change> some = changes.subList((int) (long) position.map(Position::sequence).orElse(0L), changes.size());
        if (!some.isEmpty()) {
            follower.apply(batch(List.copyOf(some)));
            follower.commit(head());
        }
    }

    private Follower.Batch batch(List<Change> some) {
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

    @Override
    public Position head() {
        return new Position(lineage, changes.size());
    }

    @Override
    public Optional<Entry> find(DocumentId id) {
        return Optional.ofNullable(entries.get(id));
    }

    @Override
    public List<DocumentId> startingWith(String prefix, int limit) {
        return entries.keySet().stream().filter(id -> id.sha256().startsWith(prefix)).limit(limit).toList();
    }

    @Override
    public Stream<Entry> entries() {
        return entries.values().stream();
    }

    @Override
    public Stream<Summary> summaries() {
        return entries.keySet().stream().flatMap(id -> summary(id).stream());
    }

    @Override
    public Optional<Summary> summary(DocumentId id) {
        return find(id).map(entry -> new Summary(id, entry.title(), entry.origin(), entry.mediaType(), entry.language(),
                entry.published(), entry.state()));
    }

    @Override
    public InputStream open(DocumentId id) {
        throw new UnsupportedOperationException("nobody here asks for bytes");
    }

    @Override
    public Stream<Change> since(Position position) {
        return changes.stream().skip(position.sequence());
    }
}
