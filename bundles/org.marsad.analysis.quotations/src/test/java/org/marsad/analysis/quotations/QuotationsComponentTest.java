package org.marsad.analysis.quotations;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marsad.testkit.Finding.finding;

import java.io.IOException;
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
        assertNotEquals(revision(), revision(dropped("local", "title\tفهرس")));
        assertEquals(revision(dropped("local", "title\tفهرس")), revision(dropped("local", "title\tفهرس")));
        assertNotEquals(revision(dropped("local", "title\tفهرس")), revision(dropped("local", "title\tسجل")));
        assertNotEquals(revision(dropped("local", "title\tفهرس")), revision(dropped("titles", "title\tفهرس")));
        DroppedCues list = dropped("local", "title\tفهرس");
        assertEquals(revision() + "-" + list.stamp(), revision(list));
    }

    @Test
    void aListThatCannotBeUsedIsRefused() {
        assertTrue(assertThrows(ListException.class, () -> dropped("local", "title")).getMessage().startsWith("line 1: "));
        assertTrue(assertThrows(IOException.class, () -> new DroppedCues(Map.of(DroppedList.NAME, "x"))).getMessage()
                .startsWith("x.cues: "));
    }

    private Object revision(DroppedCues... dropped) {
        new QuotationsComponent(context(), List.of(dropped));
        return properties.get("marsad.analyzer.revision");
    }

    private DroppedCues dropped(String name, String content) throws Exception {
        return new DroppedCues(Map.of(DroppedList.NAME, name, DroppedList.FILE,
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
