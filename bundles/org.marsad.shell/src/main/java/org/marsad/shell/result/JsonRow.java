package org.marsad.shell.result;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** One JSON object, its members in the order they were added. */
public final class JsonRow {

    /** Looked up once: the look-up costs more than most commands. */
    private static final JsonProvider JSON = JsonProvider.provider();

    private final JsonObjectBuilder members = JSON.createObjectBuilder();

    /** An object with one member. */
    public static JsonRow of(String name, Object value) {
        return new JsonRow().with(name, value);
    }

    /**
     * Adds a member.
     *
     * @param value {@code null}, an optional, a number (one that is infinite, or none, becomes null: JSON knows no such), a boolean,
     *              a row, a map or a collection of these; anything else is written as its words
     */
    public JsonRow with(String name, Object value) {
        members.add(name, value(value));
        return this;
    }

    /** The object on one line. It can be written once. */
    @Override
    public String toString() {
        return Escape.json(members.build().toString());
    }

    private static JsonValue value(Object value) {
        if (value == null) {
            return JsonValue.NULL;
        }
        if (value instanceof Optional<?> optional) {
            return value(optional.orElse(null));
        }
        if (value instanceof OptionalLong optional) {
            return value(optional.isPresent() ? optional.getAsLong() : null);
        }
        if (value instanceof OptionalDouble optional) {
            return value(optional.isPresent() ? optional.getAsDouble() : null);
        }
        if (value instanceof Boolean flag) {
            return flag ? JsonValue.TRUE : JsonValue.FALSE;
        }
        if (value instanceof Double number && !Double.isFinite(number)) {
            return JsonValue.NULL;
        }
        if (value instanceof Number number) {
            // By way of its digits: a float has no more of them than it shows.
            return JSON.createValue(new BigDecimal(number.toString()));
        }
        return compound(value);
    }

    private static JsonValue compound(Object value) {
        if (value instanceof JsonRow row) {
            return row.members.build();
        }
        if (value instanceof Collection<?> collection) {
            JsonArrayBuilder array = JSON.createArrayBuilder();
            collection.forEach(element -> array.add(value(element)));
            return array.build();
        }
        if (value instanceof Map<?, ?> map) {
            JsonObjectBuilder object = JSON.createObjectBuilder();
            map.forEach((name, element) -> object.add(name.toString(), value(element)));
            return object.build();
        }
        return JSON.createValue(value.toString());
    }
}
