package org.marsad.bench.product;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/**
 * What the product says of itself with {@code status --json}.
 *
 * @param documents how many it has
 * @param ok how many of them have all they should have
 * @param backlog documents and index changes that are still to be worked on
 * @param warnings what it complains of
 */
record ProductStatus(int documents, int ok, int backlog, List<String> warnings) {

    /** The statement that prints it. */
    static final String STATEMENT = "status --json";

    /** Tells it from the lines of other statements. */
    static boolean isStatus(String line) {
        return line.startsWith("{\"documents\":");
    }

    static ProductStatus parse(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            JsonObject status = reader.readObject();
            JsonObject backlog = status.getJsonObject("backlog");
            return new ProductStatus(status.getInt("documents"), status.getJsonObject("byState").getInt("ok"),
                    backlog.getInt("documents") + backlog.getInt("changes"),
                    status.getJsonArray("warnings").stream().map(Object::toString).toList());
        }
    }

    /** What is not as it should be after so many documents, in words; empty if all is well. */
    List<String> complaints(int expected) {
        List<String> complaints = new ArrayList<>();
        if (documents != expected || ok != expected) {
            complaints.add(expected + " documents went in, " + documents + " are there, " + ok + " of them ok");
        }
        if (backlog != 0) {
            complaints.add(backlog + " documents or changes are still to be worked on");
        }
        warnings.forEach(warning -> complaints.add("the product warns: " + warning));
        return complaints;
    }
}
