package org.marsad.analysis.keyterms;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.annotation.Annotation;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.deploy.DroppedList;
import org.marsad.text.arabic.ArabicStemmer;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

class KeytermsComponentTest {

    @TempDir
    private Path folder;

    private Analyzer offered;
    private Dictionary<?, ?> properties;

    @Test
    void theAnalyzerIsOfferedAndTakenBack() {
        KeytermsComponent component = component(15, 4, "1", List.of());
        assertEquals("keyterms", properties.get("marsad.analyzer.id"));
        assertArrayEquals(new String[] {"keyterm"}, (String[]) properties.get("marsad.analyzer.produces"));
        assertArrayEquals(new String[] {"structure"}, (String[]) properties.get("marsad.analyzer.requires"));
        assertFalse(Terms.text("الحريق والحريق").by(offered).annotations().isEmpty());
        component.leave();
        assertNull(offered);
    }

    @Test
    void settingsWordsAndServicesAreInTheRevision() throws Exception {
        component(15, 4, "1", List.of());
        Object first = properties.get("marsad.analyzer.revision");
        component(15, 4, "1", List.of());
        assertEquals(first, properties.get("marsad.analyzer.revision"));
        component(14, 4, "1", List.of());
        assertNotEquals(first, properties.get("marsad.analyzer.revision"));
        component(15, 3, "1", List.of());
        assertNotEquals(first, properties.get("marsad.analyzer.revision"));
        component(15, 4, "2", List.of());
        assertNotEquals(first, properties.get("marsad.analyzer.revision"));
        Path file = Files.writeString(folder.resolve("copy"), "حريق");
        component(15, 4, "1", List.of(new DroppedStopWords(Map.of(DroppedList.NAME, "x", DroppedList.FILE, file.toString()))));
        assertNotEquals(first, properties.get("marsad.analyzer.revision"));
        Terms.text("الحريق والحريق").by(offered).findsNothing();
    }

    @Test
    void settingsOutOfRangeAreRefusedWithWhatWouldBeRight() {
        assertEquals("org.marsad.analysis.keyterms: terms = 0 is not a number from 1 to 200", assertThrows(IllegalArgumentException.class,
                () -> component(0, 4, "1", List.of())).getMessage());
        assertEquals("org.marsad.analysis.keyterms: words = 7 is not a number from 1 to 6", assertThrows(IllegalArgumentException.class,
                () -> component(1, 7, "1", List.of())).getMessage());
    }

    private KeytermsComponent component(int terms, int words, String foldingRevision, List<DroppedStopWords> dropped) {
        return new KeytermsComponent(context(), settings(terms, words), Terms.MATCHER, new ArabicStemmer(Terms.MATCHER),
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

    /** A container that does nothing but take a service in and give it up again. */
    private BundleContext context() {
        return proxy(BundleContext.class, (method, arguments) -> {
            assertEquals("registerService", method);
            offered = (Analyzer) arguments[1];
            properties = (Dictionary<?, ?>) arguments[2];
            return proxy(ServiceRegistration.class, (call, none) -> {
                assertEquals("unregister", call);
                offered = null;
                return null;
            });
        });
    }

    private interface Answer {
        Object to(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (proxy, method, arguments) -> answer.to(method.getName(), arguments)));
    }
}
