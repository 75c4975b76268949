package org.marsad.shell.fake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.marsad.api.catalogue.Position;
import org.marsad.api.document.DocumentId;
import org.marsad.api.search.Equivalent;
import org.marsad.api.search.Hit;
import org.marsad.api.search.Hits;
import org.marsad.api.search.Query;
import org.marsad.api.search.QueryException;
import org.marsad.api.search.SearchService;

/** Finds the same for every question, unless told otherwise, and understands no question with a bracket. */
public final class FakeSearch implements SearchService {

    /** What it finds for certain questions; for all others it is {@link #hits}. */
    public final Map<String, List<DocumentId>> matching = new HashMap<>();

    /** What it finds. */
    public final List<Hit> hits = new ArrayList<>();

    /** What it counts. */
    public Map<String, List<Hits.Count>> facets = Map.of();

    /** What it has to say about the question. */
    public List<String> notes = List.of();

    /** What it adds to every question. */
    public List<Equivalent> added = List.of();

    /** The questions it understood. */
    public final List<Query> asked = Collections.synchronizedList(new ArrayList<>());

    @Override
    public Hits search(Query query) throws QueryException {
        understand(query);
        return new Hits(hits.size(), true, hits.stream().skip(query.offset()).limit(query.limit()).toList(), facets, notes, added);
    }

    @Override
    public Stream<DocumentId> matching(Query query) throws QueryException {
        understand(query);
        return matching.getOrDefault(query.text(), hits.stream().map(Hit::id).toList()).stream().sorted();
    }

    @Override
    public Position position() {
        return new Position(new UUID(0, 1), 0);
    }

    private void understand(Query query) throws QueryException {
        int bracket = query.text().indexOf('[');
        if (bracket >= 0) {
            throw new QueryException("a bracket means nothing", bracket);
        }
        asked.add(query);
    }
}
