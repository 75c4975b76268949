package org.marsad.shell.fake;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.catalogue.Change;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.Position;
import org.marsad.api.catalogue.Summary;
import org.marsad.api.document.DocumentId;

/** Documents in memory, and a count of streams that were not closed. */
public final class FakeCatalogue implements Catalogue {

    private final Map<DocumentId, Entry> entries = new LinkedHashMap<>();
    private final AtomicInteger open = new AtomicInteger();

    /** Adds a document. */
    public void add(Entry entry) {
        entries.put(entry.id(), entry);
    }

    /** Takes a document out. */
    public void remove(DocumentId id) {
        entries.remove(id);
    }

    /** How many streams are open. */
    public int openStreams() {
        return open.get();
    }

    @Override
    public Position head() {
        return new Position(new UUID(0, 1), entries.size());
    }

    @Override
    public Optional<Entry> find(DocumentId id) {
        return Optional.ofNullable(entries.get(id));
    }

    @Override
    public List<DocumentId> startingWith(String prefix, int limit) {
        return entries.keySet().stream().filter(id -> id.sha256().startsWith(prefix)).sorted().limit(limit).toList();
    }

    @Override
    public Stream<Entry> entries() {
        return counted(entries.values().stream());
    }

    @Override
    public Stream<Summary> summaries() {
        return counted(entries.values().stream().map(FakeCatalogue::brief));
    }

    @Override
    public Optional<Summary> summary(DocumentId id) {
        return find(id).map(FakeCatalogue::brief);
    }

    @Override
    public InputStream open(DocumentId id) {
        return new ByteArrayInputStream(new byte[0]);
    }

    @Override
    public Stream<Change> since(Position position) {
        return Stream.empty();
    }

    private <T> Stream<T> counted(Stream<T> stream) {
        open.incrementAndGet();
        return stream.onClose(open::decrementAndGet);
    }

    private static Summary brief(Entry entry) {
        return new Summary(entry.id(), entry.title(), entry.origin(), entry.mediaType(), entry.language(), entry.published(),
                entry.state());
    }
}
