package org.marsad.analysis.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Measured on real articles beside the project, against what a careful reader finds in them. */
class ArticlesTest {

    private static final Path SHARED = Path.of(System.getProperty("marsad.shared", "shared"));

    @BeforeAll
    static void articlesAreHere() {
        Assumptions.assumeTrue(Files.exists(SHARED.resolve("gold/structure.json")), "no articles in " + SHARED);
    }

    @Test
    void titlesAreFoundWhereThereAreAnyAndNowhereElse() throws IOException {
        assertEquals(places("title"), found("title"));
    }

    @Test
    void authorsAreFoundWhereTheyAreNamed() throws IOException {
        assertEquals(places("author"), found("author").stream().distinct().limit(places("author").size()).toList());
    }

    @Test
    void sitesAreFoundWhereTheyAreNamed() throws IOException {
        assertEquals(places("site"), found("site"));
    }

    @Test
    void datesOfPublicationAreFoundWhereThereAreAnyAndNowhereElse() throws IOException {
        assertEquals(places("publication_date"), found("published"));
    }

    @Test
    void everyLineOfTheSiteIsFoundAndNoLineOfAnArticle() throws IOException {
        assertEquals(lines(label -> label.getBoolean("boilerplate")), found("boilerplate"));
    }

    @Test
    void subheadingsAreFoundAndNothingElseIsOne() throws IOException {
        assertEquals(lines(label -> label.getString("kind").equals("subheading")), found("heading"));
    }

    @Test
    void paragraphsAreTheBodyAndNothingElse() throws IOException {
        assertEquals(lines(label -> Set.of("lead", "body").contains(label.getString("kind"))), found("paragraph"));
    }

    private static List<String> lines(Predicate<JsonObject> which) throws IOException {
        List<String> lines = new ArrayList<>();
        for (JsonObject article : articles()) {
            article.getJsonArray("line_labels").getValuesAs(JsonObject.class).stream().filter(which)
                    .forEach(label -> lines.add(place(article, label)));
        }
        return lines;
    }

    private static List<String> places(String what) throws IOException {
        return articles().stream().filter(article -> article.get(what).getValueType() == JsonValue.ValueType.OBJECT)
                .map(article -> place(article, article.getJsonObject(what))).collect(Collectors.toList());
    }

    private static String place(JsonObject article, JsonObject range) {
        return article.getString("file") + " " + number(range, "start") + "-" + number(range, "end");
    }

    private static int number(JsonObject object, String name) {
        return ((JsonNumber) object.get(name)).intValueExact();
    }

    private static List<String> found(String type) throws IOException {
        List<String> found = new ArrayList<>();
        for (JsonObject article : articles()) {
            String file = article.getString("file");
            Structured document = Structured.document(Files.readString(SHARED.resolve("texts").resolve(file)));
            document.all(type).forEach(each -> found.add(file + " " + each.span().begin() + "-" + each.span().end()));
        }
        return found;
    }

    private static List<JsonObject> articles() throws IOException {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(SHARED.resolve("gold/structure.json")))) {
            return reader.readObject().getJsonArray("seeds").getValuesAs(JsonObject.class);
        }
    }
}
