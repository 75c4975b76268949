package org.marsad.analysis.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.Span;

/** Measured on real articles beside the project, against what a careful reader finds in them. */
class ArticlesTest {

    private static final Path SHARED = Path.of(System.getProperty("marsad.shared", "shared"));

    @BeforeAll
    static void articlesAreHere() {
        Assumptions.assumeTrue(Files.exists(SHARED.resolve("gold/entities.json")), "no articles in " + SHARED);
    }

    @Test
    void everyDateWithCalendarYearsIsFoundExactlyAndAllOthersByTheirWords() throws IOException {
        List<String> expected = new ArrayList<>();
        List<String> found = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        List<String> foundElsewhere = new ArrayList<>();
        for (JsonObject article : articles()) {
            String file = article.getString("file");
            String text = Files.readString(SHARED.resolve("texts").resolve(file));
            article.getJsonArray("entities").getValuesAs(JsonObject.class).stream()
                    .filter(entity -> entity.getString("type").equals("DATE"))
                    .filter(entity -> entity.getJsonObject("norm").containsKey("from"))
                    .forEach(entity -> expected.add(file + " " + entity.getInt("start") + "-" + entity.getInt("end") + " "
                            + interval(entity.getJsonObject("norm"))));
            List<Span> dates = article.getJsonArray("entities").getValuesAs(JsonObject.class).stream()
                    .filter(entity -> entity.getString("type").equals("DATE"))
                    .map(entity -> new Span(entity.getInt("start"), entity.getInt("end"))).toList();
            List<Annotation> annotations = DatedText.in(text).dates();
            annotations.stream().filter(date -> date.features().get("value").asText().matches("[0-9/-]{4,}"))
                    .forEach(date -> found.add(file + " " + place(date)));
            annotations.stream().filter(date -> dates.stream().noneMatch(date.span()::overlaps))
                    .forEach(date -> foundElsewhere.add(file + " " + place(date)));
            dates.stream().filter(date -> annotations.stream().map(Annotation::span).noneMatch(date::overlaps))
                    .forEach(date -> missed.add(file + " " + date.of(text)));
        }
        assertEquals(List.of(), missed);
        assertEquals(List.of(), foundElsewhere);
        assertTrue(expected.size() >= 3, "the articles have dates");
        assertEquals(expected, found);
    }

    private static String interval(JsonObject norm) {
        return norm.getString("from") + "/" + norm.getString("to");
    }

    private static String place(Annotation date) {
        return date.span().begin() + "-" + date.span().end() + " " + date.features().get("value").asText();
    }

    private static List<JsonObject> articles() throws IOException {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(SHARED.resolve("gold/entities.json")))) {
            return reader.readObject().getJsonArray("seeds").getValuesAs(JsonObject.class);
        }
    }
}
