package org.marsad.core.trial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.deploy.Comparison;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Layer;
import org.marsad.core.conduct.Seat;
import org.marsad.core.conduct.Services;
import org.marsad.core.conduct.StoredMaterial;
import org.marsad.core.conduct.Supervisor;
import org.marsad.core.conduct.Work;
import org.marsad.core.store.CatalogueStore;
import org.marsad.core.store.Header;
import org.marsad.core.store.Made;

/** Has one analyzer of a bundle on trial work on stored documents, and compares what it finds with what is stored. */
final class Shadow {

    private final CatalogueStore store;
    private final Services services;
    private final Set<String> replaced;
    private final Seat<Analyzer> analyzer;
    private final Supervisor supervisor;
    private final List<Comparison.Change> changes = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private int documents;
    private long same;
    private Optional<String> active;

    /**
     * Nothing compared yet.
     *
     * @param services what to work with: the analyzer and what it builds on
     * @param replaced the ids of all analyzers on trial: what is stored of them is not built on
     * @param active   the one in use whose findings are stored, if there is one
     */
    Shadow(CatalogueStore store, Services services, Set<String> replaced, Seat<Analyzer> analyzer, Optional<Seat<Analyzer>> active,
            Supervisor supervisor) {
        this.store = store;
        this.services = services;
        this.replaced = replaced;
        this.analyzer = analyzer;
        this.supervisor = supervisor;
        this.active = active.map(seat -> seat.bundle() + " " + seat.version());
    }

    /** Works on these documents. */
    Comparison.OfAnalyzer compare(List<Header> headers) throws InterruptedException {
        String lack = services.waiting().get(analyzer);
        if (lack != null) {
            failures.add("it " + lack);
        } else {
            for (Header header : headers) {
                compare(header);
            }
        }
        return new Comparison.OfAnalyzer(analyzer.id(), active, documents, same, changes, failures);
    }

    private void compare(Header header) throws InterruptedException {
        Optional<DocumentText> text = store.records().text(header.no());
        if (text.isEmpty()) {
            return;
        }
        Map<String, Layer> stored = store.records().layers(header.no());
        Draft draft = new Draft(without(header, replaced), text.get(), without(stored, replaced),
                new StoredMaterial(store, header).content());
        Work work = new Work(draft, () -> services, supervisor);
        boolean whole = work.run();
        Optional<Layer> made = Draft.layer(work.made(), analyzer.id());
        if (made.isPresent()) {
            documents++;
            contrast(header, text.get(), Optional.ofNullable(stored.get(analyzer.id())), made.get());
        } else {
            failure(work.made(), whole).ifPresent(reason -> failures.add(header.id().shortForm() + ": " + reason));
        }
    }

    private void contrast(Header header, DocumentText text, Optional<Layer> before, Layer after) {
        active = active.or(() -> before.map(layer -> layer.bundle() + " " + layer.version()));
        List<Annotation> found = before.map(Layer::annotations).orElse(List.of());
        Contrast contrast = new Contrast(header.id(), text.text());
        contrast.compare(found, after.annotations());
        same += contrast.same();
        changes.addAll(contrast.changes());
    }

    /** Why there is nothing to compare; a document in a language it does not understand is no failure. */
    private Optional<String> failure(List<Made> made, boolean whole) {
        if (!whole) {
            return Optional.of("a service it builds on has just left; compare again");
        }
        Optional<String> own = Draft.failure(made, analyzer.id()).map(Made.Failure::reason);
        return own.or(() -> analyzer.texts("requires").stream().flatMap(id -> Draft.failure(made, id).stream()
                .map(failure -> "the layer " + id + ", which it requires, could not be made: " + failure.reason())).findFirst());
    }

    private static Header without(Header header, Set<String> analyzers) {
        return new Header(header.no(), header.id(), header.mediaType(), header.charset(), header.name(), header.size(), header.gone(),
                header.sources(), header.text(), without(header.layers(), analyzers), without(header.failures(), analyzers));
    }

    private static <T> Map<String, T> without(Map<String, T> all, Set<String> keys) {
        Map<String, T> rest = new HashMap<>(all);
        rest.keySet().removeAll(new HashSet<>(keys));
        return rest;
    }
}
