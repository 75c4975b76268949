package org.marsad.analysis.similarity.evaluation;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.marsad.api.document.Span;
import org.marsad.api.evaluation.EvaluationException;

/**
 * A story as a reader has marked it.
 *
 * @param articles the names of its articles
 * @param claims   what they state
 */
record MarkedStory(List<String> articles, List<Claim> claims) {

    /**
     * Something that articles state.
     *
     * @param kind    {@code figure}, {@code date}, {@code place} or {@code person}
     * @param verdict {@code agree}, {@code differ} or {@code single}
     * @param says    where it is stated, and with what value
     * @param silent  the articles that do not speak of it
     */
    record Claim(String kind, String verdict, List<Saying> says, List<String> silent) {}

    /**
     * What one article states.
     *
     * @param file    the article
     * @param span    where, in UTF-16 units
     * @param surface the words there
     * @param value   a number, a date or the id of a name
     */
    record Saying(String file, Span span, String surface, String value) {}

    /** The stories of a file. Throws an {@link EvaluationException} that says what is wrong with it. */
    static List<MarkedStory> read(Path file) throws EvaluationException, IOException {
        try (JsonReader reader = SourceTexts.parser().createReader(new StringReader(Files.readString(file)))) {
            List<MarkedStory> stories = new ArrayList<>();
            for (JsonValue each : reader.readObject().getJsonArray("stories")) {
                JsonObject story = each.asJsonObject();
                stories.add(new MarkedStory(texts(story, "articles"),
                        story.getJsonArray("claims").stream().map(JsonValue::asJsonObject).map(MarkedStory::claim).toList()));
            }
            return stories;
        } catch (JsonException | ClassCastException | NullPointerException e) {
            throw new EvaluationException(file + " has not the form that is expected (\"stories\", each with \"articles\" and \"claims\"; "
                    + "a claim has kind, verdict, says and silent; what is said has file, surface, start, end and "
                    + "value): " + e.getMessage(), e);
        }
    }

    private static Claim claim(JsonObject claim) {
        return new Claim(claim.getString("kind"), claim.getString("verdict"), claim.getJsonArray("says").stream()
                .map(JsonValue::asJsonObject).map(MarkedStory::saying).toList(), texts(claim, "silent"));
    }

    private static Saying saying(JsonObject saying) {
        JsonValue value = saying.get("value");
        return new Saying(saying.getString("file"), new Span(saying.getInt("start"), saying.getInt("end")), saying.getString("surface"),
                value instanceof JsonString words ? words.getString() : value.toString());
    }

    private static List<String> texts(JsonObject object, String name) {
        return object.getJsonArray(name).getValuesAs(JsonString.class).stream().map(JsonString::getString).toList();
    }
}
