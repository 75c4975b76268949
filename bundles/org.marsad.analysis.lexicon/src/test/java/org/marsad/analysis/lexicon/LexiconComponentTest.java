package org.marsad.analysis.lexicon;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marsad.testkit.Finding.finding;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.deploy.DroppedList;
import org.marsad.api.search.Equivalent;
import org.marsad.api.search.Expander;
import org.marsad.testkit.MemoryRegistry;

class LexiconComponentTest {

    @TempDir
    private Path folder;

    private MemoryRegistry registry;

    @Test
    void aListBecomesAnAnalyzerOfItsName() throws Exception {
        LexiconComponent component = component(Map.of(DroppedList.NAME, "towns", DroppedList.FILE,
                write("term,type\nفاس,entity.place\nسلا,"), "service.ranking", 7));
        assertEquals("lexicon.towns", registry.property(Analyzer.class, "marsad.analyzer.id"));
        assertArrayEquals(new String[] {"entity.place", "lexicon.towns"},
                (String[]) registry.property(Analyzer.class, "marsad.analyzer.produces"));
        assertEquals("arabic", registry.property(Analyzer.class, "marsad.analyzer.normalizer"));
        assertEquals(7, registry.property(Analyzer.class, "service.ranking"));
        Lists.text("إلى فاس").by(registry.only(Analyzer.class)).finds(finding("entity.place", "فاس"));
        component.leave();
        assertTrue(registry.isEmpty());
    }

    @Test
    void aListWithGroupsIsOfferedToSearchesTooAndBothLeaveTogether() throws Exception {
        LexiconComponent component = component(Map.of(DroppedList.NAME, "towns", DroppedList.FILE,
                write("term,group\nفاس,1\nمعول,2\nمجرفة,2\nFès,1")));
        assertEquals(List.of(new Equivalent("Fès", "فاس", "towns.csv", 2)), registry.only(Expander.class).equivalents("Fès"));
        component.leave();
        assertTrue(registry.isEmpty());
        component(Map.of(DroppedList.NAME, "towns", DroppedList.FILE, write("term\nفاس")));
        assertEquals(List.of(), registry.all(Expander.class));
    }

    @Test
    void aChangedListIsAnotherRevisionAndAnUnchangedOneIsNot() throws Exception {
        component(Map.of(DroppedList.NAME, "towns", DroppedList.FILE, write("term\nفاس")));
        Object first = registry.property(Analyzer.class, "marsad.analyzer.revision");
        component(Map.of(DroppedList.NAME, "towns", DroppedList.FILE, write("term\nفاس")));
        assertEquals(first, registry.property(Analyzer.class, "marsad.analyzer.revision"));
        component(Map.of(DroppedList.NAME, "towns", DroppedList.FILE, write("term\nسلا")));
        assertNotEquals(first, registry.property(Analyzer.class, "marsad.analyzer.revision"));
    }

    @Test
    void aListThatCannotBeUsedIsNotOfferedAndSaysWhy() throws Exception {
        assertEquals("line 2: the term is empty", assertThrows(ListException.class,
                () -> component(Map.of(DroppedList.NAME, "towns", DroppedList.FILE, write("term,value\n,x")))).getMessage());
        assertTrue(registry.isEmpty());
        assertTrue(assertThrows(IOException.class, () -> component(Map.of(DroppedList.NAME, "towns"))).getMessage()
                .startsWith("towns.csv: "));
        assertTrue(registry.isEmpty());
    }

    private String write(String list) throws Exception {
        return Files.writeString(folder.resolve("copy"), list).toString();
    }

    private LexiconComponent component(Map<String, Object> configuration) throws Exception {
        registry = new MemoryRegistry();
        return new LexiconComponent(registry.context(), configuration, Lists.MATCHER);
    }
}
