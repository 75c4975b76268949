package org.marsad.index.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.marsad.api.document.DocumentId;
import org.marsad.api.search.Query;
import org.marsad.api.search.QueryException;
import org.marsad.api.search.Questions;
import org.marsad.index.lucene.query.Ways;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes questions apart, and holds single documents against them. */
@Component
public final class LuceneQuestions implements Questions {

    private final LuceneIndex index;

    /** Asks {@code index}. */
    @Activate
    public LuceneQuestions(@Reference LuceneIndex index) {
        this.index = index;
    }

    @Override
    public List<List<Term>> ways(String question) throws QueryException {
        return Ways.of(question);
    }

    @Override
    public Set<DocumentId> answering(Query query, Set<DocumentId> among) throws QueryException, IOException {
        // Not expanded: ways(), by which a question is judged, must tell all that it asks for.
        try (LuceneIndex.Reading reading = index.read(id -> Optional.empty(), Optional.empty(), List.of())) {
            try (Stream<DocumentId> found = reading.searcher().answering(query, among)) {
                return found.collect(Collectors.toSet());
            } catch (IOException e) {
                throw reading.failed(e);
            }
        }
    }
}
