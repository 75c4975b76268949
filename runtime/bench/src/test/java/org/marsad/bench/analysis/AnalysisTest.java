package org.marsad.bench.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.document.Layer;
import org.marsad.bench.analysis.ProductAnalyzers.Offer;

class AnalysisTest {

    private static final Set<String> NAMES = Set.of("structure", "dates", "quantities", "entities", "topics", "quotations",
            "keyterms");

    @Test
    void allAnalyzersOfTheProductAreMeasuredEachBehindThoseItRequires() throws Exception {
        List<Offer> offers = ProductAnalyzers.all();
        assertEquals(NAMES, offers.stream().map(Offer::name).collect(Collectors.toSet()));
        for (int at = 0; at < offers.size(); at++) {
            Set<String> before = offers.subList(0, at).stream().map(Offer::name).collect(Collectors.toSet());
            assertTrue(before.containsAll(offers.get(at).requires()), offers.get(at).name());
        }
    }

    @Test
    void everyAnalyzerFindsSomethingAndTakesTime() throws Exception {
        Analysis analysis = new Analysis(ProductAnalyzers.all());
        for (String text : Texts.generated().subList(0, 20)) {
            List<Layer> layers = analysis.run(text);
            assertEquals(NAMES.size(), layers.size());
        }
        Map<String, Long> found = analysis.takeFound();
        Map<String, Long> nanos = analysis.takeNanos();
        for (String name : NAMES) {
            assertTrue(found.get(name) > 0, name);
            assertTrue(nanos.get(name) > 0, name);
        }
        assertTrue(analysis.takeNanos().values().stream().allMatch(each -> each == 0), "what was taken is not counted again");
    }

    @Test
    void textsAreTakenFromAFolderInOrderAndOthersAreLeft(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("b.txt"), "ثان");
        Files.writeString(folder.resolve("a.txt"), "أول");
        Files.writeString(folder.resolve("c.html"), "<p>آخر</p>");
        assertEquals(List.of("أول", "ثان"), Texts.of(folder));
        assertFalse(Texts.generated().isEmpty());
    }
}
