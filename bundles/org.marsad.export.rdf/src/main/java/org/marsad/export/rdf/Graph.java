package org.marsad.export.rdf;

import java.util.HashSet;
import java.util.Set;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.ValueFactory;
import org.eclipse.rdf4j.model.impl.SimpleValueFactory;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.rio.RDFHandler;

/**
 * Where statements go. It remembers what was described in the graph that is being written, for as long as one document
 * lasts, so that a range, an entity or an agent which occurs many times in a document is described once.
 */
final class Graph {

    private static final ValueFactory VALUES = SimpleValueFactory.getInstance();

    private final RDFHandler out;
    private final boolean named;
    private final Set<Object> described = new HashSet<>();
    private Resource name;

    /**
     * Writes to {@code out}.
     *
     * @param named whether the syntax has named graphs; without them everything lies in one graph
     */
    Graph(RDFHandler out, boolean named) {
        this.out = out;
        this.named = named;
    }

    void open() {
        out.startRDF();
        for (Namespace namespace : Namespace.values()) {
            out.handleNamespace(namespace.prefix(), namespace.iri());
        }
    }

    void close() {
        out.endRDF();
    }

    /** What follows is about another document. */
    void enterDocument() {
        described.clear();
        name = null;
    }

    /** What follows belongs to this graph. */
    void enterGraph(IRI graph) {
        if (named) {
            described.clear();
            name = graph;
        }
    }

    /** True for the first time it is asked of {@code thing} in this graph. */
    boolean isNew(Object thing) {
        return described.add(thing);
    }

    void type(IRI subject, Term type) {
        add(subject, RDF.TYPE, type.iri());
    }

    void add(IRI subject, Term property, Value value) {
        add(subject, property.iri(), value);
    }

    void add(IRI subject, IRI property, Value value) {
        out.handleStatement(name == null ? VALUES.createStatement(subject, property, value)
                : VALUES.createStatement(subject, property, value, name));
    }
}
