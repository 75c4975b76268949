package org.marsad.index.lucene.evaluation;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.State;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Sighting;
import org.marsad.api.search.Query;
import org.marsad.api.search.QueryException;
import org.marsad.index.lucene.document.DocumentMapper;
import org.marsad.index.lucene.query.Interpreter;
import org.marsad.index.lucene.search.KnownStatistics;
import org.marsad.index.lucene.search.Searcher;
import org.marsad.index.lucene.store.IndexStore;
import org.marsad.index.lucene.text.Lexicon;

/** An index of some texts in a folder of its own, made and asked as the container's own one is. */
final class TextIndex implements AutoCloseable {

    private static final double MEGABYTES = 24;

    private final Path folder;
    private final IndexStore store;
    private final Map<DocumentId, String> names = new HashMap<>();
    private final IndexSearcher state;
    private final Searcher searcher;

    TextIndex(Map<String, String> texts, Lexicon lexicon) throws IOException {
        folder = Files.createTempDirectory("marsad-retrieval");
        store = IndexStore.open(folder, MEGABYTES, "evaluation");
        DocumentMapper mapper = new DocumentMapper(lexicon);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Entry entry = entry(text.getKey(), text.getValue());
            names.put(entry.id(), text.getKey());
            store.put(entry.id(), mapper.map(entry));
        }
        state = store.acquire();
        searcher = new Searcher(state, lexicon, new Interpreter(lexicon), id -> Optional.empty(), new KnownStatistics(),
                Optional.empty());
    }

    /** The ids of the best texts, best first. A question that is not understood finds none. */
    List<String> find(String question, int limit) throws IOException {
        try {
            return searcher.search(Query.of(question).withLimit(limit)).best().stream().map(hit -> names.get(hit.id())).toList();
        } catch (QueryException e) {
            return List.of();
        }
    }

    @Override
    public void close() throws IOException {
        store.release(state);
        store.close();
        IndexStore.wipe(folder);
        Files.deleteIfExists(folder.resolve("write.lock"));
        Files.delete(folder);
    }

    private static Entry entry(String name, String text) {
        DocumentId id = DocumentId.of(name.getBytes(StandardCharsets.UTF_8));
        Sighting sighting = new Sighting(URI.create("evaluation:" + id.sha256()), "evaluation", Instant.EPOCH, Optional.empty(),
                Map.of());
        DocumentText extracted = new DocumentText("", text, DocumentText.UNKNOWN_LANGUAGE, "UTF-8", Map.of(), List.of());
        return new Entry(id, "text/plain", text.length(), State.OK, List.of(sighting), Optional.of(extracted), Map.of(),
                List.of());
    }
}
