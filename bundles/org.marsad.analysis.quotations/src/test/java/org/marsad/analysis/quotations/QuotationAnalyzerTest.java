package org.marsad.analysis.quotations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.document.Annotation;
import org.marsad.testkit.AnalyzerContract;
import org.marsad.testkit.In;
import org.marsad.text.arabic.ArabicNormalizer;

class QuotationAnalyzerTest extends AnalyzerContract {

    private static final Lists STOCK = new Lists(Map.of());

    @Override
    protected Analyzer analyzer() {
        return new QuotationAnalyzer(STOCK);
    }

    @Override
    protected Set<String> produces() {
        return Set.of(QuotationAnalyzer.QUOTATION);
    }

    @Override
    protected In prepare(In document) {
        return document.normalizedBy(new ArabicNormalizer());
    }

    @Override
    protected List<String> texts() {
        return Case.all().stream().map(Case::text).toList();
    }

    static List<Case> cases() {
        return Case.all();
    }

    @Test
    void thereAreEnoughCases() {
        assertTrue(cases().size() >= 60 && cases().stream().filter(each -> each.expected().isEmpty()).count() >= 15);
    }

    @Test
    void nobodyBetweenAsForAndTheCommaIsNoSpeaker() {
        assertEquals(List.of(), prepare(In.text("أما ، فيؤكد أن تجارت")).by(analyzer()).annotations().stream()
                .filter(found -> found.features().get("speaker") != null && found.features().get("speaker").asText().isBlank()).toList());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsSaidIsFoundAndNothingElse(Case each) {
        List<Annotation> found = each.document().by(analyzer()).annotations();
        String all = found.stream().map(annotation -> annotation.span().of(each.text()) + " " + annotation.features())
                .collect(Collectors.joining("\n", "\nfound:\n", ""));
        assertEquals(each.expected().stream().map(expected -> expected[0] + " " + expected[1]).toList(), found.stream()
                .map(annotation -> annotation.features().get("kind").asText() + " " + annotation.span().of(each.text()).replace('\n', '⏎'))
                .toList(), all);
        for (int i = 0; i < found.size(); i++) {
            String[] expected = each.expected().get(i);
            for (int part = 2; part < expected.length; part++) {
                String[] feature = expected[part].split("=", 2);
                String value = found.get(i).features().containsKey(feature[0]) ? found.get(i).features().get(feature[0]).asText() : "none";
                assertEquals(feature[0].equals("link") && !feature[1].equals("none") ? Case.link(feature[1]).toString() : feature[1],
                        value, () -> feature[0] + all);
            }
        }
    }
}
