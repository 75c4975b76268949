package org.marsad.export.rdf;

import java.util.Set;
import java.util.TreeMap;
import org.eclipse.rdf4j.model.IRI;
import org.marsad.api.document.Layer;

/**
 * Who made a layer, and from what.
 *
 * @param document the document
 * @param text     its text
 * @param layer    the layer
 * @param others   the analyzers whose layers the document has
 */
record LayerOrigin(IRI document, IRI text, Layer layer, Set<String> others) {

    void write(Graph graph) {
        IRI result = layer(document, layer.analyzer());
        IRI run = run(document, layer);
        IRI agent = agent();
        graph.type(result, Term.ENTITY);
        graph.add(result, Term.DERIVED_FROM, text);
        graph.add(result, Term.GENERATED_BY, run);
        graph.add(result, Term.GENERATED_AT, Literals.moment(layer.madeAt()));
        graph.type(run, Term.ACTIVITY);
        graph.add(run, Term.ASSOCIATED_WITH, agent);
        graph.add(run, Term.USED, text);
        new TreeMap<>(layer.madeFrom()).keySet().stream().filter(others::contains)
                .forEach(input -> graph.add(run, Term.USED, layer(document, input)));
        graph.type(agent, Term.SOFTWARE_AGENT);
        graph.add(agent, Term.LABEL, Literals.words(layer.analyzer()));
        graph.add(agent, Term.ANALYZER, Literals.words(layer.analyzer()));
        graph.add(agent, Term.REVISION, Literals.words(layer.revision()));
        graph.add(agent, Term.BUNDLE, Literals.words(layer.bundle()));
        graph.add(agent, Term.VERSION, Literals.words(layer.version()));
    }

    /** The layer, and the graph it is written to where there are graphs. */
    static IRI layer(IRI document, String analyzer) {
        return Iris.part(document, "layer", analyzer);
    }

    /** The run the layer came from. */
    static IRI run(IRI document, Layer layer) {
        return Iris.part(document, "run", layer.analyzer());
    }

    /** One agent for each revision and version: another revision finds other things. */
    private IRI agent() {
        return Iris.shared("analyzer", layer.analyzer(), layer.revision(), layer.bundle(), layer.version());
    }
}
