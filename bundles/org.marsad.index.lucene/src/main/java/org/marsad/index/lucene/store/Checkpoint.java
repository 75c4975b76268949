package org.marsad.index.lucene.store;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.marsad.api.catalogue.Position;

/** How far the index has come, as it is kept in the commit itself. */
final class Checkpoint {

    private static final String LINEAGE = "lineage";
    private static final String SEQUENCE = "sequence";
    private static final String SCHEMA = "schema";

    private Checkpoint() {
    }

    static Map<String, String> write(Position position, String schema) {
        return Map.of(LINEAGE, position.lineage().toString(), SEQUENCE, Long.toString(position.sequence()), SCHEMA, schema);
    }

    /** The position, or empty if there is none or the index is of another schema. */
    static Optional<Position> read(Iterable<Map.Entry<String, String>> data, String schema) {
        Map<String, String> values = new HashMap<>();
        if (data != null) {
            data.forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        }
        if (!schema.equals(values.get(SCHEMA))) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Position(UUID.fromString(values.getOrDefault(LINEAGE, "")),
                    Long.parseLong(values.getOrDefault(SEQUENCE, ""))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
