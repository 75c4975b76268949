package org.marsad.bench.hostile;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What came of a document, as the product exports it.
 *
 * @param id   the document; empty if it was not even taken in
 * @param code {@value #TEXT}, or the code of the problem for which there is none; {@value #UNDECIDED} if there is neither
 * @param text its text, or nothing
 */
public record Outcome(String id, String code, String text) {

    /** The code of a document with text. */
    public static final String TEXT = "text";

    /** The code of a document of which nothing came: neither a text nor a problem. */
    public static final String UNDECIDED = "undecided";

    /** Without its limit on the length of a document: texts are as long as the product lets them be. */
    private static final JsonReaderFactory READERS =
            Json.createReaderFactory(Map.of("org.eclipse.parsson.maxParsingLimit", Integer.MAX_VALUE));

    private static final Pattern PDF_OBJECT = Pattern.compile("(?m)^\\s*\\d{1,9} \\d{1,5} obj\\b");
    private static final Pattern PDF_END = Pattern.compile("(?m)^\\s*(endobj|endstream|startxref|%%EOF)\\b|^%PDF-\\d");

    /** Of random bytes in a single-byte charset one in eight is a control. */
    private static final double MOST_CONTROLS = 0.05;

    /** Of random bytes in UTF-8 more than half are none; a page may ask for the sign by itself. */
    private static final double MOST_REPLACED = 0.5;

    /** Reads a line of {@code export json}. */
    public static Outcome parse(String line) {
        try (JsonReader reader = READERS.createReader(new StringReader(line))) {
            JsonObject document = reader.readObject();
            String id = string(document, "id");
            String text = string(document, "text");
            if (!text.isBlank()) {
                return new Outcome(id, TEXT, text);
            }
            List<JsonObject> problems = document.getJsonArray("problems").getValuesAs(JsonObject.class);
            return problems.stream().filter(problem -> string(problem, "missing").equals("text"))
                    .map(problem -> new Outcome(id, string(problem, "code"), "")).findFirst().orElse(new Outcome(id, UNDECIDED, ""));
        }
    }

    /** A document that was refused at the door, or of which nothing is known. */
    public static Outcome refused(String code) {
        return new Outcome("", code, "");
    }

    private static String string(JsonObject object, String name) {
        JsonValue value = object.get(name);
        return value instanceof JsonString string ? string.getString() : "";
    }

    /** Whether the text is the syntax of a PDF, or what random bytes become when they are decoded. */
    public boolean isRaw() {
        if (PDF_OBJECT.matcher(text).find() && PDF_END.matcher(text).find()) {
            return true;
        }
        long controls = text.codePoints().filter(c -> Character.isISOControl(c) && !Character.isWhitespace(c)).count();
        long replaced = text.codePoints().filter(c -> c == 0xFFFD).count();
        return controls > MOST_CONTROLS * text.length() || replaced > MOST_REPLACED * text.length();
    }
}
