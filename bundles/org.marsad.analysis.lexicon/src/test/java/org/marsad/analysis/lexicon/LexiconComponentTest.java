package org.marsad.analysis.lexicon;

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
import org.marsad.api.search.Equivalent;
import org.marsad.api.search.Expander;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

class LexiconComponentTest {

    @TempDir
    private Path folder;

    private Analyzer offered;
    private Expander expander;
    private Dictionary<?, ?> properties;

    @Test
    void aListBecomesAnAnalyzerOfItsName() throws Exception {
        LexiconComponent component = component(Map.of(DroppedList.NAME, "towns", DroppedList.FILE,
                write("term,type\nفاس,entity.place\nسلا,"), "service.ranking", 7));
        assertEquals("lexicon.towns", properties.get("marsad.analyzer.id"));
        assertArrayEquals(new String[] {"entity.place", "lexicon.towns"}, (String[]) properties.get("marsad.analyzer.produces"));
        assertEquals("arabic", properties.get("marsad.analyzer.normalizer"));
        assertEquals(7, properties.get("service.ranking"));
        Lists.text("إلى فاس").by(offered).finds(finding("entity.place", "فاس"));
        component.leave();
        assertNull(offered);
    }

    @Test
    void aListWithGroupsIsOfferedToSearchesTooAndBothLeaveTogether() throws Exception {
        LexiconComponent component = component(Map.of(DroppedList.NAME, "towns", DroppedList.FILE,
                write("term,group\nفاس,1\nمعول,2\nمجرفة,2\nFès,1")));
        assertEquals(List.of(new Equivalent("Fès", "فاس", "towns.csv", 2)), expander.equivalents("Fès"));
        component.leave();
        assertNull(offered);
        assertNull(expander);
        component(Map.of(DroppedList.NAME, "towns", DroppedList.FILE, write("term\nفاس")));
        assertNull(expander);
    }

    @Test
    void aChangedListIsAnotherRevisionAndAnUnchangedOneIsNot() throws Exception {
        component(Map.of(DroppedList.NAME, "towns", DroppedList.FILE, write("term\nفاس")));
        Object first = properties.get("marsad.analyzer.revision");
        component(Map.of(DroppedList.NAME, "towns", DroppedList.FILE, write("term\nفاس")));
        assertEquals(first, properties.get("marsad.analyzer.revision"));
        component(Map.of(DroppedList.NAME, "towns", DroppedList.FILE, write("term\nسلا")));
        assertNotEquals(first, properties.get("marsad.analyzer.revision"));
    }

    @Test
    void aListThatCannotBeUsedIsNotOfferedAndSaysWhy() throws Exception {
        assertEquals("line 2: the term is empty", assertThrows(ListException.class,
                () -> component(Map.of(DroppedList.NAME, "towns", DroppedList.FILE, write("term,value\n,x")))).getMessage());
        assertNull(offered);
        assertTrue(assertThrows(IOException.class, () -> component(Map.of(DroppedList.NAME, "towns"))).getMessage()
                .startsWith("towns.csv: "));
        assertNull(offered);
    }

    private String write(String list) throws Exception {
        return Files.writeString(folder.resolve("copy"), list).toString();
    }

    private LexiconComponent component(Map<String, Object> configuration) throws Exception {
        return new LexiconComponent(context(), configuration, Lists.MATCHER);
    }

    /** A container that does nothing but take a service in and give it up again. */
    private BundleContext context() {
        return proxy(BundleContext.class, (method, arguments) -> {
            assertEquals("registerService", method);
            boolean isAnalyzer = arguments[1] instanceof Analyzer;
            offered = isAnalyzer ? (Analyzer) arguments[1] : offered;
            properties = isAnalyzer ? (Dictionary<?, ?>) arguments[2] : properties;
            expander = isAnalyzer ? expander : (Expander) arguments[1];
            return proxy(ServiceRegistration.class, (call, none) -> {
                assertEquals("unregister", call);
                offered = isAnalyzer ? null : offered;
                expander = isAnalyzer ? expander : null;
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
