package org.marsad.analysis.entities;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.Span;
import org.marsad.testkit.In;
import org.marsad.text.arabic.ArabicMatcher;
import org.marsad.text.arabic.ArabicNormalizer;

/** Measured on real articles beside the project, against what a careful reader finds in them. */
class ArticlesTest {

    private static final Path SHARED = Path.of(System.getProperty("marsad.shared", "shared"));

    private int right;
    private int wrong;
    private int missed;

    @ParameterizedTest
    @CsvSource({"PLACE, entity.place, 0.8", "ORG, entity.organization, 0.8", "PERSON, entity.person, 0.85"})
    void namesAreFoundExactly(String goldType, String type, double least) throws IOException {
        Assumptions.assumeTrue(Files.exists(SHARED.resolve("gold/entities.json")), "no articles in " + SHARED);
        EntityAnalyzer analyzer = new EntityAnalyzer(new PreparedLists(new ArabicMatcher(), Map.of()));
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(SHARED.resolve("gold/entities.json")))) {
            for (JsonObject article : reader.readObject().getJsonArray("seeds").getValuesAs(JsonObject.class)) {
                compare(article, goldType, type, analyzer);
            }
        }
        double f1 = 2.0 * right / (2 * right + wrong + missed);
        assertTrue(right > 0 && f1 >= least, type + ": F1 " + f1 + ", " + right + " right, " + wrong + " wrong, " + missed + " missed");
    }

    private void compare(JsonObject article, String goldType, String type, EntityAnalyzer analyzer) throws IOException {
        Map<Span, String> levels = new HashMap<>();
        article.getJsonArray("entities").getValuesAs(JsonObject.class).stream()
                .filter(entity -> entity.getString("type").equals(goldType))
                .forEach(entity -> levels.put(new Span(entity.getInt("start"), entity.getInt("end")), entity.getString("level")));
        String text = Files.readString(SHARED.resolve("texts").resolve(article.getString("file")));
        missed += (int) levels.values().stream().filter("named"::equals).count();
        for (Annotation found : In.text(text).normalizedBy(new ArabicNormalizer()).by(analyzer).annotations()) {
            if (found.type().equals(type)) {
                String level = levels.getOrDefault(found.span(), "");
                right += level.equals("named") ? 1 : 0;
                missed -= level.equals("named") ? 1 : 0;
                wrong += level.isEmpty() ? 1 : 0;
            }
        }
    }
}
