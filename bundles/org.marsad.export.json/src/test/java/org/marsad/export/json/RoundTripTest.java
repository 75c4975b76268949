package org.marsad.export.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Layer;
import org.marsad.api.document.Value;
import org.marsad.testkit.Entries;
import org.marsad.testkit.MemoryTarget;
import org.marsad.testkit.NaughtyWords;
import org.marsad.testkit.Seed;

/** Whatever goes out can be read back by another parser. */
class RoundTripTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private static final int BATCH = 100;

    private final Seed seed = Seed.ofThisRun();
    private final String repeat = seed.repeat();

    @Test
    void whatIsReadBackIsWhatWasWritten() throws Exception {
        List<Entry> entries = Entries.random(seed, 300);
        String[] lines = export(entries).text().split("\n");
        assertEquals(entries.size(), lines.length, repeat);
        for (int i = 0; i < lines.length; i++) {
            assertSame(entries.get(i), JSON.readTree(lines[i]));
        }
    }

    @Test
    void naughtyWordsComeBackAndNoControlGoesOut() throws Exception {
        NaughtyWords naughty = new NaughtyWords(seed);
        for (int left = NaughtyWords.count(); left > 0; left -= BATCH) {
            Entry entry = Entries.of(naughty.next(Math.min(BATCH, left)));
            MemoryTarget written = export(List.of(entry));
            assertEquals(-1, NaughtyWords.control(written.bytes(), ""), repeat);
            assertSame(entry, JSON.readTree(written.text()));
        }
    }

    private void assertSame(Entry entry, JsonNode line) {
        String text = entry.text().map(DocumentText::text).orElse("");
        assertEquals(entry.id().sha256(), line.get("id").asText(), repeat);
        assertEquals(entry.text().map(known -> wellFormed(known.text())), text(line.get("text")), repeat);
        assertEquals(Optional.of(wellFormed(entry.title())).filter(title -> !title.isBlank()), text(line.get("title")),
                repeat);
        assertEquals(entry.sightings().size(), line.get("sightings").size(), repeat);
        assertEquals(entry.problems().size(), line.get("problems").size(), repeat);
        int number = 0;
        for (Layer layer : new TreeMap<>(entry.layers()).values()) {
            JsonNode written = line.get("layers").get(number++);
            assertEquals(wellFormed(layer.analyzer()), written.get("analyzer").asText(), repeat);
            for (int i = 0; i < layer.annotations().size(); i++) {
                assertSame(layer.annotations().get(i), text, written.get("annotations").get(i));
            }
        }
    }

    private void assertSame(Annotation annotation, String text, JsonNode written) {
        int begin = written.get("begin").intValue();
        int end = written.get("end").intValue();
        assertEquals(new String(wellFormed(text).codePoints().toArray(), begin, end - begin), written.get("text")
                .asText(), repeat);
        assertEquals(annotation.confidence(), written.get("confidence").doubleValue(), repeat);
        assertEquals(annotation.features().size(), written.get("features").size(), repeat);
        annotation.features().forEach((name, value) -> assertSame(value, written.get("features").get(wellFormed(name))));
    }

    private void assertSame(Value value, JsonNode written) {
        if (value instanceof Value.Number number) {
            assertEquals(0, number.number().compareTo(written.decimalValue()), repeat);
        } else if (value instanceof Value.Flag flag) {
            assertEquals(flag.flag(), written.booleanValue(), repeat);
        } else {
            assertEquals(wellFormed(value.asText()), written.textValue(), repeat);
        }
    }

    private static Optional<String> text(JsonNode node) {
        return node.isNull() ? Optional.empty() : Optional.of(node.textValue());
    }

    private static String wellFormed(String words) {
        return words.codePoints().map(c -> c >= 0xD800 && c <= 0xDFFF ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static MemoryTarget export(List<Entry> entries) throws Exception {
        MemoryTarget target = new MemoryTarget("documents.jsonl");
        new JsonExporter().export(entries.iterator(), target);
        return target;
    }
}
