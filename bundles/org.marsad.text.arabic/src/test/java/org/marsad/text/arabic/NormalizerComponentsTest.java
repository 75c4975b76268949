package org.marsad.text.arabic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.marsad.api.text.Normalizer;
import org.marsad.testkit.MemoryRegistry;

/** How the forms are offered, and what a configuration can say. */
class NormalizerComponentsTest {

    private static final Class<GentleFormComponent.Settings> GENTLE = GentleFormComponent.Settings.class;
    private static final Class<SearchFormComponent.Settings> SEARCH = SearchFormComponent.Settings.class;

    private MemoryRegistry registry = new MemoryRegistry();

    @Test
    void withoutAConfigurationTheFormsAreThoseOfTheirNames() {
        GentleFormComponent gentle = new GentleFormComponent(registry.context(), settings(GENTLE), Map.of());
        assertEquals("arabic", registry.property(Normalizer.class, "marsad.normalizer.id"));
        assertEquals("1", registry.property(Normalizer.class, "marsad.normalizer.revision"));
        assertEquals("أمن 12 C", registry.only(Normalizer.class).normalize("أَمْن ١٢ C").text());
        gentle.leave();
        assertTrue(registry.isEmpty());
        SearchFormComponent search = new SearchFormComponent(registry.context(), settings(SEARCH), Map.of("service.ranking", 7));
        assertEquals("arabic.search", registry.property(Normalizer.class, "marsad.normalizer.id"));
        assertEquals("1", registry.property(Normalizer.class, "marsad.normalizer.revision"));
        assertEquals(7, registry.property(Normalizer.class, "service.ranking"));
        assertEquals("امن 12 c", registry.only(Normalizer.class).normalize("أَمْن ١٢ C").text());
        search.leave();
        assertTrue(registry.isEmpty());
    }

    @Test
    void aRuleThatIsSwitchedGivesTheFormAnotherRevision() {
        new GentleFormComponent(registry.context(), settings(GENTLE, new String[] {"digits"}, new String[] {"ELONGATION", " "}), Map.of());
        assertEquals("رائع ١٢", registry.only(Normalizer.class).normalize("رااائع ١٢").text());
        assertEquals("1-DIGITS+ELONGATION", registry.property(Normalizer.class, "marsad.normalizer.revision"));
        registry = new MemoryRegistry();
        new SearchFormComponent(registry.context(), settings(SEARCH, new String[] {"HAMZA_ALONE, case"}, new String[0]), Map.of());
        assertEquals("ماء C", registry.only(Normalizer.class).normalize("مَاء C").text());
        assertEquals("1-HAMZA_ALONE-CASE", registry.property(Normalizer.class, "marsad.normalizer.revision"));
    }

    @Test
    void aRuleThatIsSwitchedToWhatItIsChangesNothing() {
        new GentleFormComponent(registry.context(), settings(GENTLE, new String[] {"CASE"}, new String[] {"DIGITS"}), Map.of());
        assertEquals("1", registry.property(Normalizer.class, "marsad.normalizer.revision"));
    }

    @Test
    void aFormMayHaveNoRulesAtAll() {
        String[] all = Rule.GENTLE.stream().map(Rule::name).toArray(String[]::new);
        new GentleFormComponent(registry.context(), settings(GENTLE, all, new String[0]), Map.of());
        assertEquals("مَاء ١٢ “”", registry.only(Normalizer.class).normalize("مَاء ١٢ “”").text());
    }

    @Test
    void aRuleThatDoesNotExistIsRefusedWithThoseThatDo() {
        String refusal = assertThrows(IllegalArgumentException.class,
                () -> new GentleFormComponent(registry.context(), settings(GENTLE, new String[] {"NUMBERS"}, new String[0]), Map.of()))
                .getMessage();
        assertTrue(refusal.startsWith("'rules.off' names a rule 'NUMBERS', and there is none; the rules are [COMPATIBILITY, "), refusal);
        assertTrue(registry.isEmpty());
        assertEquals("'rules.off' and 'rules.on' both name [DIGITS]; name a rule in one of them", assertThrows(
                IllegalArgumentException.class, () -> new SearchFormComponent(registry.context(), settings(SEARCH, new String[] {"DIGITS"},
                        new String[] {"DIGITS"}), Map.of())).getMessage());
    }

    private static <T> T settings(Class<T> type) {
        return settings(type, new String[0], new String[0]);
    }

    private static <T> T settings(Class<T> type, String[] off, String[] on) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (proxy, method, arguments) -> method.getName().equals("rules_off") ? off : on));
    }
}
