package org.marsad.export.json;

import jakarta.json.JsonException;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.BufferedWriter;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.export.ExportTarget;
import org.marsad.api.export.Exporter;
import org.marsad.api.export.ExporterService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Writes each document as one line of JSON, and the schema of such a line beside them. */
@Component
@ExporterService(format = "json", revision = "1", type = "application/jsonl", extensions = {"jsonl", "ndjson", "json"})
public final class JsonExporter implements Exporter {

    /** The name of the companion file, and of the resource it is copied from. */
    static final String SCHEMA = "json-schema";

    private final JsonGeneratorFactory generators;

    /** Ready at once. */
    @Activate
    public JsonExporter() {
        generators = Parsson.generators();
    }

    @Override
    public void export(Iterator<Entry> entries, ExportTarget target) throws IOException, InterruptedException {
        if (target.name().equals(SCHEMA)) {
            throw new IllegalArgumentException("'" + SCHEMA + "' is the name of the schema that is written beside "
                    + "the documents; choose another one, such as documents.jsonl");
        }
        writeSchema(target);
        Writer lines = utf8(target.main());
        while (entries.hasNext()) {
            if (Thread.interrupted()) {
                throw new InterruptedException("the export was called off");
            }
            writeLine(entries.next(), lines);
        }
        lines.flush();
    }

    private static void writeSchema(ExportTarget target) throws IOException {
        OutputStream out = target.companion(SCHEMA);
        try (InputStream schema = JsonExporter.class.getResourceAsStream(SCHEMA)) {
            schema.transferTo(out);
        }
        out.flush();
    }

    private void writeLine(Entry entry, Writer lines) throws IOException {
        try (JsonGenerator json = generators.createGenerator(new KeptOpen(lines))) {
            new EntryWriter(json).write(entry);
        } catch (JsonException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            throw e;
        }
        lines.write('\n');
    }

    /**
     * Half of a surrogate pair has no form in UTF-8; the replacement character is one code point as well, so offsets
     * hold.
     */
    private static Writer utf8(OutputStream out) {
        CharsetEncoder encoder = StandardCharsets.UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPLACE)
                .replaceWith("\uFFFD".getBytes(StandardCharsets.UTF_8));
        return new EscapedControls(new BufferedWriter(new OutputStreamWriter(out, encoder)));
    }

    /** A generator writes one value, is closed then, and would close what it writes to. */
    private static final class KeptOpen extends FilterWriter {

        KeptOpen(Writer out) {
            super(out);
        }

        @Override
        public void close() {
            // The next line follows.
        }
    }
}
