package org.marsad.index.lucene;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.State;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Layer;
import org.marsad.api.document.Metadata;
import org.marsad.api.document.Sighting;
import org.marsad.api.document.Span;
import org.marsad.api.document.Value;
import org.marsad.api.search.Hit;
import org.marsad.api.search.Query;
import org.marsad.api.search.QueryException;
import org.marsad.testkit.MemoryCatalogue;

/** A catalogue in memory with an index that follows it. Documents go by names here. */
final class Library extends MemoryCatalogue implements AutoCloseable {

    static final String SCHEMA = "1 one one";

    private final Map<String, DocumentId> names = new HashMap<>();
    private final Map<DocumentId, String> byId = new HashMap<>();
    private long told;
    LuceneIndex index;
    LuceneFollower follower;
    LuceneSearch search;

    Library(Path folder) throws IOException {
        open(folder, SCHEMA);
    }

    void open(Path folder, String schema) throws IOException {
        index = new LuceneIndex(folder, 16, SmallNormalizers.lexicon(), schema, false);
        follower = new LuceneFollower(index);
        search = new LuceneSearch(index, this, null);
    }

    @Override
    public void close() throws IOException {
        index.close();
    }

    /** A document under a name. */
    Draft document(String name, String text) {
        return new Draft(name, text);
    }

    DocumentId id(String name) {
        return names.get(name);
    }

    void remove(String name) {
        remove(id(name));
    }

    /** Forgets a document without telling. */
    void lose(String name) {
        lose(id(name));
    }

    /** Tells the follower what is new, without a commit. */
    Library apply() {
        try {
            follower.apply(batch(told));
            told = head().sequence();
            return this;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    void tellAgainFrom(int sequence) {
        told = sequence;
    }

    Library follow() throws IOException {
        apply();
        follower.commit(head());
        return this;
    }

    List<String> find(String question) throws QueryException, IOException {
        return find(Query.of(question));
    }

    /** The names of the documents found, best first. */
    List<String> find(Query query) throws QueryException, IOException {
        return search.search(query).best().stream().map(this::nameOf).toList();
    }

    /** The words that answer in the document found first. */
    List<String> highlights(String question) throws QueryException, IOException {
        return search.search(Query.of(question)).best().get(0).highlights().stream().map(Hit.Highlight::text).toList();
    }

    private String nameOf(Hit hit) {
        return byId.get(hit.id());
    }

    /** A document as it is being described. */
    final class Draft {

        private final String name;
        private final String text;
        private final Map<String, String> metadata = new HashMap<>();
        private final List<Annotation> annotations = new ArrayList<>();
        private final List<Annotation> layout = new ArrayList<>();
        private String title = "";
        private String type = "text/plain";
        private String language = "ar";
        private String source = "folder";
        private State state = State.OK;

        private Draft(String name, String text) {
            this.name = name;
            this.text = text;
        }

        Draft titled(String words) {
            title = words;
            return this;
        }

        Draft published(String date) {
            metadata.put(Metadata.ISSUED, date);
            return this;
        }

        Draft from(String name) {
            source = name;
            return this;
        }

        Draft typed(String mediaType) {
            type = mediaType;
            return this;
        }

        Draft in(String tag) {
            language = tag;
            return this;
        }

        Draft state(State other) {
            state = other;
            return this;
        }

        /** Annotates the first place where {@code words} stand; features are names and values in turn. */
        Draft annotated(String annotationType, String words, String... features) {
            int begin = text.indexOf(words);
            Map<String, Value> values = new HashMap<>();
            for (int i = 0; i < features.length; i += 2) {
                values.put(features[i], new Value.Text(features[i + 1]));
            }
            annotations.add(new Annotation(annotationType, new Span(begin, begin + words.length()), 1, values));
            return this;
        }

        /** {@code words} are what stands on a page. */
        Draft paged(String words, int number) {
            int begin = text.indexOf(words);
            layout.add(new Annotation("layout.page", new Span(begin, begin + words.length()), 1,
                    Map.of("number", new Value.Number(BigDecimal.valueOf(number)))));
            return this;
        }

        Library add() {
            DocumentId id = DocumentId.of(name.getBytes(StandardCharsets.UTF_8));
            names.put(name, id);
            byId.put(id, name);
            Sighting sighting = new Sighting(URI.create("file:///" + Arrays.hashCode(name.toCharArray())), source,
                    Instant.EPOCH, Optional.empty(), Map.of());
            DocumentText extracted = new DocumentText(title, text, language, "UTF-8", metadata, layout);
            Layer layer = new Layer("test", "1", "test", "1", Instant.EPOCH, Map.of(), annotations);
            put(new Entry(id, type, text.length(), state, List.of(sighting), Optional.of(extracted), Map.of("test", layer),
                    List.of()));
            return Library.this;
        }
    }
}
