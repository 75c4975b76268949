package org.marsad.export.rdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.export.Exporter;
import org.marsad.testkit.ExporterContract;
import org.marsad.testkit.LazyEntries;
import org.marsad.testkit.MemoryTarget;
import org.marsad.testkit.SinkTarget;

class RdfExporterTest extends ExporterContract {

    private final RdfExporter exporter = new RdfExporter();

    @Override
    protected Exporter exporter() {
        return new RdfExporter();
    }

    @ParameterizedTest
    @CsvSource({"graph.ttl, TTL", "graph.NT, NT", "a.b.trig, TRIG", "graph.jsonld, JSONLD", "'', TTL"})
    void theEndingSaysTheSyntaxAndStandardOutputIsTurtle(String name, Syntax syntax) {
        assertEquals(syntax, Syntax.of(name, Optional.empty()));
    }

    @Test
    void theOptionGoesBeforeTheEnding() {
        assertEquals(Syntax.NT, Syntax.of("", Optional.of("nt")));
        assertEquals(Syntax.TRIG, Syntax.of("graph.rdf", Optional.of("trig")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"graph.rdf", "graph", "ttl", "graph."})
    void anotherEndingIsRefusedWithTheFourThereAre(String name) {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> export(name, Map.of()));
        assertEquals("'" + name + "' does not say which syntax to write; let it end in one of .ttl, .nt, .trig, .jsonld",
                refusal.getMessage());
    }

    @Test
    void anotherSyntaxIsRefusedWithTheFourThereAre() {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class,
                () -> export("", Map.of("syntax", "rdfxml")));
        assertEquals("syntax 'rdfxml' is not known; known are ttl, nt, trig, jsonld", refusal.getMessage());
    }

    @Test
    void aTargetWithTheNameOfTheShapesIsRefused() {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class,
                () -> export("shapes.ttl", Map.of()));
        assertTrue(refusal.getMessage().contains("graph.ttl"), refusal.getMessage());
    }

    @Test
    void theShapesLieBesideTheGraph() throws Exception {
        assertArrayEquals(RdfExporter.class.getResourceAsStream("shapes.ttl").readAllBytes(),
                export("graph.nt", Map.of()).bytes("shapes.ttl"));
    }

    @Test
    void anInterruptEndsTheExportBeforeTheNextDocument() {
        LazyEntries entries = new LazyEntries(3);
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class,
                () -> exporter.export(entries, new SinkTarget("graph.ttl", entries.sink())));
        assertEquals(0, entries.made());
    }

    @ParameterizedTest
    @ValueSource(strings = {"graph.ttl", "graph.nt", "graph.trig", "graph.jsonld"})
    void aFullDiskIsAnIoException(String name) {
        IOException full = new IOException("No space left on device");
        OutputStream disk = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw full;
            }
        };
        assertEquals(full, assertThrows(IOException.class,
                () -> exporter.export(new LazyEntries(3), new SinkTarget(name, disk))));
    }

    @ParameterizedTest
    @CsvSource({"graph.ttl, 2000", "graph.nt, 10000", "graph.trig, 2000", "graph.jsonld, 2000"})
    void thousandsOfDocumentsAreWrittenOneByOne(String name, int count) throws Exception {
        LazyEntries entries = new LazyEntries(count);
        exporter.export(entries, new SinkTarget(name, entries.sink()));
        assertEquals(count, entries.made());
        assertTrue(entries.wereWrittenOneByOne());
    }

    private MemoryTarget export(String name, Map<String, String> options) throws Exception {
        MemoryTarget target = new MemoryTarget(name, options);
        exporter.export(List.<Entry>of().iterator(), target);
        return target;
    }
}
