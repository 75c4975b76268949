package org.marsad.analysis.quotations;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
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
import org.marsad.testkit.In;
import org.marsad.testkit.MemoryRegistry;

class QuotationsComponentTest {

    @TempDir
    private Path folder;

    private MemoryRegistry registry = new MemoryRegistry();

    @Test
    void theAnalyzerUsesStructureAndEntitiesAndLeavesWithItsComponent() {
        QuotationsComponent component = new QuotationsComponent(registry.context(), List.of());
        assertEquals("quotations", registry.property(Analyzer.class, "marsad.analyzer.id"));
        assertArrayEquals(new String[] {"quotation"}, (String[]) registry.property(Analyzer.class, "marsad.analyzer.produces"));
        assertArrayEquals(new String[] {"structure", "entities"}, (String[]) registry.property(Analyzer.class, "marsad.analyzer.uses"));
        assertNull(registry.property(Analyzer.class, "marsad.analyzer.requires"));
        assertEquals("arabic", registry.property(Analyzer.class, "marsad.analyzer.normalizer"));
        In.text("وقال الوزير: «نعم بالتأكيد».").by(registry.only(Analyzer.class)).finds(finding("quotation", "«نعم بالتأكيد»"));
        component.leave();
        assertTrue(registry.isEmpty());
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
        registry = new MemoryRegistry();
        new QuotationsComponent(registry.context(), List.of(dropped));
        return registry.property(Analyzer.class, "marsad.analyzer.revision");
    }

    private DroppedCues dropped(String name, String content) throws Exception {
        return new DroppedCues(Map.of(DroppedList.NAME, name, DroppedList.FILE,
                Files.writeString(folder.resolve("copy"), content).toString()));
    }
}
