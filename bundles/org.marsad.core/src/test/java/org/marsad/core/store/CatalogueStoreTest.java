package org.marsad.core.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.api.catalogue.Change;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.Position;
import org.marsad.api.catalogue.State;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Layer;
import org.marsad.api.document.Problem;
import org.marsad.api.document.Provenance;
import org.marsad.api.document.Sighting;
import org.marsad.api.document.Span;
import org.marsad.api.ingest.Intake;
import org.marsad.core.Fakes;

class CatalogueStoreTest {

    @TempDir
    private Path folder;

    private CatalogueStore store;

    @BeforeEach
    void open() throws Exception {
        store = Fakes.store(folder);
    }

    @AfterEach
    void close() throws Exception {
        store.close();
    }

    @Test
    void theSameBytesAtTheSamePlaceAreKnown() throws Exception {
        assertEquals(Intake.Status.NEW, status("نص", "a.txt"));
        assertEquals(Intake.Status.KNOWN, status("نص", "a.txt"));
        assertEquals(1, entry("نص").sightings().size());
    }

    @Test
    void theSameBytesAtAnotherPlaceAreOneDocumentWithTwoSightings() throws Exception {
        status("نص", "a.txt");
        assertEquals(Intake.Status.SEEN_ELSEWHERE, status("نص", "b.txt"));
        assertEquals(List.of("file:///a.txt", "file:///b.txt"),
                entry("نص").sightings().stream().map(Sighting::origin).map(URI::toString).toList());
    }

    @Test
    void otherBytesAtTheSamePlaceEndTheOldSighting() throws Exception {
        status("قديم", "a.txt");
        assertEquals(Intake.Status.NEW, status("جديد", "a.txt"));
        assertEquals(State.GONE, entry("قديم").state());
        assertTrue(entry("قديم").sightings().get(0).gone().isPresent());
        assertEquals(State.PENDING, entry("جديد").state());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1971-01-01T00:00:00Z", "2100-01-01T00:00:00Z"})
    void aClockThatJumpsByYearsBringsNothingOutOfOrder(String jump) throws Exception {
        Instant then = Instant.parse(jump);
        status("أول", "a.txt");
        assertEquals(Intake.Status.NEW, at(then, "ثان", "a.txt"));
        assertEquals(Intake.Status.NEW, status("ثالث", "a.txt"));
        at(then, "رابع", "b.txt");
        store.transactions().gone("folder", URI.create("file:///b.txt"));
        assertEquals(List.of(State.GONE, State.GONE, State.PENDING, State.GONE),
                List.of(entry("أول").state(), entry("ثان").state(), entry("ثالث").state(), entry("رابع").state()));
        for (String text : List.of("أول", "ثان", "رابع")) {
            Sighting sighting = entry(text).sightings().get(0);
            assertFalse(sighting.gone().orElseThrow().isBefore(sighting.seen()), sighting::toString);
        }
        try (Stream<Change> changes = store.since(new Position(store.head().lineage(), 0))) {
            List<Long> sequences = changes.map(Change::sequence).toList();
            assertEquals(sequences.stream().sorted().distinct().toList(), sequences);
        }
    }

    private Intake.Status at(Instant seen, String text, String file) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Provenance met = Fakes.met(file);
        return Fakes.accept(store, "text/plain", bytes, new Provenance(met.origin(), met.source(), seen, met.attributes()))
                .receipt().status();
    }

    @Test
    void aDocumentMetAgainIsNoLongerGone() throws Exception {
        status("نص", "a.txt");
        store.transactions().gone("folder", URI.create("file:///a.txt"));
        assertEquals(State.GONE, entry("نص").state());
        status("نص", "a.txt");
        assertEquals(State.PENDING, entry("نص").state());
        assertEquals(2, entry("نص").sightings().size(), "it was there twice");
    }

    @Test
    void aDocumentWithAnotherOpenSightingIsNotGone() throws Exception {
        status("نص", "a.txt");
        status("نص", "b.txt");
        store.transactions().gone("folder", URI.create("file:///a.txt"));
        assertEquals(State.PENDING, entry("نص").state());
        assertEquals("file:///b.txt", entry("نص").origin().toString());
    }

    @Test
    void anUnchangedFileIsRecalledByItsStamp() throws Exception {
        Fakes.accept(store, "نص", Fakes.met("a.txt", "folder", "10@t1"));
        URI origin = URI.create("file:///a.txt");
        assertEquals(Optional.of(new Intake.Receipt(id("نص"), Intake.Status.KNOWN, "text/plain")),
                store.records().recall("folder", origin, "10@t1"));
        assertEquals(Optional.empty(), store.records().recall("folder", origin, "10@t2"));
        assertEquals(Optional.empty(), store.records().recall("other", origin, "10@t1"));
    }

    @Test
    void theOriginalBytesComeBack() throws Exception {
        status("بايتات", "a.txt");
        assertArrayEquals("بايتات".getBytes(StandardCharsets.UTF_8), store.open(id("بايتات")).readAllBytes());
        assertThrows(IOException.class, () -> store.open(id("غيرها")));
    }

    @Test
    void changesAreNumberedFromOneWithoutGaps() throws Exception {
        for (int i = 0; i < 20; i++) {
            status("نص " + i % 7, "f" + i % 5 + ".txt");
        }
        store.transactions().remove(List.of(id("نص 0")));
        try (Stream<Change> changes = store.since(new Position(store.head().lineage(), 0))) {
            List<Long> numbers = changes.map(Change::sequence).toList();
            assertEquals(LongStream.rangeClosed(1, numbers.size()).boxed().toList(), numbers);
            assertEquals(store.head().sequence(), numbers.size());
        }
    }

    @Test
    void whatWasMadeIsThereAfterReopening() throws Exception {
        status("نص", "a.txt");
        keep("نص", new Made.Text(Fakes.text("نص طويل"), "fake 1"), layer("words", Fakes.text("نص طويل")));
        store.close();
        store = Fakes.store(folder);
        Entry entry = entry("نص");
        assertEquals("نص طويل", entry.text().orElseThrow().text());
        assertEquals(1, entry.layers().get("words").annotations().size());
        assertEquals("org.example", entry.layers().get("words").bundle());
    }

    @Test
    void aNewTextTakesTheLayersOfTheOldOneAway() throws Exception {
        status("نص", "a.txt");
        keep("نص", new Made.Text(Fakes.text("نص طويل"), "fake 1"), layer("words", Fakes.text("نص طويل")));
        keep("نص", new Made.Text(Fakes.text("نص طويل"), "fake 2"));
        assertEquals(1, entry("نص").layers().size(), "the text came out the same");
        keep("نص", new Made.Text(Fakes.text("قصير"), "fake 3"));
        assertEquals(0, entry("نص").layers().size());
    }

    @Test
    void aProblemCountsItsAttemptsAndGoesWhenTheThingIsMade() throws Exception {
        status("نص", "a.txt");
        Made.Failure failure = new Made.Failure(Problem.TEXT, Problem.Code.CORRUPT, "broken", "mend it", "fake 1");
        keep("نص", failure);
        keep("نص", failure);
        Problem problem = entry("نص").problems().get(0);
        assertEquals(2, problem.attempts());
        assertEquals(State.FAILED, entry("نص").state());
        keep("نص", new Made.Text(Fakes.text("نص"), "fake 2"));
        assertEquals(List.of(), entry("نص").problems());
    }

    @Test
    void aRefusalIsTroubleUntilTheFileIsTakenInOrGone() throws Exception {
        Provenance provenance = Fakes.met("a.txt");
        store.transactions().refuse(provenance, Problem.Code.UNREADABLE, "locked", "unlock it");
        assertEquals("locked", store.records().troubles().get(0).problem().reason());
        assertEquals(List.of(provenance.origin()), store.records().present("folder"));
        status("نص", "a.txt");
        assertEquals(List.of(), store.records().troubles());
        store.transactions().refuse(Fakes.met("b.txt"), Problem.Code.UNREADABLE, "locked", "unlock it");
        store.transactions().gone("folder", URI.create("file:///b.txt"));
        assertEquals(List.of(), store.records().troubles());
    }

    @Test
    void nothingIsLeftOfADocumentThatWasTakenOut() throws Exception {
        status("نص", "a.txt");
        long no = store.records().header(id("نص")).orElseThrow().no();
        store.transactions().remove(List.of(id("نص")));
        store.transactions().keep(no, List.of(new Made.Text(Fakes.text("نص"), "fake 1"))).get();
        assertEquals(Optional.empty(), store.find(id("نص")));
        assertEquals(Optional.empty(), store.records().text(no));
        assertEquals(List.of(), store.records().present("folder"));
    }

    @Test
    void anotherStatedCharsetIsNewWork() throws Exception {
        status("نص", "a.txt");
        byte[] bytes = "نص".getBytes(StandardCharsets.UTF_8);
        Provenance stated = new Provenance(URI.create("file:///a.txt"), "folder", Fakes.met("a.txt").seenAt(),
                Map.of(Provenance.CHARSET, "windows-1256"));
        assertTrue(store.transactions().accept(id("نص"), "text/plain", bytes, stated).work().isPresent());
        assertTrue(store.transactions().accept(id("نص"), "text/plain", bytes, stated).work().isEmpty(), "said before");
        assertEquals("windows-1256", store.records().header(id("نص")).orElseThrow().charset());
    }

    @Test
    void entriesComeInTheOrderOfTheirIdsAndSeeOneMoment() throws Exception {
        for (int i = 0; i < 600; i++) {
            status("نص " + i, "f" + i + ".txt");
        }
        List<DocumentId> seen = new ArrayList<>();
        try (Stream<Entry> entries = store.entries()) {
            entries.forEach(entry -> {
                seen.add(entry.id());
                if (seen.size() == 1) {
                    removeAllBut(entry.id());
                }
            });
        }
        assertEquals(600, seen.size());
        assertEquals(seen.stream().sorted().toList(), seen);
    }

    private void removeAllBut(DocumentId kept) {
        try (Stream<Entry> all = store.entries()) {
            store.transactions().remove(all.map(Entry::id).filter(id -> !id.equals(kept)).toList());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aDocumentIsFoundByTheBeginningOfItsId() throws Exception {
        status("نص", "a.txt");
        String id = id("نص").sha256();
        assertEquals(List.of(id("نص")), store.startingWith(id.substring(0, 5), 10));
        assertEquals(List.of(), store.startingWith("zz", 10));
    }

    @Test
    void titleAndDateForListsComeFromTheBytesElseFromTheStructure() throws Exception {
        status("نص", "a.txt");
        DocumentText text = Fakes.text("عنوان الخبر\nمتن");
        Layer structure = new Layer("structure", "1", "b", "1", Instant.EPOCH, Map.of(),
                List.of(new Annotation("structure.title", new Span(0, 11), 1, Map.of())));
        keep("نص", new Made.Text(text, "fake 1"), new Made.Annotations(structure, text));
        assertEquals("عنوان الخبر", store.summary(id("نص")).orElseThrow().title());
        assertEquals("عنوان الخبر", entry("نص").title());
        DocumentText stated = new DocumentText("معلن", text.text(), "ar", "", Map.of("dcterms:issued", "2025-12-24"), List.of());
        keep("نص", new Made.Text(stated, "fake 2"));
        assertEquals("معلن", store.summary(id("نص")).orElseThrow().title());
        assertEquals(Optional.of("2025-12-24"), store.summary(id("نص")).orElseThrow().published());
    }

    @Test
    void aWriteThatFailsIsUndoneAndItsNeighboursAreNot() throws Exception {
        Writer writer = new Writer(Fakes.database(folder), new StoreHealth(Map.of(), Duration.ZERO), number -> { },
                new Writer.Mark(false, () -> true));
        CompletableFuture<Integer> before = writer.submit(session -> session.update("INSERT INTO meta VALUES ('before', '1')"));
        CompletableFuture<Object> broken = writer.submit(session -> {
            session.update("INSERT INTO meta VALUES ('half', '1')");
            session.update("INSERT INTO meta VALUES ('before', '2')");
            return null;
        });
        CompletableFuture<Integer> after = writer.submit(session -> session.update("INSERT INTO meta VALUES ('after', '1')"));
        assertEquals(1, before.get());
        assertEquals(1, after.get());
        assertThrows(ExecutionException.class, broken::get);
        CompletableFuture<Long> half = writer.submit(session -> session.number("SELECT count(*) FROM meta WHERE name = 'half'"));
        assertEquals(0, half.get());
        writer.close();
        assertTrue(writer.submit(session -> null).isCompletedExceptionally(), "closed");
    }

    @Test
    void aRunThatEndsInOrderLeavesNothingToCheck() throws Exception {
        status("نص", "a.txt");
        assertEquals(1, marks());
        store.close();
        assertEquals(0, marks());
        store = Fakes.store(folder);
    }

    @Test
    void afterARunThatDidNotTheCatalogueIsCheckedAndIfItIsWholeTheNextIsNot() throws Exception {
        status("نص", "a.txt");
        CatalogueStore next = Fakes.store(folder);
        Fakes.await("it is checked", () -> checks().noneMatch(Thread::isAlive));
        assertEquals(Optional.empty(), next.health().trouble());
        next.close();
        assertEquals(0, marks());
    }

    @Test
    void damageIsNamedAtTheStartAndWhatIsWholeIsServed() throws Exception {
        status("أول", "a.txt");
        status("ثان", "b.txt");
        store.close();
        setMark();
        damageContents();
        store = Fakes.store(folder);
        Fakes.await("it is said", () -> store.health().trouble().isPresent());
        String trouble = store.health().trouble().orElseThrow();
        assertTrue(trouble.contains("is damaged") && trouble.contains("verify"), trouble);
        try (Stream<Entry> entries = store.entries()) {
            assertEquals(2, entries.count(), "all but the bytes is whole");
        }
        store.close();
        assertEquals(1, marks(), "it is checked again until it is mended");
        store = Fakes.store(folder);
    }

    private static Stream<Thread> checks() {
        return Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().equals("marsad-catalogue-check"));
    }

    private int marks() throws Exception {
        try (Connection connection = Fakes.database(folder).getConnection(); Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT count(*) FROM meta WHERE name = 'running'")) {
            return row.getInt(1);
        }
    }

    private void setMark() throws Exception {
        try (Connection connection = Fakes.database(folder).getConnection(); Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO meta VALUES ('running', '')");
        }
    }

    /** Overwrites the page at which the bytes of documents are found. */
    private void damageContents() throws Exception {
        Path file;
        int size;
        long page;
        try (Connection connection = Fakes.database(folder).getConnection(); Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("PRAGMA page_size")) {
                size = row.getInt(1);
            }
            try (ResultSet row = statement.executeQuery("SELECT rootpage FROM sqlite_master WHERE name = 'content'")) {
                page = row.getLong(1);
            }
            try (ResultSet row = statement.executeQuery("PRAGMA database_list")) {
                file = Path.of(row.getString("file"));
            }
        }
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek((page - 1) * size);
            bytes.write(new byte[size]);
        }
    }

    @Test
    void aNewCatalogueHasALineageOfItsOwn(@TempDir Path other) throws Exception {
        CatalogueStore second = Fakes.store(other);
        assertFalse(second.head().lineage().equals(store.head().lineage()));
        second.close();
    }

    private Intake.Status status(String text, String file) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return Fakes.accept(store, "text/plain", bytes, Fakes.met(file)).receipt().status();
    }

    private void keep(String document, Made... made) throws Exception {
        store.transactions().keep(store.records().header(id(document)).orElseThrow().no(), List.of(made)).get();
    }

    private static Made layer(String analyzer, DocumentText text) {
        return new Made.Annotations(new Layer(analyzer, "1", "org.example", "1.0.0", Instant.EPOCH, Map.of("text", "x"),
                List.of(new Annotation("token.word", new Span(0, 2), 1, Map.of()))), text);
    }

    private Entry entry(String text) {
        return store.find(id(text)).orElseThrow();
    }

    private static DocumentId id(String text) {
        return DocumentId.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
