package org.marsad.export.rdf;

import jakarta.json.stream.JsonGeneratorFactory;
import java.io.Writer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.rdf4j.model.Statement;
import org.eclipse.rdf4j.rio.RDFHandler;
import org.eclipse.rdf4j.rio.RDFWriter;
import org.eclipse.rdf4j.rio.helpers.BasicWriterSettings;
import org.eclipse.rdf4j.rio.ntriples.NTriplesWriter;
import org.eclipse.rdf4j.rio.trig.TriGWriter;
import org.eclipse.rdf4j.rio.turtle.TurtleWriter;
import org.eclipse.rdf4j.rio.turtle.TurtleWriterSettings;

/**
 * How a graph is written. The names are the endings of files, and what an operator types.
 *
 * <p>When they lay out for reading, RDF4J's writers for Turtle and TriG keep back a thousand statements to sort them by
 * subject. Ours come sorted, so they are written at once, and only the layout remains.
 */
enum Syntax {
    TTL {
        @Override
        RDFHandler writer(Writer out, JsonGeneratorFactory generators) {
            return exact(new TurtleWriter(out) {
                @Override
                protected void consumeStatement(Statement statement) {
                    handleStatementInternal(statement, false, false, false);
                }
            });
        }
    },
    NT {
        @Override
        RDFHandler writer(Writer out, JsonGeneratorFactory generators) {
            return new NTriplesWriter(out);
        }
    },
    TRIG {
        @Override
        RDFHandler writer(Writer out, JsonGeneratorFactory generators) {
            return exact(new TriGWriter(out) {
                @Override
                protected void consumeStatement(Statement statement) {
                    handleStatementInternal(statement, false, false, false);
                }
            });
        }
    },
    JSONLD {
        @Override
        RDFHandler writer(Writer out, JsonGeneratorFactory generators) {
            return new JsonLdWriter(out, generators);
        }
    };

    abstract RDFHandler writer(Writer out, JsonGeneratorFactory generators);

    boolean hasNamedGraphs() {
        return this == TRIG;
    }

    /** The syntax for a target, by the option if it was given, else by the ending; Turtle for standard output. */
    static Syntax of(String fileName, Optional<String> option) {
        if (option.isPresent()) {
            return find(option.get()).orElseThrow(() -> new IllegalArgumentException("syntax '" + option.get()
                    + "' is not known; known are " + names("")));
        }
        if (fileName.isEmpty()) {
            return TTL;
        }
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1);
        return find(ending).filter(syntax -> fileName.contains(".")).orElseThrow(() -> new IllegalArgumentException(
                "'" + fileName + "' does not say which syntax to write; let it end in one of " + names(".")));
    }

    private static Optional<Syntax> find(String name) {
        return Arrays.stream(values()).filter(syntax -> syntax.name().equalsIgnoreCase(name)).findFirst();
    }

    private static String names(String before) {
        return Arrays.stream(values()).map(syntax -> before + syntax.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** Numbers as they are: shortened, they would come out in another form than in other syntaxes. */
    private static RDFWriter exact(RDFWriter writer) {
        return writer.set(TurtleWriterSettings.ABBREVIATE_NUMBERS, false).set(BasicWriterSettings.INLINE_BLANK_NODES, false);
    }
}
