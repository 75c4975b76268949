package org.marsad.text.arabic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.Dictionary;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.marsad.api.text.Normalizer;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** How the forms are offered, and what a configuration can say. */
class NormalizerComponentsTest {

    private static final Class<GentleFormComponent.Settings> GENTLE = GentleFormComponent.Settings.class;
    private static final Class<SearchFormComponent.Settings> SEARCH = SearchFormComponent.Settings.class;

    private Normalizer offered;
    private Dictionary<?, ?> properties;

    @Test
    void withoutAConfigurationTheFormsAreThoseOfTheirNames() {
        GentleFormComponent gentle = new GentleFormComponent(context(), settings(GENTLE), Map.of());
        assertEquals("arabic", properties.get("marsad.normalizer.id"));
        assertEquals("1", properties.get("marsad.normalizer.revision"));
        assertEquals("أمن 12 C", offered.normalize("أَمْن ١٢ C").text());
        gentle.leave();
        assertNull(offered);
        SearchFormComponent search = new SearchFormComponent(context(), settings(SEARCH), Map.of("service.ranking", 7));
        assertEquals("arabic.search", properties.get("marsad.normalizer.id"));
        assertEquals("1", properties.get("marsad.normalizer.revision"));
        assertEquals(7, properties.get("service.ranking"));
        assertEquals("امن 12 c", offered.normalize("أَمْن ١٢ C").text());
        search.leave();
        assertNull(offered);
    }

    @Test
    void aRuleThatIsSwitchedGivesTheFormAnotherRevision() {
        new GentleFormComponent(context(), settings(GENTLE, new String[] {"digits"}, new String[] {"ELONGATION", " "}), Map.of());
        assertEquals("رائع ١٢", offered.normalize("رااائع ١٢").text());
        assertEquals("1-DIGITS+ELONGATION", properties.get("marsad.normalizer.revision"));
        new SearchFormComponent(context(), settings(SEARCH, new String[] {"HAMZA_ALONE, case"}, new String[0]), Map.of());
        assertEquals("ماء C", offered.normalize("مَاء C").text());
        assertEquals("1-HAMZA_ALONE-CASE", properties.get("marsad.normalizer.revision"));
    }

    @Test
    void aRuleThatIsSwitchedToWhatItIsChangesNothing() {
        new GentleFormComponent(context(), settings(GENTLE, new String[] {"CASE"}, new String[] {"DIGITS"}), Map.of());
        assertEquals("1", properties.get("marsad.normalizer.revision"));
    }

    @Test
    void aFormMayHaveNoRulesAtAll() {
        String[] all = Rule.GENTLE.stream().map(Rule::name).toArray(String[]::new);
        new GentleFormComponent(context(), settings(GENTLE, all, new String[0]), Map.of());
        assertEquals("مَاء ١٢ “”", offered.normalize("مَاء ١٢ “”").text());
    }

    @Test
    void aRuleThatDoesNotExistIsRefusedWithThoseThatDo() {
        String refusal = assertThrows(IllegalArgumentException.class,
                () -> new GentleFormComponent(context(), settings(GENTLE, new String[] {"NUMBERS"}, new String[0]), Map.of()))
                .getMessage();
        assertTrue(refusal.startsWith("'rules.off' names a rule 'NUMBERS', and there is none; the rules are [COMPATIBILITY, "), refusal);
        assertNull(offered);
        assertEquals("'rules.off' and 'rules.on' both name [DIGITS]; name a rule in one of them", assertThrows(
                IllegalArgumentException.class, () -> new SearchFormComponent(context(), settings(SEARCH, new String[] {"DIGITS"},
                        new String[] {"DIGITS"}), Map.of())).getMessage());
    }

    private static <T> T settings(Class<T> type) {
        return settings(type, new String[0], new String[0]);
    }

    private static <T> T settings(Class<T> type, String[] off, String[] on) {
        return proxy(type, (method, arguments) -> method.equals("rules_off") ? off : on);
    }

    /** A container that does nothing but take a service in and give it up again. */
    private BundleContext context() {
        return proxy(BundleContext.class, (method, arguments) -> {
            assertEquals("registerService", method);
            offered = (Normalizer) arguments[1];
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
