package org.marsad.bench.hostile;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What came of a document, as the product exports it.
 *
 * @param code {@value #TEXT}, or the code of the problem for which there is none; {@value #UNDECIDED} if there is neither
 * @param text its text, or nothing
 */
public record Outcome(String code, String text) {

    /** The code of a document with text. */
    public static final String TEXT = "text";

    /** The code of a document of which nothing came: neither a text nor a problem. */
    public static final String UNDECIDED = "undecided";

    private static final Pattern PDF_OBJECT = Pattern.compile("(?m)^\\s*\\d{1,9} \\d{1,5} obj\\b");
    private static final Pattern PDF_END = Pattern.compile("(?m)^\\s*(endobj|endstream|startxref|%%EOF)\\b|^%PDF-\\d");

    /** Of random bytes in a single-byte charset one in eight is a control. */
    private static final double MOST_NOISE = 0.05;

    /** Reads a line of {@code export json}. */
    public static Outcome parse(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            JsonObject document = reader.readObject();
            String text = string(document, "text");
            if (!text.isBlank()) {
                return new Outcome(TEXT, text);
            }
            List<JsonObject> problems = document.getJsonArray("problems").getValuesAs(JsonObject.class);
            return problems.stream().filter(problem -> string(problem, "missing").equals("text"))
                    .map(problem -> new Outcome(string(problem, "code"), "")).findFirst().orElse(new Outcome(UNDECIDED, ""));
        }
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
        long noise = text.codePoints().filter(c -> c == 0xFFFD || Character.isISOControl(c) && !Character.isWhitespace(c)).count();
        return noise > MOST_NOISE * text.length();
    }
}
