package org.marsad.analysis.keyterms;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.contrast.Comparison.Thresholds;
import org.marsad.api.contrast.Contrast;
import org.marsad.api.contrast.Side;
import org.marsad.testkit.Entries;
import org.marsad.testkit.Seed;

class TermComparisonTest {

    private static final Thresholds NONE = new Thresholds(0, 0);
    private static final String PORT = "وصلت السفن إلى الميناء الجديد، وغادرت سفن أخرى ميناء طنجة. ";
    private static final String MATCH = "فاز الفريق الوطني بالمباراة، وسجل لاعب الفريق هدفا في المباراة. ";

    @Test
    void figuresAreThoseOfTheFormulas() {
        LogLikelihood ten = new LogLikelihood(10, 1, 1000, 1000);
        assertEquals(2 * (10 * Math.log(10 / 5.5) + Math.log(1 / 5.5)), ten.value(), 1e-9);
        assertEquals(8.547, ten.value(), 0.001);
        assertEquals(Math.log(10) / Math.log(2), ten.logRatio(), 1e-9);
        assertTrue(ten.isFirstLarger());
        assertEquals(0, new LogLikelihood(5, 10, 1000, 2000).value(), 1e-9);
        assertEquals(0, new LogLikelihood(5, 10, 1000, 2000).logRatio(), 1e-9);
        assertEquals(-4, new LogLikelihood(0, 8, 1000, 1000).logRatio(), 1e-9);
        assertEquals(2 * 8 * Math.log(2), new LogLikelihood(0, 8, 1000, 1000).value(), 1e-9);
    }

    @Test
    void formsOfAWordAreCountedTogetherInEachSetAndPhrasesToo() {
        TermComparison comparison = comparison(1000);
        add(comparison, Side.FIRST, "one", PORT.repeat(5));
        add(comparison, Side.FIRST, "two", PORT.repeat(5));
        add(comparison, Side.SECOND, "three", MATCH.repeat(10));
        Contrast contrast = comparison.result(NONE);
        assertEquals(new Contrast.Size(2, 100), contrast.first());
        assertEquals(new Contrast.Size(1, 100), contrast.second());
        Map<String, Contrast.Term> terms = byText(contrast);
        Contrast.Term ports = terms.get("الميناء");
        assertEquals(List.of(20L, 0L, 2L, 0L), List.of(ports.first(), ports.second(), ports.firstDocuments(), ports.secondDocuments()));
        assertEquals(Side.FIRST, ports.side());
        assertEquals(Side.SECOND, terms.get("الفريق الوطني").side());
        assertEquals(2, terms.get("الفريق الوطني").words());
        assertTrue(terms.get("الفريق الوطني").logRatio() < 0);
        assertEquals(0, contrast.missed());
    }

    @Test
    void whatBothSetsHaveIsNoDifferenceAndThresholdsHold() {
        TermComparison comparison = comparison(1000);
        add(comparison, Side.FIRST, "one", PORT.repeat(10));
        add(comparison, Side.SECOND, "two", PORT.repeat(10));
        assertEquals(List.of(), comparison.result(NONE).terms());
        add(comparison, Side.FIRST, "three", MATCH.repeat(10));
        assertTrue(byText(comparison.result(new Thresholds(20, 1))).containsKey("المباراة"));
        assertTrue(comparison.result(new Thresholds(21, 1)).terms().isEmpty());
        assertTrue(comparison.result(new Thresholds(1, 2)).terms().isEmpty());
    }

    @Test
    void theFurnitureOfTheSiteIsNotCounted() {
        String menu = "القائمة الرئيسية ";
        Entry entry = Entries.entry("one").text(menu + PORT.repeat(5)).annotation("structure", "structure.boilerplate", menu, Map.of())
                .build();
        TermComparison comparison = comparison(1000);
        comparison.add(Side.FIRST, entry);
        add(comparison, Side.SECOND, "two", MATCH.repeat(5));
        assertEquals(50, comparison.result(NONE).first().words());
    }

    @Test
    void aDocumentWithoutTextIsADocumentWithoutWords() {
        TermComparison comparison = comparison(1000);
        comparison.add(Side.FIRST, Entries.entry("one").build());
        assertEquals(new Contrast.Size(1, 0), comparison.result(NONE).first());
        assertEquals(List.of(), comparison.result(NONE).terms());
    }

    /** Whatever is counted in whatever order: so many terms are kept at most, and no count is too high or lower than is said. */
    @Test
    void boundedCountsAreNeverTooHighAndNeverLowerThanIsSaid() {
        Seed seed = Seed.ofThisRun();
        Random random = seed.random();
        for (int round = 0; round < 100; round++) {
            int most = 1 + random.nextInt(40);
            TermCounts counts = new TermCounts(most);
            Map<String, Long> exact = new HashMap<>();
            for (int document = random.nextInt(200); document > 0; document--) {
                Map<String, Long> local = new HashMap<>();
                for (int i = random.nextInt(20); i > 0; i--) {
                    local.merge("w" + (int) Math.abs(random.nextGaussian() * 40), 1L, Long::sum);
                }
                Side side = random.nextBoolean() ? Side.FIRST : Side.SECOND;
                local.forEach((key, count) -> {
                    counts.add(side, key, 1, count, key);
                    exact.merge(key, count, Long::sum);
                });
                counts.keepWithin();
                assertTrue(counts.size() <= most, seed.repeat());
            }
            Map<String, Long> kept = new HashMap<>();
            counts.forEach((key, term) -> kept.put(key, term.count(Side.FIRST) + term.count(Side.SECOND)));
            exact.forEach((key, count) -> {
                long found = kept.getOrDefault(key, 0L);
                assertTrue(found <= count && found + counts.missed() >= count, () -> key + ": " + found + " of " + count + " with "
                        + counts.missed() + " missed, " + seed.repeat());
            });
        }
    }

    private static TermComparison comparison(int most) {
        return new TermComparison(Terms.language(Map.of()), Terms.ARABIC, 3, most);
    }

    private static void add(TermComparison comparison, Side side, String name, String text) {
        comparison.add(side, Entries.entry(name).text(text).build());
    }

    private static Map<String, Contrast.Term> byText(Contrast contrast) {
        return contrast.terms().stream().collect(Collectors.toMap(Contrast.Term::text, term -> term));
    }
}
