package org.marsad.analysis.entities;

import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.Span;
import org.marsad.testkit.In;
import org.marsad.text.arabic.ArabicMatcher;
import org.marsad.text.arabic.ArabicNormalizer;

/** Measured as {@code evaluate gold} does on the marked articles of the project: those that may be looked at, and those that were not. */
class OwnArticlesTest {

    private static final Path GOLD = Path.of("..", "..", "runtime", "gold");
    private static final EntityAnalyzer ANALYZER = new EntityAnalyzer(new PreparedLists(new ArabicMatcher(), Map.of()));

    private int right;
    private int wrong;
    private int missed;

    @ParameterizedTest
    @CsvSource({"dev, ORG, entity.organization, 0.97", "dev, PERSON, entity.person, 0.97", "dev, PLACE, entity.place, 0.97",
            "dev, EVENT, entity.event, 0.95", "kept, ORG, entity.organization, 0.82", "kept, PERSON, entity.person, 0.88",
            "kept, PLACE, entity.place, 0.86", "kept, EVENT, entity.event, 0.7"})
    void namesAreFoundExactly(String folder, String goldType, String type, double least) throws IOException {
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(GOLD.resolve(folder).resolve("entities.json")))) {
            for (JsonObject article : reader.readObject().getJsonArray("seeds").getValuesAs(JsonObject.class)) {
                compare(GOLD.resolve(folder).resolve("texts"), article, goldType, type);
            }
        }
        double f1 = 2.0 * right / (2 * right + wrong + missed);
        assertTrue(right > 0 && f1 >= least, folder + " " + type + ": F1 " + f1 + ", " + right + " right, " + wrong + " wrong, " + missed
                + " missed");
    }

    private void compare(Path texts, JsonObject article, String goldType, String type) throws IOException {
        Set<Span> there = new HashSet<>();
        Set<Span> generic = new HashSet<>();
        article.getJsonArray("entities").getValuesAs(JsonObject.class).stream()
                .filter(entity -> entity.getString("type").equals(goldType))
                .forEach(entity -> (entity.getString("level").equals("generic") ? generic : there)
                        .add(new Span(entity.getInt("start"), entity.getInt("end"))));
        String text = Files.readString(texts.resolve(article.getString("file")));
        List<Annotation> annotations = In.text(text).normalizedBy(new ArabicNormalizer()).by(ANALYZER).annotations();
        Set<Span> found = annotations.stream().filter(annotation -> annotation.type().equals(type)).map(Annotation::span)
                .filter(span -> there.contains(span) || generic.stream().noneMatch(span::overlaps)).collect(Collectors.toSet());
        int met = (int) found.stream().filter(there::contains).count();
        right += met;
        wrong += found.size() - met;
        missed += there.size() - met;
    }
}
