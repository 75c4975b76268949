package org.marsad.analysis.topics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
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
import org.marsad.testkit.MemoryRegistry;

class TopicComponentsTest {

    @TempDir
    private Path folder;

    private MemoryRegistry registry = new MemoryRegistry();

    @Test
    void theRulesOfTheBundleAreTheAnalyzerTopics() throws Exception {
        OwnTopicsComponent component = new OwnTopicsComponent(registry.context(), Rules.MATCHER);
        assertEquals("topics", registry.property(Analyzer.class, "marsad.analyzer.id"));
        assertArrayEquals(new String[] {"topic", "topic.document"},
                (String[]) registry.property(Analyzer.class, "marsad.analyzer.produces"));
        assertArrayEquals(new String[] {"structure"}, (String[]) registry.property(Analyzer.class, "marsad.analyzer.requires"));
        assertEquals("arabic", registry.property(Analyzer.class, "marsad.analyzer.normalizer"));
        assertEquals(List.of("floods"), Rules.text("بعد الفيضانات").by(registry.only(Analyzer.class)).ofType("topic").values("topic"));
        component.leave();
        assertTrue(registry.isEmpty());
    }

    @Test
    void aDroppedFileIsAnAnalyzerOfItsNameAndOneCalledTopicsComesBeforeTheBundles() throws Exception {
        drop("elections-2026", "[votes]\nwords:\nصناديق");
        assertEquals("topics.elections-2026", registry.property(Analyzer.class, "marsad.analyzer.id"));
        assertEquals(List.of("votes"), Rules.text("فتح الصناديق").by(registry.only(Analyzer.class)).ofType("topic").values("topic"));
        DroppedTopicsComponent component = drop("topics", "[votes]\nwords:\nصناديق");
        assertEquals("topics", registry.property(Analyzer.class, "marsad.analyzer.id"));
        assertEquals(1, registry.property(Analyzer.class, "service.ranking"));
        component.leave();
        assertTrue(registry.isEmpty());
    }

    @Test
    void otherRulesOrAnotherMatcherAreAnotherRevisionAndTheSameAreNot() throws Exception {
        drop("x", "[votes]\nwords:\nصناديق");
        Object first = registry.property(Analyzer.class, "marsad.analyzer.revision");
        drop("x", "[votes]\nwords:\nصناديق");
        assertEquals(first, registry.property(Analyzer.class, "marsad.analyzer.revision"));
        drop("x", "[votes]\nwords:\nاقتراع");
        assertNotEquals(first, registry.property(Analyzer.class, "marsad.analyzer.revision"));
        drop("x", "[votes]\nwords:\nصناديق", new OtherMatcher());
        assertNotEquals(first, registry.property(Analyzer.class, "marsad.analyzer.revision"));
    }

    @Test
    void rulesThatCannotBeUsedAreNotOfferedAndSayWhichFileAndLine() throws Exception {
        String refusal = assertThrows(RulesException.class, () -> drop("x", "[votes]\nwrods:\nصناديق")).getMessage();
        assertTrue(refusal.startsWith("x.topics, line 2: 'wrods:' is not a kind of rule"), refusal);
        assertTrue(registry.isEmpty());
        assertTrue(assertThrows(IOException.class, () -> new DroppedTopicsComponent(registry.context(), Map.of(DroppedList.NAME, "x"),
                Rules.MATCHER)).getMessage().startsWith("x.topics: "));
        assertTrue(registry.isEmpty());
    }

    private DroppedTopicsComponent drop(String name, String rules) throws Exception {
        return drop(name, rules, Rules.MATCHER);
    }

    private DroppedTopicsComponent drop(String name, String rules, Matcher matcher) throws Exception {
        registry = new MemoryRegistry();
        return new DroppedTopicsComponent(registry.context(), Map.of(DroppedList.NAME, name, DroppedList.FILE, write(rules)), matcher);
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
}
