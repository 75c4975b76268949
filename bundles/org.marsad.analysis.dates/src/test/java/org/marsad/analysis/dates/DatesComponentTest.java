package org.marsad.analysis.dates;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.text.Numeral;
import org.marsad.api.text.Numerals;
import org.marsad.testkit.MemoryRegistry;

class DatesComponentTest {

    private final MemoryRegistry registry = new MemoryRegistry();

    @Test
    void theRevisionChangesWithTheNumerals() {
        new DatesComponent(registry.context(), numerals("1"));
        new DatesComponent(registry.context(), numerals("2"));
        assertEquals(List.of("5-1", "5-2"), registry.properties(Analyzer.class, "marsad.analyzer.revision"));
    }

    @Test
    void theAnalyzerIsOfferedAndTakenBack() {
        DatesComponent component = new DatesComponent(registry.context(), numerals("1"));
        assertInstanceOf(DateAnalyzer.class, registry.only(Analyzer.class));
        assertEquals("dates", registry.property(Analyzer.class, "marsad.analyzer.id"));
        assertEquals("arabic", registry.property(Analyzer.class, "marsad.analyzer.normalizer"));
        assertArrayEquals(new String[] {"time.date"}, (String[]) registry.property(Analyzer.class, "marsad.analyzer.produces"));
        assertArrayEquals(new String[] {"structure"}, (String[]) registry.property(Analyzer.class, "marsad.analyzer.requires"));
        component.leave();
        assertTrue(registry.isEmpty());
    }

    private static Numerals numerals(String revision) {
        return new Numerals() {
            @Override
            public String revision() {
                return revision;
            }

            @Override
            public List<Numeral> find(String text) {
                return List.of();
            }
        };
    }
}
