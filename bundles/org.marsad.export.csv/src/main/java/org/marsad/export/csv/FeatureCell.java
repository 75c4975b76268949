package org.marsad.export.csv;

import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;
import org.marsad.api.document.Value;

/**
 * All features of an annotation in one cell, as a JSON object: their names are not known beforehand, so columns cannot
 * be.
 */
final class FeatureCell {

    private final JsonGeneratorFactory generators;

    FeatureCell(JsonGeneratorFactory generators) {
        this.generators = generators;
    }

    /** Sorted by name: the map itself has another order in every process. */
    String of(Map<String, Value> features) {
        StringWriter cell = new StringWriter();
        try (JsonGenerator json = generators.createGenerator(cell)) {
            json.writeStartObject();
            new TreeMap<>(features).forEach((name, value) -> write(json, name, value));
            json.writeEnd();
        }
        return cell.toString();
    }

    private static void write(JsonGenerator json, String name, Value value) {
        if (value instanceof Value.Number number) {
            json.write(name, number.number());
        } else if (value instanceof Value.Flag flag) {
            json.write(name, flag.flag());
        } else {
            json.write(name, value.asText());
        }
    }
}
