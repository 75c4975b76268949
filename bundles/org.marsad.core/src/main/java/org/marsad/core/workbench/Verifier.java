package org.marsad.core.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.marsad.api.catalogue.State;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Layer;
import org.marsad.api.progress.Progress;
import org.marsad.api.search.Query;
import org.marsad.api.search.QueryException;
import org.marsad.api.search.SearchService;
import org.marsad.api.workbench.Verification;
import org.marsad.api.workbench.Verification.Check;
import org.marsad.core.conduct.Conductor;
import org.marsad.core.store.CatalogueStore;
import org.marsad.core.store.Header;

/** Checks what is stored against itself and against the index. */
final class Verifier {

    private static final int PAGE = 256;

    private final CatalogueStore store;
    private final Conductor conductor;
    private final Optional<SearchService> search;
    private final Progress.Job job;

    private final List<String> contents = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<String> layers = new ArrayList<>();
    private final List<String> sightings = new ArrayList<>();
    private final Set<DocumentId> searchable = new HashSet<>();
    private long documents;
    private long textCount;
    private long layerCount;

    Verifier(CatalogueStore store, Conductor conductor, Optional<SearchService> search, Progress.Job job) {
        this.store = store;
        this.conductor = conductor;
        this.search = search;
        this.job = job;
    }

    Verification verify() throws InterruptedException {
        List<Check> checks = new ArrayList<>();
        checks.add(new Check("the database's own check", 1, store.file().check().stream()
                .map(said -> said + ": the catalogue file is damaged, restore it from a backup").toList()));
        long[] changes = store.records().changeCounts();
        checks.add(new Check("changes are numbered without gaps", changes[0], changes[0] == changes[1] ? List.of()
                : List.of("there are " + changes[0] + " changes and the last one has number " + changes[1])));
        everyDocument();
        checks.add(new Check("contents have the hash they are known by", documents, contents));
        checks.add(new Check("documents have sightings", documents, sightings));
        checks.add(new Check("texts can be read", textCount, texts));
        checks.add(new Check("annotations lie within their texts", layerCount, layers));
        search.ifPresent(service -> checks.add(index(service)));
        return new Verification(checks);
    }

    private void everyDocument() throws InterruptedException {
        long last = 0;
        for (List<Header> page = store.records().headersAfter(0, PAGE); !page.isEmpty(); page = store.records().headersAfter(last, PAGE)) {
            for (Header document : page) {
                if (job.isCancelled() || Thread.interrupted()) {
                    throw new InterruptedException("the check was called off");
                }
                check(document);
                job.advance(1);
            }
            last = page.get(page.size() - 1).no();
        }
    }

    private void check(Header document) {
        documents++;
        String shortId = document.id().shortForm();
        boolean settled = document.text().isPresent() || !document.failures().isEmpty();
        if (settled && conductor.state(document) != State.GONE) {
            searchable.add(document.id());
        }
        if (!isWhole(document.id())) {
            contents.add("the content of " + shortId + " is damaged: ingest the file again after 'remove " + shortId + "'");
        }
        if (store.records().sightingCount(document.no()) == 0) {
            sightings.add(shortId + " was met nowhere: 'remove " + shortId + "' and ingest the file again");
        }
        try {
            Optional<DocumentText> text = store.records().text(document.no());
            text.ifPresent(whole -> check(document, shortId, whole));
        } catch (UncheckedIOException | IllegalArgumentException e) {
            texts.add("the text of " + shortId + " cannot be read: " + e.getMessage() + "; 'ingest --force' its file makes it anew");
        }
    }

    private void check(Header document, String shortId, DocumentText text) {
        textCount++;
        try {
            for (Map.Entry<String, Layer> layer : store.records().layers(document.no()).entrySet()) {
                layerCount++;
                int length = text.text().length();
                List<Annotation> outside = layer.getValue().annotations().stream().filter(a -> a.span().end() > length).toList();
                if (!outside.isEmpty()) {
                    layers.add(outside.size() + " annotations of " + shortId + ":" + layer.getKey() + " lie outside the text; "
                            + "'analyze --force --analyzer " + layer.getKey() + " --document " + shortId + "' makes them anew");
                }
            }
        } catch (UncheckedIOException | IllegalArgumentException e) {
            layers.add("layers of " + shortId + " cannot be read: " + e.getMessage() + "; 'analyze --force --document " + shortId
                    + "' makes them anew");
        }
    }

    private boolean isWhole(DocumentId id) {
        try (InputStream content = store.open(id)) {
            return DocumentId.of(content.readAllBytes()).equals(id);
        } catch (IOException e) {
            return false;
        }
    }

    private Check index(SearchService service) {
        List<String> faults = new ArrayList<>();
        String name = "the index holds what the catalogue holds";
        if (service.position().sequence() < store.head().sequence()) {
            return new Check(name + " (skipped: the index has not caught up; see 'followers')", 0, List.of());
        }
        try (Stream<DocumentId> indexed = service.matching(Query.of(""))) {
            Set<DocumentId> found = new HashSet<>(indexed.toList());
            report(searchable, found, " cannot be found by searching", faults);
            report(found, searchable, " is found by searching and is not in the catalogue, or gone", faults);
        } catch (QueryException | IOException e) {
            faults.add("the index cannot be read: " + e.getMessage() + "; 'reindex' makes it anew");
        }
        return new Check(name, searchable.size(), faults);
    }

    private static void report(Set<DocumentId> all, Set<DocumentId> butFor, String fault, List<String> faults) {
        all.stream().filter(id -> !butFor.contains(id)).sorted()
                .forEach(id -> faults.add(id.shortForm() + fault + "; 'reindex' makes the index anew"));
    }
}
