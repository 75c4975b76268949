package org.marsad.export.rdf;

import jakarta.json.JsonException;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.eclipse.rdf4j.rio.RDFHandlerException;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.export.ExportTarget;
import org.marsad.api.export.Exporter;
import org.marsad.api.export.ExporterService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Writes documents as a graph in one of four syntaxes, and the shapes that such a graph has beside it. */
@Component
@ExporterService(format = "rdf", revision = "1", type = "text/turtle", extensions = {"ttl", "nt", "trig", "jsonld"},
        options = RdfExporter.SYNTAX)
public final class RdfExporter implements Exporter {

    /** The option that names the syntax. */
    static final String SYNTAX = "syntax";

    /** The name of the companion file, and of the resource it is copied from. */
    static final String SHAPES = "shapes.ttl";

    private final JsonGeneratorFactory generators;

    /** Ready at once. */
    @Activate
    public RdfExporter() {
        generators = Parsson.generators();
    }

    @Override
    public void export(Iterator<Entry> entries, ExportTarget target) throws IOException, InterruptedException {
        Syntax syntax = Syntax.of(target.name(), target.option(SYNTAX));
        if (target.name().equals(SHAPES)) {
            throw new IllegalArgumentException("'" + SHAPES + "' is the name of the shapes that are written beside "
                    + "the graph; choose another one, such as graph.ttl");
        }
        writeShapes(target);
        Writer out = new EscapedControls(new BufferedWriter(new OutputStreamWriter(target.main(), StandardCharsets.UTF_8)));
        try {
            write(entries, new Graph(syntax.writer(out, generators), syntax.hasNamedGraphs()));
        } catch (RDFHandlerException | JsonException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw e;
        }
        out.flush();
    }

    private static void write(Iterator<Entry> entries, Graph graph) throws InterruptedException {
        graph.open();
        while (entries.hasNext()) {
            if (Thread.interrupted()) {
                throw new InterruptedException("the export was called off");
            }
            new DocumentDescription(entries.next(), graph).write();
        }
        graph.close();
    }

    private static void writeShapes(ExportTarget target) throws IOException {
        OutputStream out = target.companion(SHAPES);
        try (InputStream shapes = RdfExporter.class.getResourceAsStream(SHAPES)) {
            shapes.transferTo(out);
        }
        out.flush();
    }
}
