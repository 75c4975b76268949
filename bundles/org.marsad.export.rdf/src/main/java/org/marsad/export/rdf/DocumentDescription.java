package org.marsad.export.rdf;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.rdf4j.model.IRI;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.CodePointOffsets;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Layer;
import org.marsad.api.document.Metadata;
import org.marsad.api.document.Sighting;
import org.marsad.api.document.Span;

/** Describes one document: itself, its text, its sightings and its layers. */
final class DocumentDescription {

    private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");
    private static final Map<String, Term> FURTHER_WORDS = new TreeMap<>(Map.of(Metadata.ABSTRACT, Term.ABSTRACT,
            Metadata.IDENTIFIER, Term.IDENTIFIER, Metadata.LICENSE, Term.LICENSE));
    private static final Map<String, Term> FURTHER_TIMES = new TreeMap<>(Map.of(Metadata.CREATED, Term.CREATED,
            Metadata.MODIFIED, Term.MODIFIED));

    private final Entry entry;
    private final Graph graph;
    private final IRI document;

    DocumentDescription(Entry entry, Graph graph) {
        this.entry = entry;
        this.graph = graph;
        this.document = Iris.document(entry.id());
    }

    void write() {
        graph.enterDocument();
        document();
        entry.text().ifPresent(this::further);
        sightings();
        entry.text().ifPresent(this::layers);
    }

    private void document() {
        graph.type(document, typeOf(entry));
        graph.add(document, Term.IDENTIFIER, Literals.words(entry.id().sha256()));
        known(entry.title()).ifPresent(title -> graph.add(document, Term.TITLE, Literals.words(title, entry.language())));
        entry.author().ifPresent(author -> graph.add(document, Term.CREATOR, Literals.words(author)));
        entry.site().ifPresent(site -> graph.add(document, Term.PUBLISHER, Literals.words(site)));
        entry.published().ifPresent(date -> graph.add(document, Term.ISSUED, Literals.time(date)));
        graph.add(document, Term.LANGUAGE, Literals.words(entry.language()));
        graph.add(document, Term.FORMAT, Literals.words(entry.mediaType()));
        graph.add(document, Term.BYTE_SIZE, Literals.count(entry.size()));
        entry.sightings().stream().map(Sighting::origin).distinct().map(Iris::address)
                .forEach(origin -> graph.add(document, Term.SOURCE, origin));
    }

    /** A press article is what a site or newspaper published, or a page that says when it was published. */
    private static Term typeOf(Entry entry) {
        boolean press = entry.site().isPresent() || HTML.contains(entry.mediaType()) && entry.published().isPresent();
        return press ? Term.NEWS_ARTICLE : Term.DIGITAL_DOCUMENT;
    }

    private void further(DocumentText text) {
        FURTHER_WORDS.forEach((name, term) -> known(text.metadata().get(name))
                .ifPresent(words -> graph.add(document, term, Literals.words(words))));
        FURTHER_TIMES.forEach((name, term) -> known(text.metadata().get(name))
                .ifPresent(time -> graph.add(document, term, Literals.time(time))));
        known(text.metadata().get(Metadata.SUBJECT)).ifPresent(this::subjects);
    }

    private void subjects(String subjects) {
        for (String subject : subjects.split(";")) {
            known(subject.strip()).ifPresent(words -> graph.add(document, Term.SUBJECT, Literals.words(words)));
        }
    }

    /** The document as it lay at one place, from when it was met there until it was gone. */
    private void sightings() {
        int number = 0;
        for (Sighting sighting : entry.sightings()) {
            IRI copy = Iris.part(document, "sighting", Integer.toString(++number));
            IRI source = Iris.shared("source", sighting.source());
            graph.type(copy, Term.ENTITY);
            graph.add(copy, Term.SPECIALIZATION_OF, document);
            graph.add(copy, Term.AT_LOCATION, Iris.address(sighting.origin()));
            graph.add(copy, Term.GENERATED_AT, Literals.moment(sighting.seen()));
            sighting.gone().ifPresent(gone -> graph.add(copy, Term.INVALIDATED_AT, Literals.moment(gone)));
            graph.add(copy, Term.ATTRIBUTED_TO, source);
            if (graph.isNew(source)) {
                graph.type(source, Term.AGENT);
                graph.add(source, Term.LABEL, Literals.words(sighting.source()));
            }
        }
    }

    private void layers(DocumentText extracted) {
        TextDescription text = new TextDescription(document, extracted.text(), new CodePointOffsets(extracted.text()));
        text.write(graph);
        Map<String, Layer> layers = new TreeMap<>(entry.layers());
        layers.values().forEach(layer -> new LayerOrigin(document, text.iri(), layer, layers.keySet()).write(graph));
        layers.values().forEach(layer -> new LayerDescription(document, text, layer, graph).write());
    }

    private static Optional<String> known(String words) {
        return Optional.ofNullable(words).filter(some -> !some.isBlank());
    }
}
