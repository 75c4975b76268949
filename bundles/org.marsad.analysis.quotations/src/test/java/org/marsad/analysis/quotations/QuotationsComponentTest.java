package org.marsad.analysis.quotations;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marsad.testkit.Finding.finding;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.analysis.Analyzer;
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
        registry = new MemoryRegistry();
        new QuotationsComponent(registry.context(), List.of(dropped));
        return registry.property(Analyzer.class, "marsad.analyzer.revision");
    }

    private DroppedCues dropped(String name, String sha256, String content) throws Exception {
        return new DroppedCues(Map.of("list.name", name, "list.sha256", sha256, ".list.file",
                Files.writeString(folder.resolve("copy"), content).toString()));
    }
}
