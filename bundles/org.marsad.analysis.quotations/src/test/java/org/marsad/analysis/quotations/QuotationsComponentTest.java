package org.marsad.analysis.quotations;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marsad.testkit.Finding.finding;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.analysis.Analyzer;
import org.marsad.testkit.In;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

class QuotationsComponentTest {

    @TempDir
    private Path folder;

    private Analyzer offered;
    private Dictionary<?, ?> properties;

    @Test
    void theAnalyzerUsesStructureAndEntitiesAndLeavesWithItsComponent() {
        QuotationsComponent component = new QuotationsComponent(context(), List.of());
        assertEquals("quotations", properties.get("marsad.analyzer.id"));
        assertArrayEquals(new String[] {"quotation"}, (String[]) properties.get("marsad.analyzer.produces"));
        assertArrayEquals(new String[] {"structure", "entities"}, (String[]) properties.get("marsad.analyzer.uses"));
        assertNull(properties.get("marsad.analyzer.requires"));
        assertEquals("arabic", properties.get("marsad.analyzer.normalizer"));
        In.text("وقال الوزير: «نعم بالتأكيد».").by(offered).finds(finding("quotation", "«نعم بالتأكيد»"));
        component.leave();
        assertNull(offered);
    }

    @Test
    void aDroppedListIsAnotherRevisionAndTheSameListIsNot() throws Exception {
        assertNotEquals(revision(), revision(dropped("local", "00aa11", "title\tفهرس")));
        assertEquals(revision(dropped("local", "00aa11", "title\tفهرس")), revision(dropped("local", "00aa11", "title\tفهرس")));
        assertNotEquals(revision(dropped("local", "00aa11", "title\tفهرس")), revision(dropped("local", "00aa12", "title\tسجل")));
        assertNotEquals(revision(dropped("local", "00aa11", "title\tفهرس")), revision(dropped("titles", "00aa11", "title\tفهرس")));
    }

    @Test
    void aListThatCannotBeUsedIsRefused() {
        assertTrue(assertThrows(ListException.class, () -> dropped("local", "00", "title")).getMessage().startsWith("line 1: "));
        assertTrue(assertThrows(ListException.class, () -> new DroppedCues(Map.of("list.name", "x"))).getMessage()
                .contains("'.list.file'; drop the list itself, as NAME.cues"));
        assertThrows(NoSuchFileException.class, () -> new DroppedCues(Map.of("list.name", "x", ".list.file",
                folder.resolve("none").toString(), "list.sha256", "00")));
    }

    private Object revision(DroppedCues... dropped) {
        new QuotationsComponent(context(), List.of(dropped));
        return properties.get("marsad.analyzer.revision");
    }

    private DroppedCues dropped(String name, String sha256, String content) throws Exception {
        return new DroppedCues(Map.of("list.name", name, "list.sha256", sha256, ".list.file",
                Files.writeString(folder.resolve("copy"), content).toString()));
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
