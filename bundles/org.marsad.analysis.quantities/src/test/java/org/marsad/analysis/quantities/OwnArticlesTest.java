package org.marsad.analysis.quantities;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.analysis.dates.DatesComponent;
import org.marsad.analysis.structure.StructureAnalyzer;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.document.Annotation;
import org.marsad.evaluation.dates.Period;
import org.marsad.evaluation.gold.GoldArticle;
import org.marsad.evaluation.gold.GoldArticles;
import org.marsad.evaluation.gold.GoldMention;
import org.marsad.evaluation.gold.GoldMention.Level;
import org.marsad.testkit.In;
import org.marsad.testkit.MemoryRegistry;
import org.marsad.text.arabic.ArabicNormalizer;
import org.marsad.text.arabic.numerals.ArabicNumerals;

/** Dates and quantities of the marked articles in {@code runtime/gold} are found and told as well as they were; only shares are shown. */
class OwnArticlesTest {

    private static final Path GOLD = Path.of("..", "..", "runtime", "gold");

    private final Analyzer structure = new StructureAnalyzer();
    private final Analyzer dates = dates();
    private final Analyzer quantities = new QuantityAnalyzer(new ArabicNumerals(), new Units(() -> List.of(QuantityComponent.stock())));

    @ParameterizedTest
    @CsvSource({"dev, DATE, 0.96, 0.96", "dev, QUANTITY, 0.97, 0.97", "kept, DATE, 0.93, 0.90", "kept, QUANTITY, 0.95, 0.97"})
    void theFiguresHold(String side, String type, double leastF1, double leastRight) throws Exception {
        Score score = new Score();
        for (GoldArticle article : GoldArticles.read(GOLD.resolve(side).resolve("entities.json"))) {
            score.add(article.mentions().stream().filter(mention -> mention.type().equals(type)).toList(), found(article.text(), type));
        }
        assertTrue(score.f1() >= leastF1, side + " " + type + " by overlap: F1 " + score.f1());
        assertTrue(score.right() >= leastRight, side + " " + type + " with the right value: " + score.right());
    }

    @ParameterizedTest
    @CsvSource({"dev, 19", "kept, 9"})
    void theDayOfPublicationIsFoundInAsManyArticles(String side, long least) throws Exception {
        long dated = GoldArticles.read(GOLD.resolve(side).resolve("entities.json")).stream()
                .filter(article -> !In.text(article.text()).by(structure).ofType("structure.published").annotations().isEmpty()).count();
        assertTrue(dated >= least, side + ": " + dated + " articles");
    }

    private List<Annotation> found(String text, String type) {
        In article = In.text(text).normalizedBy(new ArabicNormalizer()).mentions(In.text(text).by(structure).annotations());
        List<Annotation> days = article.by(dates).annotations();
        return type.equals("DATE") ? days : article.mentions(days).by(quantities).annotations();
    }

    private static Analyzer dates() {
        MemoryRegistry registry = new MemoryRegistry();
        new DatesComponent(registry.context(), new ArabicNumerals());
        return registry.only(Analyzer.class);
    }

    /** Counts as {@code evaluate gold} does, but a finding once for each mention that it overlaps. */
    private static final class Score {

        private int there;
        private int met;
        private int told;
        private int right;
        private int hits;
        private int findings;

        void add(List<GoldMention> mentions, List<Annotation> found) {
            List<Annotation> free = new ArrayList<>(found);
            for (GoldMention mention : mentions) {
                List<Annotation> there = found.stream().filter(each -> each.span().overlaps(mention.span())).toList();
                free.removeAll(there);
                if (mention.level() != Level.GENERIC) {
                    add(mention, there);
                }
            }
            findings += free.size();
        }

        private void add(GoldMention mention, List<Annotation> found) {
            there++;
            met += found.isEmpty() ? 0 : 1;
            hits += found.size();
            findings += found.size();
            Optional<Object> value = mention.value().flatMap(written -> value(mention.type(), written));
            if (!found.isEmpty() && value.isPresent()) {
                told++;
                right += found.stream().anyMatch(each ->
                        value(mention.type(), each.features().get("value").asText()).equals(value)) ? 1 : 0;
            }
        }

        double f1() {
            return 2.0 * hits / findings * met / there / ((double) hits / findings + (double) met / there);
        }

        double right() {
            return (double) right / told;
        }

        private static Optional<Object> value(String type, String written) {
            return type.equals("DATE") ? Period.of(written).map(Object.class::cast)
                    : Optional.of(written).filter(each -> each.matches("-?[0-9.]+")).map(each -> new BigDecimal(each).stripTrailingZeros());
        }
    }
}
