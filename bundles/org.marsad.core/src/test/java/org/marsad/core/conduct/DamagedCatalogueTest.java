package org.marsad.core.conduct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.State;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.Problem;
import org.marsad.core.Fakes;
import org.marsad.core.store.CatalogueStore;

/** What is damaged is named, left out and made anew; what is whole is served. */
class DamagedCatalogueTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private CatalogueStore store;
    private Conductor conductor;
    private DocumentId damaged;
    private DocumentId whole;

    @BeforeEach
    void open() throws Exception {
        store = Fakes.store(folder);
        conductor = ConductorKit.conductor(store);
        conductor.addExtractor(Fakes.reference(Fakes.extractor("plain", "1")), content -> {
            try (var in = content.open()) {
                return Fakes.text(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        });
        conductor.addAnalyzer(Fakes.reference(Fakes.analyzer("words", "1")), (text, findings) -> findings.add("words", 0, 1));
        damaged = Fakes.accept(store, "نص أول", Fakes.met("a"));
        whole = Fakes.accept(store, "نص ثان", Fakes.met("b"));
        conductor.reconsider();
        settle();
    }

    @AfterEach
    void close() throws Exception {
        conductor.stop();
        store.close();
    }

    @Test
    void aDamagedTextIsLeftOutAndNamedAndTheRestIsServed() throws Exception {
        damage("text");
        Entry entry = store.find(damaged).orElseThrow();
        assertEquals(Optional.empty(), entry.text());
        assertEquals(State.FAILED, entry.state());
        Problem problem = entry.problems().get(0);
        assertEquals("its text is damaged in the catalogue", problem.reason());
        assertTrue(problem.advice().contains("ingest --force"), problem.advice());
        try (Stream<Entry> entries = store.entries()) {
            assertEquals(List.of(true), entries.filter(each -> each.id().equals(whole)).map(each -> each.text().isPresent()).toList());
        }
    }

    @Test
    void aDamagedTextIsMadeAnewWhenItIsNeeded() throws Exception {
        damage("text");
        conductor.addAnalyzer(Fakes.reference(Fakes.analyzer("late", "1")), (text, findings) -> findings.add("late", 0, 1));
        settle();
        allIsWell("words", "late");
    }

    @Test
    void aDamagedLayerIsMadeAnewWhenItIsNeeded() throws Exception {
        damage("layer");
        Entry entry = store.find(damaged).orElseThrow();
        assertEquals("its layer 'words' is damaged in the catalogue", entry.problems().get(0).reason());
        assertTrue(entry.text().isPresent());
        conductor.addAnalyzer(Fakes.reference(Fakes.analyzer("late", "1", "words")), (text, findings) -> findings.add("late", 0, 1));
        settle();
        allIsWell("words", "late");
    }

    private void allIsWell(String... layers) {
        for (DocumentId id : List.of(damaged, whole)) {
            Entry entry = store.find(id).orElseThrow();
            assertEquals(State.OK, entry.state());
            assertTrue(entry.text().isPresent());
            assertTrue(entry.layers().keySet().containsAll(List.of(layers)), entry.layers().keySet().toString());
            assertEquals(List.of(), entry.problems());
        }
    }

    /** Turns bits in what is stored, as a bad disk does. */
    private void damage(String table) throws Exception {
        try (Connection connection = Fakes.database(folder).getConnection(); Statement statement = connection.createStatement()) {
            int rows = statement.executeUpdate("UPDATE " + table + " SET packed = x'789c0badbadbad' WHERE document_no = "
                    + "(SELECT no FROM document WHERE id = '" + damaged.sha256() + "')");
            assertEquals(1, rows);
        }
    }

    private void settle() throws InterruptedException {
        assertTrue(conductor.awaitIdle(PATIENCE), "it comes to rest");
    }
}
