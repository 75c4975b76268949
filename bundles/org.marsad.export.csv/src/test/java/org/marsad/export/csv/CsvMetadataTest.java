package org.marsad.export.csv;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.marsad.testkit.Entries;
import org.marsad.testkit.MemoryTarget;
import org.marsad.testkit.Seed;

/** The tables are as their metadata say. */
class CsvMetadataTest {

    private static final JsonProvider JSON = JsonProvider.provider();

    private final Seed seed = Seed.ofThisRun();
    private final String repeat = seed.repeat();

    @Test
    void theMetadataAreOnesOfCsvOnTheWeb() throws Exception {
        assertEquals("http://www.w3.org/ns/csvw", metadata().getString("@context"));
        assertEquals(List.of("documents.csv", "annotations.csv", "sightings.csv"),
                tables().stream().map(table -> table.getString("url")).toList());
    }

    @Test
    void everyColumnHasADescription() throws Exception {
        for (JsonObject table : tables()) {
            for (JsonObject column : columns(table)) {
                assertFalse(column.getString("dc:description").isBlank(), column.getString("name"));
            }
        }
    }

    @Test
    void theColumnsAreThoseOfTheHeaders() throws Exception {
        MemoryTarget target = export();
        for (JsonObject table : tables()) {
            assertEquals(columns(table).stream().map(column -> column.getString("titles")).toList(),
                    parse(target, table).getHeaderNames());
        }
    }

    @Test
    void everyCellHasTheTypeOfItsColumnAndNoRequiredOneIsMissing() throws Exception {
        MemoryTarget target = export();
        for (JsonObject table : tables()) {
            for (CSVRecord row : parse(target, table)) {
                columns(table).forEach(column -> assertCell(column, row.get(column.getString("name"))));
            }
        }
    }

    @Test
    void keysAreUniqueAndReferencesFindTheirs() throws Exception {
        MemoryTarget target = export();
        Set<String> ids = new HashSet<>();
        for (CSVRecord row : parse(target, tables().get(0))) {
            assertTrue(ids.add(row.get("id")), repeat);
        }
        for (JsonObject table : tables().subList(1, 3)) {
            for (CSVRecord row : parse(target, table)) {
                assertTrue(ids.contains(row.get("document")), repeat);
            }
        }
    }

    private void assertCell(JsonObject column, String cell) {
        String name = column.getString("name");
        if (cell.isEmpty()) {
            assertFalse(column.getBoolean("required", false) && !mayBeNaughty(name), () -> name + " is missing, " + repeat);
            return;
        }
        JsonValue type = column.get("datatype");
        String base = type instanceof JsonString simple ? simple.getString() : type.asJsonObject().getString("base");
        switch (base) {
            case "nonNegativeInteger" -> assertTrue(cell.matches("[0-9]+"), () -> name + ' ' + repeat);
            case "double" -> assertDoesNotThrow(() -> Double.parseDouble(cell), () -> name + ' ' + repeat);
            case "dateTime" -> assertDoesNotThrow(() -> OffsetDateTime.parse(cell), () -> name + ' ' + repeat);
            case "json" -> assertDoesNotThrow(() -> object(cell), () -> name + ' ' + repeat);
            default -> assertTrue(type instanceof JsonString || cell.matches(type.asJsonObject().getString("format")),
                    () -> name + ' ' + repeat);
        }
    }

    /** Names that a real catalogue never leaves empty, and the random documents do. */
    private static boolean mayBeNaughty(String column) {
        return Set.of("source", "revision", "language").contains(column);
    }

    private MemoryTarget export() throws Exception {
        MemoryTarget target = new MemoryTarget("csv");
        new CsvExporter().export(Entries.random(seed, 100).iterator(), target);
        return target;
    }

    private static CSVParser parse(MemoryTarget target, JsonObject table) throws IOException {
        String file = table.getString("url");
        return CSVParser.parse(file.equals(CsvExporter.DOCUMENTS) ? target.text() : target.text(file),
                CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get());
    }

    private static List<JsonObject> tables() throws IOException {
        return metadata().getJsonArray("tables").getValuesAs(JsonObject.class);
    }

    private static List<JsonObject> columns(JsonObject table) {
        return table.getJsonObject("tableSchema").getJsonArray("columns").getValuesAs(JsonObject.class);
    }

    private static JsonObject metadata() throws IOException {
        return object(new String(CsvExporter.class.getResourceAsStream(CsvExporter.METADATA).readAllBytes(),
                StandardCharsets.UTF_8));
    }

    private static JsonObject object(String json) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }
}
