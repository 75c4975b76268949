package org.marsad.export.rdf;

import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.IRI;
import org.eclipse.rdf4j.model.Literal;
import org.eclipse.rdf4j.model.Resource;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.model.Value;
import org.eclipse.rdf4j.model.vocabulary.RDF;
import org.eclipse.rdf4j.model.vocabulary.XSD;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.RDFHandlerException;

/**
 * Writes JSON-LD 1.1 as it goes: one context, always the same, then one node object on each line for statements about the
 * same subject that follow each other. Whatever the context does not say is written in full, so no name from a document
 * can be taken for a term or a prefix.
 */
final class JsonLdWriter implements RDFHandler {

    private static final Map<IRI, Term> TERMS = Arrays.stream(Term.values())
            .collect(Collectors.toMap(Term::iri, Function.identity()));

    private final Writer out;
    private final JsonGeneratorFactory generators;
    private final Map<IRI, List<Value>> node = new LinkedHashMap<>();
    private Resource subject;
    private String separator = "";

    JsonLdWriter(Writer out, JsonGeneratorFactory generators) {
        this.out = out;
        this.generators = generators;
    }

    @Override
    public void startRDF() {
        write("{\"@context\":");
        object(JsonLdWriter::context);
        write(",\n\"@graph\":[\n");
    }

    @Override
    public void endRDF() {
        endNode();
        write("\n]}\n");
    }

    @Override
    public void handleNamespace(String prefix, String uri) {
        // The context has terms instead.
    }

    @Override
    public void handleComment(String comment) {
        // JSON has none.
    }

    @Override
    public void handleStatement(Statement statement) {
        if (!statement.getSubject().equals(subject)) {
            endNode();
            subject = statement.getSubject();
        }
        node.computeIfAbsent(statement.getPredicate(), property -> new ArrayList<>()).add(statement.getObject());
    }

    private void endNode() {
        if (subject != null) {
            write(separator);
            object(this::node);
            separator = ",\n";
            node.clear();
        }
    }

    private static void context(JsonGenerator json) {
        json.write("@version", new BigDecimal("1.1"));
        for (Term term : Term.values()) {
            Optional<String> coercion = term.kind().coercion();
            if (coercion.isPresent()) {
                json.writeStartObject(term.simpleName()).write("@id", term.iri().stringValue())
                        .write("@type", coercion.get()).writeEnd();
            } else {
                json.write(term.simpleName(), term.iri().stringValue());
            }
        }
    }

    private void node(JsonGenerator json) {
        json.write("@id", subject.stringValue());
        node.forEach((property, values) -> {
            json.writeKey(property.equals(RDF.TYPE) ? "@type" : nameOf(property));
            if (values.size() > 1) {
                json.writeStartArray();
            }
            values.forEach(value -> value(json, property, value));
            if (values.size() > 1) {
                json.writeEnd();
            }
        });
    }

    private static void value(JsonGenerator json, IRI property, Value value) {
        String coercion = Optional.ofNullable(TERMS.get(property)).flatMap(term -> term.kind().coercion()).orElse("");
        if (property.equals(RDF.TYPE)) {
            json.write(nameOf((IRI) value));
        } else if (value instanceof Literal literal) {
            literal(json, coercion, literal);
        } else if (coercion.equals("@id")) {
            json.write(value.stringValue());
        } else {
            json.writeStartObject().write("@id", value.stringValue()).writeEnd();
        }
    }

    private static void literal(JsonGenerator json, String coercion, Literal literal) {
        String type = literal.getDatatype().stringValue();
        if (coercion.equals(type) || coercion.isEmpty() && literal.getDatatype().equals(XSD.STRING)) {
            json.write(literal.getLabel());
            return;
        }
        json.writeStartObject().write("@value", literal.getLabel());
        literal.getLanguage()
                .ifPresentOrElse(language -> json.write("@language", language), () -> json.write("@type", type));
        json.writeEnd();
    }

    private static String nameOf(IRI iri) {
        return Optional.ofNullable(TERMS.get(iri)).map(Term::simpleName).orElseGet(iri::stringValue);
    }

    private void object(Consumer<JsonGenerator> content) {
        try (JsonGenerator json = generators.createGenerator(new KeptOpen(out))) {
            json.writeStartObject();
            content.accept(json);
            json.writeEnd();
        }
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new RDFHandlerException(e);
        }
    }

    /** A generator writes one value, is closed then, and would close what it writes to. */
    private static final class KeptOpen extends FilterWriter {

        KeptOpen(Writer out) {
            super(out);
        }

        @Override
        public void close() {
            // The next node follows.
        }
    }
}
