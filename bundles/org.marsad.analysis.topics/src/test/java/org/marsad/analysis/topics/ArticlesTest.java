package org.marsad.analysis.topics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.Span;

/** Measured on real articles beside the project, against what a careful reader finds in them. */
class ArticlesTest {

    private static final Path SHARED = Path.of(System.getProperty("marsad.shared", "shared"));
    private static final double GOAL = 0.75;

    @BeforeAll
    static void articlesAreHere() {
        Assumptions.assumeTrue(Files.exists(SHARED.resolve("gold/entities.json")), "no articles in " + SHARED);
    }

    /** Things a reader could take for a topic or leave count neither way. */
    @Test
    void topicsOfCrimeAreFoundByOverlap() throws IOException {
        TopicAnalyzer analyzer = Rules.ownAnalyzer();
        double found = 0;
        double right = 0;
        double there = 0;
        double met = 0;
        List<String> wrong = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        for (JsonObject article : articles()) {
            String text = Files.readString(SHARED.resolve("texts").resolve(article.getString("file")));
            List<Annotation> mentions = Rules.text(text).by(analyzer).ofType("topic").annotations();
            List<Span> all = spans(article, true);
            List<Span> counted = spans(article, false);
            for (Annotation mention : mentions) {
                boolean isRight = counted.stream().anyMatch(mention.span()::overlaps);
                boolean isLeftOut = !isRight && all.stream().anyMatch(mention.span()::overlaps);
                right += isRight ? 1 : 0;
                found += isLeftOut ? 0 : 1;
                if (!isRight && !isLeftOut) {
                    wrong.add(mention.features().get("topic").asText() + " " + mention.span().of(text));
                }
            }
            for (Span span : counted) {
                boolean isMet = mentions.stream().anyMatch(mention -> mention.span().overlaps(span));
                there++;
                met += isMet ? 1 : 0;
                if (!isMet) {
                    missed.add(span.of(text));
                }
            }
        }
        double f1 = 2 * right / found * met / there / (right / found + met / there);
        String figures = String.format(Locale.ROOT, "F1 %.3f, precision %.3f of %.0f, recall %.3f of %.0f; wrong %s; missed %s", f1,
                right / found, found, met / there, there, wrong, missed);
        System.out.println(figures);
        assertTrue(f1 >= GOAL, figures);
    }

    private static List<Span> spans(JsonObject article, boolean generic) {
        return article.getJsonArray("entities").getValuesAs(JsonObject.class).stream()
                .filter(entity -> entity.getString("type").equals("CRIME_TOPIC"))
                .filter(entity -> generic || !entity.getString("level").equals("generic"))
                .map(entity -> new Span(entity.getInt("start"), entity.getInt("end"))).toList();
    }

    private static List<JsonObject> articles() throws IOException {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(SHARED.resolve("gold/entities.json")))) {
            return reader.readObject().getJsonArray("seeds").getValuesAs(JsonObject.class);
        }
    }
}
