package org.marsad.analysis.dates;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.marsad.api.text.Numeral;
import org.marsad.api.text.Numerals;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

class DatesComponentTest {

    private final List<Dictionary<?, ?>> offered = new ArrayList<>();

    @Test
    void theRevisionChangesWithTheNumerals() {
        new DatesComponent(context(), numerals("1"));
        new DatesComponent(context(), numerals("2"));
        assertEquals(List.of("2-1", "2-2"), offered.stream().map(service -> service.get("marsad.analyzer.revision")).toList());
    }

    @Test
    void theAnalyzerIsOfferedAndTakenBack() {
        DatesComponent component = new DatesComponent(context(), numerals("1"));
        Dictionary<?, ?> service = offered.get(0);
        assertEquals("dates", service.get("marsad.analyzer.id"));
        assertEquals("arabic", service.get("marsad.analyzer.normalizer"));
        assertArrayEquals(new String[] {"time.date"}, (String[]) service.get("marsad.analyzer.produces"));
        assertArrayEquals(new String[] {"structure"}, (String[]) service.get("marsad.analyzer.requires"));
        component.leave();
        assertEquals(List.of(), offered);
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

    private BundleContext context() {
        ClassLoader loader = DatesComponentTest.class.getClassLoader();
        return (BundleContext) Proxy.newProxyInstance(loader, new Class<?>[] {BundleContext.class}, (proxy, method, arguments) -> {
            assertEquals("registerService", method.getName());
            assertInstanceOf(DateAnalyzer.class, arguments[1]);
            Dictionary<?, ?> service = (Dictionary<?, ?>) arguments[2];
            offered.add(service);
            return Proxy.newProxyInstance(loader, new Class<?>[] {ServiceRegistration.class}, (registration, call, none) -> {
                assertEquals("unregister", call.getName());
                offered.remove(service);
                return null;
            });
        });
    }
}
