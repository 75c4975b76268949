package org.marsad.export.rdf;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.rdf4j.model.IRI;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.Layer;
import org.marsad.api.document.Span;
import org.marsad.api.document.Value;

/** The findings of one layer, in a graph of their own where there are graphs. */
final class LayerDescription {

    private final IRI document;
    private final TextDescription text;
    private final Layer layer;
    private final Graph graph;
    private final IRI run;

    /** How many findings of one type there were at one place. */
    private final Map<String, Integer> alike = new HashMap<>();

    LayerDescription(IRI document, TextDescription text, Layer layer, Graph graph) {
        this.document = document;
        this.text = text;
        this.layer = layer;
        this.graph = graph;
        this.run = LayerOrigin.run(document, layer);
    }

    void write() {
        graph.enterGraph(LayerOrigin.layer(document, layer.analyzer()));
        layer.annotations().forEach(this::annotation);
    }

    private void annotation(Annotation found) {
        String[] name = name(found);
        IRI range = text.write(graph, found.span());
        Optional<NamedThing> thing = NamedThing.of(found, text.words(found.span()));
        IRI annotation = Iris.part(document, "annotation", name);
        IRI body = Iris.part(document, "body", name);
        graph.type(annotation, Term.ANNOTATION);
        graph.add(annotation, Term.KIND, Literals.words(found.type()));
        graph.add(annotation, Term.MOTIVATED_BY, (thing.isPresent() ? Term.IDENTIFYING : Term.DESCRIBING).iri());
        graph.add(annotation, Term.HAS_TARGET, range);
        graph.add(annotation, Term.HAS_BODY, body);
        thing.ifPresent(named -> graph.add(annotation, Term.HAS_BODY, named.iri()));
        graph.add(annotation, Term.CONFIDENCE, Literals.share(found.confidence()));
        graph.add(annotation, Term.GENERATED_BY, run);
        body(body, found);
        thing.ifPresent(named -> thing(named, range));
    }

    /** The body says what was found: the value, else the words themselves, and every feature. */
    private void body(IRI body, Annotation found) {
        graph.type(body, Term.TEXTUAL_BODY);
        String value = Optional.ofNullable(found.features().get("value")).map(Value::asText)
                .orElseGet(() -> text.words(found.span()));
        graph.add(body, Term.VALUE, Literals.words(value));
        new TreeMap<>(found.features())
                .forEach((name, feature) -> graph.add(body, Iris.feature(name), Literals.of(feature)));
    }

    /** Another name for the same thing counts as new, so that all its names are there whatever graphs they come in. */
    private void thing(NamedThing thing, IRI range) {
        Term relation = thing.type() == Term.CONCEPT ? Term.ABOUT : Term.MENTIONS;
        graph.add(range, Term.IDENTITY, thing.iri());
        if (graph.isNew(thing)) {
            graph.type(thing.iri(), thing.type());
            graph.add(thing.iri(), Term.LABEL, Literals.words(thing.label()));
            graph.add(document, relation, thing.iri());
        }
    }

    /** Made from analyzer, type and place; from the second finding of the same type at the same place on, a number. */
    private String[] name(Annotation found) {
        Span points = text.points(found.span());
        String place = points.begin() + "-" + points.end();
        int number = alike.merge(found.type() + ' ' + place, 1, Integer::sum);
        return number == 1 ? new String[] {layer.analyzer(), found.type(), place}
                : new String[] {layer.analyzer(), found.type(), place, Integer.toString(number)};
    }
}
