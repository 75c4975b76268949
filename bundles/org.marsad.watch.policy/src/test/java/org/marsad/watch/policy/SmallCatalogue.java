package org.marsad.watch.policy;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.catalogue.Change;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.Position;
import org.marsad.api.catalogue.Summary;
import org.marsad.api.document.DocumentId;
import org.marsad.api.search.Hit;
import org.marsad.api.search.Hits;
import org.marsad.api.search.Query;
import org.marsad.api.search.SearchService;

/** A few documents, and a search that finds more than was asked for: whoever asks looks into the documents himself. */
final class SmallCatalogue implements Catalogue, SearchService {

    private final List<Entry> entries = new ArrayList<>();

    void add(Entry entry) {
        entries.add(entry);
    }

    /** All documents, or for a question that begins with a place those in which a thing of that name was found. */
    @Override
    public Hits search(Query query) {
        String word = query.text().startsWith("place:") ? query.text().split("[: ]")[1] : "";
        List<Hit> hits = entries.stream().filter(entry -> word.isEmpty() || entry.annotations("entity.place")
                .anyMatch(place -> place.span().of(entry.text().orElseThrow().text()).endsWith(word)))
                .map(entry -> new Hit(entry.id(), "", entry.origin(), 1, List.of(), Optional.empty())).toList();
        return new Hits(hits.size(), true, hits, Map.of(), List.of());
    }

    @Override
    public Optional<Entry> find(DocumentId id) {
        return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    @Override
    public Position head() {
        return new Position(new UUID(0, 1), entries.size());
    }

    @Override
    public Position position() {
        return head();
    }

    @Override
    public Stream<DocumentId> matching(Query query) {
        throw new UnsupportedOperationException("the policy does not ask");
    }

    @Override
    public List<DocumentId> startingWith(String prefix, int limit) {
        throw new UnsupportedOperationException("the policy does not ask");
    }

    @Override
    public Stream<Entry> entries() {
        return entries.stream();
    }

    @Override
    public Stream<Summary> summaries() {
        throw new UnsupportedOperationException("the policy does not ask");
    }

    @Override
    public Optional<Summary> summary(DocumentId id) {
        throw new UnsupportedOperationException("the policy does not ask");
    }

    @Override
    public InputStream open(DocumentId id) {
        throw new UnsupportedOperationException("the policy does not ask");
    }

    @Override
    public Stream<Change> since(Position position) {
        throw new UnsupportedOperationException("the policy does not ask");
    }
}
