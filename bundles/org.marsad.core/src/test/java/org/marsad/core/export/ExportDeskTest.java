package org.marsad.core.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.Provenance;
import org.marsad.api.document.Sighting;
import org.marsad.api.export.Exporter;
import org.marsad.api.export.Exports;
import org.marsad.core.Fakes;
import org.marsad.core.conduct.Seat;
import org.marsad.core.store.CatalogueStore;
import org.marsad.core.workbench.Jobs;
import org.osgi.framework.ServiceReference;

/** An exporter is examined before it is first used, and not used if that brings out a flaw. */
class ExportDeskTest {

    @TempDir
    private Path folder;

    private final List<String> examined = new ArrayList<>();
    private final Map<String, String> flaws = new HashMap<>();
    private CatalogueStore store;
    private ExportDesk desk;

    @BeforeEach
    void start() throws Exception {
        store = Fakes.store(folder);
        desk = new ExportDesk(store, new Jobs(), (seat, normalizers) -> {
            examined.add(seat.text("name"));
            return Optional.ofNullable(flaws.get(seat.text("name")));
        });
    }

    @AfterEach
    void stop() throws Exception {
        store.close();
    }

    @Test
    void anExporterIsExaminedOnceAndNotBeforeItIsNeeded() throws Exception {
        add("good", 0);
        assertEquals(List.of(), examined);
        assertEquals("good", export());
        assertEquals("good", export());
        assertEquals(List.of("good"), examined);
    }

    @Test
    void anExporterWithAFlawIsRefusedWithTheReason() throws Exception {
        flaws.put("bad", "it writes another file the second time");
        ServiceReference<Exporter> bad = add("bad", 0);
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, this::export);
        assertTrue(refusal.getMessage().contains("org.example"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("refused: it writes another file the second time"), refusal.getMessage());
        assertEquals(List.of("refused: it writes another file the second time"), List.copyOf(desk.barred().values()));
        desk.removeExporter(bad);
        assertEquals(Map.of(), desk.barred());
        assertTrue(assertThrows(IllegalArgumentException.class, this::export).getMessage().contains("there is no format"));
    }

    @Test
    void theNextOfTheSameFormatTakesOver() throws Exception {
        flaws.put("bad", "a flaw");
        add("bad", 5);
        add("good", 0);
        assertEquals("good", export());
        assertEquals(List.of("bad"), desk.barred().keySet().stream().map((Seat<?> seat) -> seat.text("name")).toList());
    }

    @Test
    void whatIsPardonedIsExaminedAgain() throws Exception {
        flaws.put("bad", "a flaw");
        add("bad", 0);
        assertThrows(IllegalArgumentException.class, this::export);
        flaws.clear();
        assertThrows(IllegalArgumentException.class, this::export);
        desk.pardonAll();
        assertEquals("bad", export());
    }

    @Test
    void theExporterIsGivenEntriesWithPseudonymsIfThatIsAskedFor() throws Exception {
        Fakes.accept(store, "text/plain", new byte[] {1}, new Provenance(URI.create("file:///محمد"), "press",
                Instant.EPOCH, Map.of()));
        desk.addExporter(Fakes.reference(Map.of("marsad.exporter.format", "origins")), (entries, target) -> {
            while (entries.hasNext()) {
                target.main().write(entries.next().origin().toString().getBytes(StandardCharsets.UTF_8));
            }
        });
        Exports.Request request = new Exports.Request("origins", Optional.empty(), Map.of("pseudonymise", "true"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertTrue(assertThrows(IllegalArgumentException.class, () -> desk.export(request, out)).getMessage()
                .contains("nothing here makes pseudonyms"));
        List<Entry> looked = new ArrayList<>();
        desk.pseudonymizer = entries -> {
            entries.forEach(looked::add);
            return entry -> new Entry(entry.id(), entry.mediaType(), entry.size(), entry.state(), List.of(new Sighting(URI.create("urn:x"),
                    "press", Instant.EPOCH, Optional.empty(), Map.of())), entry.text(), entry.layers(), entry.problems());
        };
        desk.export(request, out);
        assertEquals("urn:x", out.toString(StandardCharsets.UTF_8));
        assertEquals(1, looked.size());
    }

    @Test
    void whenPseudonymsCannotBeMadeNothingIsWritten() throws Exception {
        add("good", 0);
        desk.pseudonymizer = entries -> {
            throw new IllegalArgumentException("nobody has looked for persons");
        };
        Path file = folder.resolve("out.txt");
        assertThrows(IllegalArgumentException.class,
                () -> desk.export(new Exports.Request("names", Optional.empty(), Map.of("pseudonymise", "true")), file));
        assertFalse(Files.exists(file));
    }

    /** It writes its name. */
    private ServiceReference<Exporter> add(String name, int ranking) {
        ServiceReference<Exporter> reference = Fakes.reference(Map.of("marsad.exporter.format", "names", "marsad.exporter.name", name,
                "service.ranking", ranking));
        desk.addExporter(reference, (entries, target) -> target.main().write(name.getBytes(StandardCharsets.UTF_8)));
        return reference;
    }

    private String export() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        desk.export(new Exports.Request("names", Optional.empty(), Map.of()), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
