package org.marsad.analysis.topics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Dictionary;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.deploy.DroppedList;
import org.marsad.api.text.Matcher;
import org.marsad.api.text.NameFinder;
import org.marsad.api.text.WordCounts;
import org.marsad.api.text.WordCut;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

class TopicComponentsTest {

    @TempDir
    private Path folder;

    private Analyzer offered;
    private Dictionary<?, ?> properties;

    @Test
    void theRulesOfTheBundleAreTheAnalyzerTopics() throws Exception {
        OwnTopicsComponent component = new OwnTopicsComponent(context(), Rules.MATCHER);
        assertEquals("topics", properties.get("marsad.analyzer.id"));
        assertArrayEquals(new String[] {"topic", "topic.document"}, (String[]) properties.get("marsad.analyzer.produces"));
        assertArrayEquals(new String[] {"structure"}, (String[]) properties.get("marsad.analyzer.requires"));
        assertEquals("arabic", properties.get("marsad.analyzer.normalizer"));
        assertEquals(List.of("floods"), Rules.text("بعد الفيضانات").by(offered).ofType("topic").values("topic"));
        component.leave();
        assertNull(offered);
    }

    @Test
    void aDroppedFileIsAnAnalyzerOfItsNameAndOneCalledTopicsComesBeforeTheBundles() throws Exception {
        drop("elections-2026", "[votes]\nwords:\nصناديق");
        assertEquals("topics.elections-2026", properties.get("marsad.analyzer.id"));
        assertEquals(List.of("votes"), Rules.text("فتح الصناديق").by(offered).ofType("topic").values("topic"));
        DroppedTopicsComponent component = drop("topics", "[votes]\nwords:\nصناديق");
        assertEquals("topics", properties.get("marsad.analyzer.id"));
        assertEquals(1, properties.get("service.ranking"));
        component.leave();
        assertNull(offered);
    }

    @Test
    void otherRulesOrAnotherMatcherAreAnotherRevisionAndTheSameAreNot() throws Exception {
        drop("x", "[votes]\nwords:\nصناديق");
        Object first = properties.get("marsad.analyzer.revision");
        drop("x", "[votes]\nwords:\nصناديق");
        assertEquals(first, properties.get("marsad.analyzer.revision"));
        drop("x", "[votes]\nwords:\nاقتراع");
        assertNotEquals(first, properties.get("marsad.analyzer.revision"));
        new DroppedTopicsComponent(context(), Map.of(DroppedList.NAME, "x", DroppedList.FILE, write("[votes]\nwords:\nصناديق")),
                new OtherMatcher());
        assertNotEquals(first, properties.get("marsad.analyzer.revision"));
    }

    @Test
    void rulesThatCannotBeUsedAreNotOfferedAndSayWhichFileAndLine() throws Exception {
        String refusal = assertThrows(RulesException.class, () -> drop("x", "[votes]\nwrods:\nصناديق")).getMessage();
        assertTrue(refusal.startsWith("x.topics, line 2: 'wrods:' is not a kind of rule"), refusal);
        assertNull(offered);
        assertTrue(assertThrows(IOException.class, () -> new DroppedTopicsComponent(context(), Map.of(DroppedList.NAME, "x"),
                Rules.MATCHER)).getMessage().startsWith("x.topics: "));
        assertNull(offered);
    }

    private DroppedTopicsComponent drop(String name, String rules) throws Exception {
        return new DroppedTopicsComponent(context(), Map.of(DroppedList.NAME, name, DroppedList.FILE, write(rules)), Rules.MATCHER);
    }

    private String write(String rules) throws Exception {
        return Files.writeString(folder.resolve("copy"), rules).toString();
    }

    /** Finds the same, and says that it might not. */
    private static final class OtherMatcher implements Matcher {

        @Override
        public String revision() {
            return "other";
        }

        @Override
        public NameFinder finder(Collection<String> names) {
            return Rules.MATCHER.finder(names);
        }

        @Override
        public WordCut cut(String word, WordCounts counts) {
            return Rules.MATCHER.cut(word, counts);
        }
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
