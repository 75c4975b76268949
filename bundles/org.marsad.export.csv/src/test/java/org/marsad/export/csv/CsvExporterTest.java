package org.marsad.export.csv;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.Span;
import org.marsad.api.document.Value;
import org.marsad.api.export.Exporter;
import org.marsad.testkit.Entries;
import org.marsad.testkit.ExporterContract;
import org.marsad.testkit.LazyEntries;
import org.marsad.testkit.MemoryTarget;
import org.marsad.testkit.SinkTarget;

class CsvExporterTest extends ExporterContract {

    private static final String DOCUMENT_COLUMNS =
            "id,mediaType,bytes,charset,title,author,site,published,language,text,problems\r\n";

    private final CsvExporter exporter = new CsvExporter();

    @Override
    protected Exporter exporter() {
        return new CsvExporter();
    }

    @Test
    void aDocumentIsOneRow() throws Exception {
        assertEquals(DOCUMENT_COLUMNS + Entries.id("article")
                + ",text/html,12345,windows-1256,افتتاح المعرض,,المرصد,2025-11-25,ar,"
                + Entries.ARTICLE_TEXT + ",\r\n", export(Map.of(), Entries.article()).text());
    }

    @Test
    void whatIsNotKnownIsEmptyAndProblemsAreNamed() throws Exception {
        assertEquals(DOCUMENT_COLUMNS + Entries.id("unreadable") + ",application/pdf,7,,,,,,und,,text:timed-out\r\n",
                export(Map.of(), Entries.unreadable()).text());
    }

    @Test
    void anAnnotationIsOneRowWithOffsetsInCodePoints() throws Exception {
        String id = Entries.id("article").sha256();
        assertEquals("""
                document,analyzer,revision,bundle,version,type,begin,end,text,confidence,value,link,features
                ID,dates,3,org.marsad.analysis.dates,1.0.0,time.date,25,39,24 نوفمبر 2025,1.0,2025-11-24,,\
                "{""value"":""2025-11-24""}"
                ID,places,3,org.marsad.analysis.places,1.0.0,entity.place,15,21,المعرض,0.75,المعرض,urn:example:expo,\
                "{""link"":""urn:example:expo"",""rank"":-5.0,""sure"":true,""value"":""المعرض""}"
                """.replace("ID", id).replace("\n", "\r\n"), export(Map.of(), Entries.article()).text("annotations.csv"));
    }

    @Test
    void aSightingIsOneRow() throws Exception {
        assertEquals("document,origin,source,seen,gone\r\n" + Entries.id("unreadable")
                + ",file:///press/c.pdf,folder,2026-01-01T00:00:00Z,2026-01-01T00:01:00Z\r\n",
                export(Map.of(), Entries.unreadable()).text("sightings.csv"));
    }

    @Test
    void negativeNumbersStayNumbersAndTheSameAsWordsIsMarked() throws Exception {
        assertTrue(export(Map.of(), valued(new Value.Number(BigDecimal.valueOf(-5)))).text("annotations.csv").contains(",0.5,-5,,"));
        assertTrue(export(Map.of(), valued(new Value.Text("-5"))).text("annotations.csv").contains(",0.5,'-5,,"));
    }

    @Test
    void withBomEveryTableBeginsWithAByteOrderMark() throws Exception {
        MemoryTarget target = export(Map.of("bom", "true"), Entries.article());
        for (String table : List.of(target.text(), target.text("annotations.csv"), target.text("sightings.csv"))) {
            assertEquals('\uFEFF', table.charAt(0));
        }
        assertEquals('{', target.text("csv-metadata.json").charAt(0));
    }

    @Test
    void bomTakesNoValue() {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class,
                () -> export(Map.of("bom", "utf-16"), Entries.article()));
        assertEquals("option --bom is a flag and takes no value, but was given 'utf-16'", refusal.getMessage());
    }

    @Test
    void noDocumentsGiveHeadersAndMetadata() throws Exception {
        MemoryTarget target = export(Map.of());
        assertEquals(DOCUMENT_COLUMNS, target.text());
        assertArrayEquals(CsvExporter.class.getResourceAsStream("csv-metadata.json").readAllBytes(),
                target.bytes("csv-metadata.json"));
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

    private static Entry valued(Value value) {
        return Entries.entry("valued").text("n").annotation("quantities", new Annotation("quantity", new Span(0, 1), 0.5,
                Map.of("value", value))).build();
    }

    private MemoryTarget export(Map<String, String> options, Entry... entries) throws Exception {
        MemoryTarget target = new MemoryTarget("csv", options);
        exporter.export(Stream.of(entries).iterator(), target);
        return target;
    }
}
