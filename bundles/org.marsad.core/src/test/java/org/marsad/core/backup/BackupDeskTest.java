package org.marsad.core.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.DocumentId;
import org.marsad.api.progress.Progress;
import org.marsad.api.workbench.Workbench;
import org.marsad.core.Fakes;
import org.marsad.core.store.CatalogueStore;
import org.marsad.core.workbench.Jobs;

class BackupDeskTest {

    @TempDir
    private Path folder;

    private Path home;
    private CatalogueStore store;
    private BackupDesk desk;

    @BeforeEach
    void open() throws Exception {
        home = Files.createDirectories(folder.resolve("home"));
        Path data = Files.createDirectories(home.resolve("data"));
        Files.createDirectories(data.resolve("catalogue"));
        store = Fakes.store(data.resolve("catalogue"));
        desk = new BackupDesk(store, home, data, "1.0");
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    @Test
    void whatCannotBeMadeAgainIsInItAndWhatCanIsNot() throws Exception {
        DocumentId id = Fakes.accept(store, "نص", Fakes.met("a"));
        for (String file : List.of("conf/a.cfg", "deploy/b.jar", "data/config/c", "data/models/ner", "data/index/lucene/x", "data/lib/y",
                "data/lock", "log/z", "cache/u")) {
            Files.createDirectories(home.resolve(file).getParent());
            Files.writeString(home.resolve(file), file);
        }
        Path place = folder.resolve("backup");
        Workbench.Backup backup = desk.make(place, job());
        assertEquals(Set.of("SHA256SUMS", "backup.txt", "conf/a.cfg", "deploy/b.jar", "data/config/c", "data/models/ner",
                "data/catalogue/catalogue.db"), files(place));
        assertEquals(6, backup.files());
        for (String line : Files.readAllLines(place.resolve("SHA256SUMS"))) {
            assertEquals(line.substring(0, 64), Sums.of(place.resolve(line.substring(66))), line);
        }
        assertEquals(Set.of("backup", "home"), names(folder), "nothing is left beside it");
        Files.move(place.resolve("data/catalogue/catalogue.db"), place.resolve("data/catalogue/test.db"));
        CatalogueStore copy = Fakes.store(place.resolve("data/catalogue"));
        try {
            assertTrue(copy.find(id).isPresent());
            assertEquals(store.head().sequence(), copy.head().sequence());
            assertNotEquals(store.head().lineage(), copy.head().lineage(), "followers of the one are not followers of the other");
        } finally {
            copy.close();
        }
    }

    @Test
    void whatAnOperatorHasPutOnAnotherDiskIsInItToo() throws Exception {
        for (String part : List.of("conf", "data/models")) {
            Path elsewhere = Files.createDirectories(folder.resolve("disk").resolve(part));
            Files.writeString(elsewhere.resolve("kept"), part);
            Files.createSymbolicLink(home.resolve(part), elsewhere);
        }
        Path place = folder.resolve("backup");
        desk.make(place, job());
        assertEquals("conf", Files.readString(place.resolve("conf/kept")));
        assertEquals("data/models", Files.readString(place.resolve("data/models/kept")));
    }

    @Test
    void documentsGoOnComingWhileItIsMadeAndItHoldsWhatWasThereWhenItBegan() throws Exception {
        Set<DocumentId> before = new TreeSet<>();
        for (int i = 0; i < 200; i++) {
            before.add(Fakes.accept(store, "نص " + i, Fakes.met("a" + i)));
        }
        Set<DocumentId> all = new ConcurrentSkipListSet<>(before);
        AtomicBoolean stop = new AtomicBoolean();
        Thread source = new Thread(() -> {
            for (int i = 0; !stop.get(); i++) {
                try {
                    all.add(Fakes.accept(store, "آخر " + i, Fakes.met("b" + i)));
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        });
        source.start();
        Path place = folder.resolve("backup");
        desk.make(place, job());
        stop.set(true);
        source.join();
        Files.move(place.resolve("data/catalogue/catalogue.db"), place.resolve("data/catalogue/test.db"));
        CatalogueStore copy = Fakes.store(place.resolve("data/catalogue"));
        try (Stream<Entry> entries = copy.entries()) {
            Set<DocumentId> kept = entries.map(Entry::id).collect(Collectors.toCollection(TreeSet::new));
            assertTrue(kept.containsAll(before));
            assertTrue(all.containsAll(kept));
            assertEquals(List.of(), copy.file().check());
            long[] changes = copy.records().changeCounts();
            assertEquals(changes[0], changes[1]);
        } finally {
            copy.close();
        }
    }

    @Test
    void aPlaceThatHoldsSomethingIsLeftAlone() throws Exception {
        Path place = Files.createDirectories(folder.resolve("full"));
        Files.writeString(place.resolve("mine"), "kept");
        IOException refused = assertThrows(IOException.class, () -> desk.make(place, job()));
        assertTrue(refused.getMessage().contains("not empty"), refused.getMessage());
        assertEquals(Set.of("mine"), files(place));
        assertThrows(IOException.class, () -> desk.make(home.resolve("data/backup"), job()));
    }

    @Test
    void oneThatIsCalledOffLeavesNothing() throws Exception {
        Files.createDirectories(home.resolve("conf"));
        Files.writeString(home.resolve("conf/a.cfg"), "a");
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> desk.make(folder.resolve("backup"), job()));
        assertFalse(Files.exists(folder.resolve("backup")));
        assertEquals(Set.of("home"), names(folder));
    }

    private static Progress.Job job() {
        return new Jobs().start("backup", OptionalLong.empty());
    }

    private static Set<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).map(file -> folder.relativize(file).toString()).collect(Collectors.toSet());
        }
    }

    private static Set<String> names(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        }
    }
}
