package org.marsad.export.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.export.Exporter;
import org.marsad.testkit.Entries;
import org.marsad.testkit.ExporterContract;
import org.marsad.testkit.LazyEntries;
import org.marsad.testkit.MemoryTarget;
import org.marsad.testkit.NastyTexts;
import org.marsad.testkit.SinkTarget;

class JsonExporterTest extends ExporterContract {

    private final JsonExporter exporter = new JsonExporter();

    @Override
    protected Exporter exporter() {
        return new JsonExporter();
    }

    @Test
    void anArticleIsOneLineWithTheFieldsInTheirOrder() throws Exception {
        assertEquals("""
                {"id":"%s","sightings":[{"origin":"file:///press/a%%20b.html","source":"folder",\
                "seen":"2026-01-01T00:00:00Z","gone":null}],"mediaType":"text/html","bytes":12345,"charset":"windows-1256",\
                "title":"افتتاح المعرض","author":null,"site":"المرصد","published":"2025-11-25",\
                "language":"ar","text":"\uD83D\uDE80 افتتح الوزير المعرض في 24 نوفمبر 2025",\
                "problems":[],"layers":[{"analyzer":"dates","revision":"3","bundle":"org.marsad.analysis.dates",\
                "version":"1.0.0","annotations":[{"type":"time.date","begin":25,"end":39,"text":"24 نوفمبر 2025",\
                "confidence":1.0,"features":{"value":"2025-11-24"}}]},{"analyzer":"places","revision":"3",\
                "bundle":"org.marsad.analysis.places","version":"1.0.0","annotations":[{"type":"entity.place",\
                "begin":15,"end":21,"text":"المعرض","confidence":0.75,\
                "features":{"link":"urn:example:expo","rank":-5.0,"sure":true,"value":"المعرض"}}]}]}
                """.formatted(Entries.id("article")), exported(Entries.article()));
    }

    @Test
    void whatIsNotKnownIsNull() throws Exception {
        JsonNode line = new ObjectMapper().readTree(exported(Entries.unreadable()));
        for (String field : List.of("charset", "title", "author", "site", "published", "text")) {
            assertTrue(line.get(field).isNull(), field);
        }
        assertEquals("und", line.get("language").asText());
        assertEquals("2026-01-01T00:01:00Z", line.get("sightings").get(0).get("gone").asText());
    }

    @Test
    void aProblemSaysWhatIsMissingWhyAndWhatToDo() throws Exception {
        assertTrue(exported(Entries.unreadable()).contains("""
                "problems":[{"missing":"text","code":"timed-out","reason":"It took too long.","advice":"Raise the limit.",\
                "attempts":3,"since":"2026-01-01T00:00:00Z"}]"""));
    }

    @Test
    void halvesOfSurrogatePairsBecomeReplacementCharacters() throws Exception {
        JsonNode line = new ObjectMapper().readTree(exported(Entries.with("a\uD83Db\uDE80")));
        assertEquals("a\uFFFDb\uFFFD", line.get("text").asText());
        assertEquals("a\uFFFDb\uFFFD", line.at("/layers/0/annotations/0/features").fieldNames().next());
    }

    @Test
    void everyDocumentStaysOnItsLineWhateverIsInIt() throws Exception {
        for (String naughty : NastyTexts.WORDS) {
            String lines = exported(Entries.with(naughty));
            assertEquals(lines.length() - 1, lines.indexOf('\n'), () -> naughty.codePoints().boxed().toList().toString());
        }
    }

    @Test
    void noDocumentsGiveAnEmptyFileAndTheSchema() throws Exception {
        MemoryTarget target = export(List.of());
        assertEquals("", target.text());
        assertArrayEquals(JsonExporter.class.getResourceAsStream("json-schema").readAllBytes(), target.bytes("json-schema"));
    }

    @Test
    void aTargetWithTheNameOfTheSchemaIsRefused() {
        MemoryTarget target = new MemoryTarget("json-schema");
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class,
                () -> exporter.export(List.<Entry>of().iterator(), target));
        assertTrue(refusal.getMessage().contains("documents.jsonl"), refusal.getMessage());
    }

    @Test
    void anInterruptEndsTheExportBeforeTheNextDocument() {
        LazyEntries entries = new LazyEntries(3);
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> exporter.export(entries, new SinkTarget("", entries.sink())));
        assertEquals(0, entries.made());
    }

    @Test
    void tenThousandDocumentsAreWrittenOneByOne() throws Exception {
        LazyEntries entries = new LazyEntries(10_000);
        exporter.export(entries, new SinkTarget("", entries.sink()));
        assertEquals(10_000, entries.made());
        assertTrue(entries.wereWrittenOneByOne());
    }

    private String exported(Entry... entries) throws Exception {
        return export(List.of(entries)).text();
    }

    private MemoryTarget export(List<Entry> entries) throws Exception {
        MemoryTarget target = new MemoryTarget("documents.jsonl");
        exporter.export(entries.iterator(), target);
        return target;
    }
}
