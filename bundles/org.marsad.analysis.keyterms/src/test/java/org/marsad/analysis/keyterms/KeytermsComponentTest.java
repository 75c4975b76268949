package org.marsad.analysis.keyterms;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.deploy.DroppedList;
import org.marsad.testkit.MemoryRegistry;
import org.marsad.text.arabic.ArabicStemmer;

class KeytermsComponentTest {

    @TempDir
    private Path folder;

    private MemoryRegistry registry;

    @Test
    void theAnalyzerIsOfferedAndTakenBack() {
        KeytermsComponent component = component(15, 4, "1", List.of());
        assertEquals("keyterms", registry.property(Analyzer.class, "marsad.analyzer.id"));
        assertArrayEquals(new String[] {"keyterm"}, (String[]) registry.property(Analyzer.class, "marsad.analyzer.produces"));
        assertArrayEquals(new String[] {"structure"}, (String[]) registry.property(Analyzer.class, "marsad.analyzer.requires"));
        assertFalse(Terms.text("الحريق والحريق").by(registry.only(Analyzer.class)).annotations().isEmpty());
        component.leave();
        assertTrue(registry.isEmpty());
    }

    @Test
    void settingsWordsAndServicesAreInTheRevision() throws Exception {
        component(15, 4, "1", List.of());
        Object first = registry.property(Analyzer.class, "marsad.analyzer.revision");
        component(15, 4, "1", List.of());
        assertEquals(first, registry.property(Analyzer.class, "marsad.analyzer.revision"));
        component(14, 4, "1", List.of());
        assertNotEquals(first, registry.property(Analyzer.class, "marsad.analyzer.revision"));
        component(15, 3, "1", List.of());
        assertNotEquals(first, registry.property(Analyzer.class, "marsad.analyzer.revision"));
        component(15, 4, "2", List.of());
        assertNotEquals(first, registry.property(Analyzer.class, "marsad.analyzer.revision"));
        Path file = Files.writeString(folder.resolve("copy"), "حريق");
        component(15, 4, "1", List.of(new DroppedStopWords(Map.of(DroppedList.NAME, "x", DroppedList.FILE, file.toString()))));
        assertNotEquals(first, registry.property(Analyzer.class, "marsad.analyzer.revision"));
        Terms.text("الحريق والحريق").by(registry.only(Analyzer.class)).findsNothing();
    }

    @Test
    void settingsOutOfRangeAreRefusedWithWhatWouldBeRight() {
        assertEquals("org.marsad.analysis.keyterms: terms = 0 is not a number from 1 to 200", assertThrows(IllegalArgumentException.class,
                () -> component(0, 4, "1", List.of())).getMessage());
        assertEquals("org.marsad.analysis.keyterms: words = 7 is not a number from 1 to 6", assertThrows(IllegalArgumentException.class,
                () -> component(1, 7, "1", List.of())).getMessage());
    }

    private KeytermsComponent component(int terms, int words, String foldingRevision, List<DroppedStopWords> dropped) {
        registry = new MemoryRegistry();
        return new KeytermsComponent(registry.context(), settings(terms, words), Terms.MATCHER, new ArabicStemmer(Terms.MATCHER),
                Map.entry(Map.of("marsad.normalizer.revision", foldingRevision), Terms.SEARCH), dropped);
    }

    private static KeytermsComponent.Settings settings(int terms, int words) {
        return new KeytermsComponent.Settings() {

            @Override
            public int terms() {
                return terms;
            }

            @Override
            public int words() {
                return words;
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return KeytermsComponent.Settings.class;
            }
        };
    }
}
