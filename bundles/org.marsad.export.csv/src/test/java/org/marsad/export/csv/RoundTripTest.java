package org.marsad.export.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.io.StringReader;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Layer;
import org.marsad.api.document.Sighting;
import org.marsad.api.document.Value;
import org.marsad.testkit.Entries;
import org.marsad.testkit.MemoryTarget;
import org.marsad.testkit.NaughtyWords;
import org.marsad.testkit.Seed;

/** Whatever goes out can be read back by another reader of RFC 4180. */
class RoundTripTest {

    private static final CSVFormat RFC_4180 = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final JsonProvider JSON = JsonProvider.provider();

    private static final int BATCH = 100;

    private final Seed seed = Seed.ofThisRun();
    private final String repeat = seed.repeat();

    @Test
    void documentsReadBackAreThoseWritten() throws Exception {
        List<Entry> entries = Entries.random(seed, 300);
        Iterator<CSVRecord> rows = rows(export(entries).text()).iterator();
        for (Entry entry : entries) {
            assertDocument(entry, rows.next());
        }
        assertEquals(false, rows.hasNext(), repeat);
    }

    @Test
    void annotationsReadBackAreThoseWritten() throws Exception {
        List<Entry> entries = Entries.random(seed, 300);
        Iterator<CSVRecord> rows = rows(export(entries).text(CsvExporter.ANNOTATIONS)).iterator();
        for (Entry entry : entries) {
            for (Layer layer : new TreeMap<>(entry.layers()).values()) {
                for (Annotation annotation : layer.annotations()) {
                    assertAnnotation(entry, layer, annotation, rows.next());
                }
            }
        }
        assertEquals(false, rows.hasNext(), repeat);
    }

    @Test
    void sightingsReadBackAreThoseWritten() throws Exception {
        List<Entry> entries = Entries.random(seed, 300);
        Iterator<CSVRecord> rows = rows(export(entries).text(CsvExporter.SIGHTINGS)).iterator();
        for (Entry entry : entries) {
            for (Sighting sighting : entry.sightings()) {
                CSVRecord row = rows.next();
                assertEquals(entry.id().sha256(), row.get("document"), repeat);
                assertEquals(sighting.origin().toString(), words(row.get("origin")), repeat);
                assertEquals(kept(sighting.source()), words(row.get("source")), repeat);
                assertEquals(sighting.seen().toString(), row.get("seen"), repeat);
            }
        }
        assertEquals(false, rows.hasNext(), repeat);
    }

    @Test
    void naughtyWordsComeBackAndNoControlGoesOut() throws Exception {
        NaughtyWords naughty = new NaughtyWords(seed);
        for (int left = NaughtyWords.count(); left > 0; left -= BATCH) {
            Entry entry = Entries.of(naughty.next(Math.min(BATCH, left)));
            MemoryTarget written = export(List.of(entry));
            for (String file : List.of(CsvExporter.ANNOTATIONS, CsvExporter.SIGHTINGS)) {
                assertEquals(-1, NaughtyWords.control(written.bytes(file), "\r\t"), repeat);
            }
            assertEquals(-1, NaughtyWords.control(written.bytes(), "\r\t"), repeat);
            assertDocument(entry, rows(written.text()).get(0));
            Iterator<CSVRecord> rows = rows(written.text(CsvExporter.ANNOTATIONS)).iterator();
            for (Layer layer : entry.layers().values()) {
                for (Annotation annotation : layer.annotations()) {
                    assertAnnotation(entry, layer, annotation, rows.next());
                }
            }
            assertEquals(false, rows.hasNext(), repeat);
        }
    }

    private void assertDocument(Entry entry, CSVRecord row) {
        assertEquals(entry.id().sha256(), row.get("id"), repeat);
        assertEquals(kept(entry.title()), words(row.get("title")), repeat);
        assertEquals(kept(entry.author().orElse("")), words(row.get("author")), repeat);
        assertEquals(kept(entry.text().map(DocumentText::text).orElse("")), words(row.get("text")), repeat);
        assertEquals(entry.size(), Long.parseLong(row.get("bytes")), repeat);
    }

    private void assertAnnotation(Entry entry, Layer layer, Annotation annotation, CSVRecord row) {
        assertEquals(entry.id().sha256(), row.get("document"), repeat);
        assertEquals(kept(layer.analyzer()), words(row.get("analyzer")), repeat);
        assertEquals(kept(annotation.type()), words(row.get("type")), repeat);
        int begin = Integer.parseInt(row.get("begin"));
        int length = Integer.parseInt(row.get("end")) - begin;
        assertEquals(new String(kept(entry.text().orElseThrow().text()).codePoints().toArray(), begin, length),
                words(row.get("text")), repeat);
        assertEquals(annotation.confidence(), Double.parseDouble(row.get("confidence")), repeat);
        String value = Optional.ofNullable(annotation.features().get("value")).map(Value::asText).orElse("");
        assertEquals(kept(value), annotation.features().get("value") instanceof Value.Number ? row.get("value")
                : words(row.get("value")), repeat);
        assertFeatures(annotation.features(), row.get("features"));
    }

    private void assertFeatures(Map<String, Value> features, String cell) {
        if (features.isEmpty()) {
            assertEquals("", cell, repeat);
            return;
        }
        try (JsonReader reader = JSON.createReader(new StringReader(cell))) {
            JsonObject written = reader.readObject();
            assertEquals(features.size(), written.size(), repeat);
            features.forEach((name, value) -> assertFeature(value, written.get(keptInJson(name))));
        }
    }

    private void assertFeature(Value value, JsonValue written) {
        if (value instanceof Value.Number number) {
            assertEquals(0, number.number().compareTo(((JsonNumber) written).bigDecimalValue()), repeat);
        } else if (value instanceof Value.Flag flag) {
            assertEquals(flag.flag() ? JsonValue.TRUE : JsonValue.FALSE, written, repeat);
        } else {
            assertEquals(keptInJson(value.asText()), ((JsonString) written).getString(), repeat);
        }
    }

    /** The way back, as it is documented. */
    private static String words(String cell) {
        return cell.startsWith("'") ? cell.substring(1) : cell;
    }

    /** What of some words has a place in CSV. */
    private static String kept(String words) {
        return wellFormed(words).replaceAll("[\\p{Cntrl}&&[^\t\r\n]&&[\\x00-\\x7F]]", "\uFFFD");
    }

    /** JSON escapes all control characters but one. */
    private static String keptInJson(String words) {
        return wellFormed(words).replace('\u007F', '\uFFFD');
    }

    private static String wellFormed(String words) {
        return words.codePoints().map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static List<CSVRecord> rows(String table) throws IOException {
        try (CSVParser parser = CSVParser.parse(table, RFC_4180)) {
            return parser.getRecords();
        }
    }

    private static MemoryTarget export(List<Entry> entries) throws Exception {
        MemoryTarget target = new MemoryTarget("csv");
        new CsvExporter().export(entries.iterator(), target);
        return target;
    }
}
