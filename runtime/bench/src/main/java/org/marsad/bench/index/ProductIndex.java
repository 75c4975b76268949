package org.marsad.bench.index;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.search.IndexSearcher;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.Position;
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
import org.marsad.text.arabic.ArabicNormalizer;
import org.marsad.text.arabic.ArabicSearchNormalizer;

/** The product's index, as its follower makes it and its search asks it; places in the texts are not looked for. */
final class ProductIndex implements Candidate {

    private static final double MEGABYTES = 16;

    private final Path folder;
    private final IndexStore store;
    private final Lexicon lexicon = new Lexicon(new ArabicNormalizer(), new ArabicSearchNormalizer());
    private final KnownStatistics statistics = new KnownStatistics();

    ProductIndex(Path folder) throws IOException {
        this.folder = folder;
        this.store = IndexStore.open(folder, MEGABYTES, "bench");
    }

    static DocumentId id(String name) {
        return DocumentId.of(name.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void index(Map<String, String> texts) throws IOException {
        DocumentMapper mapper = new DocumentMapper(lexicon);
        for (Map.Entry<String, String> text : texts.entrySet()) {
            Entry entry = entry(text.getKey(), text.getValue());
            store.put(entry.id(), mapper.map(entry));
        }
        store.compact();
        store.commit(new Position(new UUID(0, 1), texts.size()));
    }

    @Override
    public long ask(List<String> questions) throws IOException {
        IndexSearcher state = store.acquire();
        try {
            Searcher searcher = new Searcher(state, lexicon, new Interpreter(lexicon), id -> Optional.empty(), statistics,
                    Optional.empty());
            long found = 0;
            for (String question : questions) {
                found += searcher.search(Query.of(question)).best().size();
            }
            return found;
        } catch (QueryException e) {
            throw new IOException("a question is not understood: " + e.getMessage(), e);
        } finally {
            store.release(state);
        }
    }

    private static Entry entry(String name, String text) {
        Sighting sighting = new Sighting(URI.create("file:///" + name), "bench", Instant.EPOCH, Optional.empty(), Map.of());
        DocumentText extracted = new DocumentText("", text, "ar", "UTF-8", Map.of(), List.of());
        return new Entry(id(name), "text/plain", text.length(), State.OK, List.of(sighting), Optional.of(extracted), Map.of(),
                List.of());
    }

    @Override
    public Path folder() {
        return folder;
    }

    @Override
    public void close() {
        store.close();
    }
}
