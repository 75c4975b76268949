package org.marsad.evaluation.data;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParsingException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.marsad.api.evaluation.EvaluationException;

/** An object in a JSON file, which knows where it stands, so that what is wrong with it can be said. */
public final class JsonNode {

    private final String place;
    private final JsonObject object;

    private JsonNode(String place, JsonObject object) {
        this.place = place;
        this.object = object;
    }

    /** The object a file consists of. */
    public static JsonNode of(Path file) throws EvaluationException, IOException {
        return parse(file.toString(), TextFile.read(file));
    }

    /** The object a line consists of. */
    public static JsonNode of(SourceLine line) throws EvaluationException {
        return parse(line.file() + ", line " + line.number(), line.text());
    }

    private static JsonNode parse(String place, String text) throws EvaluationException {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            if (reader.readValue() instanceof JsonObject object) {
                return new JsonNode(place, object);
            }
            throw new EvaluationException(place + ": it is JSON, but not an object in braces");
        } catch (JsonParsingException e) {
            throw new EvaluationException(place + ", line " + e.getLocation().getLineNumber() + ", column "
                    + e.getLocation().getColumnNumber() + ": it is not JSON: " + e.getMessage(), e);
        }
    }

    /** The names of its members. */
    public Set<String> names() {
        return object.keySet();
    }

    /** Whether it has a member that is not {@code null}. */
    public boolean has(String name) {
        return object.containsKey(name) && object.get(name) != JsonValue.NULL;
    }

    /** A member that is words. */
    public String text(String name) throws EvaluationException {
        if (object.get(name) instanceof JsonString string) {
            return string.getString();
        }
        throw wrong(name, "a text");
    }

    /** A member that is words, if it is there. */
    public Optional<String> optionalText(String name) throws EvaluationException {
        return has(name) ? Optional.of(text(name)) : Optional.empty();
    }

    /** A member that is an object, if it is there and is one. */
    public Optional<JsonNode> optionalNode(String name) {
        return object.get(name) instanceof JsonObject member ? Optional.of(new JsonNode(place + " /" + name, member)) : Optional.empty();
    }

    /** A member that is a whole number. */
    public int number(String name) throws EvaluationException {
        if (object.get(name) instanceof JsonNumber number && number.isIntegral()) {
            return number.intValue();
        }
        throw wrong(name, "a whole number");
    }

    /** A member that is true or false. */
    public boolean flag(String name) throws EvaluationException {
        if (object.get(name) == JsonValue.TRUE || object.get(name) == JsonValue.FALSE) {
            return object.getBoolean(name);
        }
        throw wrong(name, "true or false");
    }

    /** What a member says, as it is written; words without their quotation marks. */
    public String written(String name) throws EvaluationException {
        JsonValue value = object.get(name);
        if (value == null) {
            throw wrong(name, "a value");
        }
        return value instanceof JsonString string ? string.getString() : value.toString();
    }

    /** A member that is an object. */
    public JsonNode node(String name) throws EvaluationException {
        return optionalNode(name).orElseThrow(() -> wrong(name, "an object"));
    }

    /** A member that is a list of objects. */
    public List<JsonNode> nodes(String name) throws EvaluationException {
        List<JsonNode> nodes = new ArrayList<>();
        for (JsonValue element : array(name)) {
            if (!(element instanceof JsonObject member)) {
                throw wrong(name, "a list of objects");
            }
            nodes.add(new JsonNode(place + " /" + name + "/" + nodes.size(), member));
        }
        return nodes;
    }

    /** A member that is a list of words. */
    public List<String> texts(String name) throws EvaluationException {
        List<String> texts = new ArrayList<>();
        for (JsonValue element : array(name)) {
            if (!(element instanceof JsonString string)) {
                throw wrong(name, "a list of texts");
            }
            texts.add(string.getString());
        }
        return texts;
    }

    /** The exception that names this object; {@code what} says what is wrong with it and what is expected. */
    public EvaluationException wrong(String what) {
        return new EvaluationException(place + ": " + what);
    }

    private JsonArray array(String name) throws EvaluationException {
        if (object.get(name) instanceof JsonArray array) {
            return array;
        }
        throw wrong(name, "a list");
    }

    private EvaluationException wrong(String name, String expected) {
        return wrong("\"" + name + "\" " + (object.containsKey(name) ? "is not " : "is missing; it must be ") + expected);
    }
}
