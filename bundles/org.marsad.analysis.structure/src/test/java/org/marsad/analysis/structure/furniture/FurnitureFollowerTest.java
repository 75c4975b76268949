package org.marsad.analysis.structure.furniture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.boilerplate.KnownLine;
import org.marsad.api.boilerplate.Lesson.Verdict;
import org.marsad.api.boilerplate.Scope;
import org.marsad.api.catalogue.Change;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.Follower;
import org.marsad.api.catalogue.Position;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.Metadata;
import org.marsad.api.document.Value;
import org.marsad.testkit.Entries;
import org.marsad.testkit.MemoryRegistry;
import org.marsad.testkit.MemoryRegistry.Event;

/** Learning from a catalogue that grows, and what becomes of the analyzer. */
class FurnitureFollowerTest {

    private static final Scope PRESS = Scope.source("press");
    private static final UUID LINEAGE = new UUID(1, 1);
    private static final List<Event> PUBLISHED_AGAIN = List.of(Event.REGISTERED, Event.REGISTERED, Event.UNREGISTERED);

    @TempDir
    private Path data;

    private final MemoryRegistry registry = new MemoryRegistry();
    private final CountingCatalogue catalogue = new CountingCatalogue();
    private final Map<DocumentId, Entry> entries = new LinkedHashMap<>();
    private FurnitureComponent furniture;
    private FurnitureFollower follower;
    private long sequence;

    @BeforeEach
    void open() throws Exception {
        furniture = new FurnitureComponent(registry.frameworkProperty("marsad.data", data.toString()).context());
        follower = new FurnitureFollower(furniture, catalogue.of(entries, () -> new Position(LINEAGE, sequence)));
    }

    @AfterEach
    void close() {
        furniture.leave();
        assertTrue(registry.isEmpty(), "nothing is left behind");
    }

    @Test
    void linesThatRepeatInASourceAreLearnedAndTheAnalyzerIsAnotherThen() throws Exception {
        Object before = revision();
        press(0, 20);
        assertEquals(Set.of(Press.HEAD, Press.FOOT, Press.DISCLAIMER), Set.copyOf(learned()));
        assertNotEquals(before, revision());
        assertEquals(PUBLISHED_AGAIN, registry.history(), "the new one came before the old one left");
    }

    @Test
    void onceLearnedNothingIsPublishedAgainForMoreOfTheSame() throws Exception {
        press(0, 20);
        Object revision = revision();
        for (int i = 20; i < 400; i += 20) {
            press(i, i + 20);
        }
        assertEquals(revision, revision());
        assertEquals(PUBLISHED_AGAIN, registry.history());
        assertEquals(Sample.MOST, furniture.known().get(0).of());
    }

    @Test
    void ofManyDocumentsAtOnceThoseAreReadThatAFullSampleWantsAndSomeOfTheOthers() throws Exception {
        for (int i = 0; i < 2000; i++) {
            add(Press.document("a" + i, "press", Press.article(i)));
        }
        commit();
        List<String> smallest = entries.keySet().stream().map(DocumentId::sha256).sorted().limit(Sample.MOST).toList();
        assertEquals(Set.copyOf(smallest), furniture.samples().all().get(PRESS).byId().keySet());
        assertTrue(catalogue.finds() < 600, catalogue.finds() + " documents were read");
        int before = catalogue.finds();
        press(2000, 2050);
        assertTrue(catalogue.finds() >= before + 50, "of few all are read");
    }

    @Test
    void aSiteOfItsOwnIsLearnedAmongManyDocumentsOfOthers() throws Exception {
        for (int i = 0; i < 1500; i++) {
            add(Press.document("a" + i, "press", Press.paragraph("1" + i)));
            if (i % 5 == 0) {
                add(Press.document("b" + i, "press", Press.article(i), Map.of(Metadata.PUBLISHER, "مرايا الجهة")));
            }
        }
        commit();
        assertTrue(furniture.known().stream().anyMatch(line -> line.scope().equals(Scope.site("مرايا الجهة"))
                && line.text().equals(Press.FOOT)));
    }

    @Test
    void theSameChangesAgainTeachNothingNew() throws Exception {
        press(0, 20);
        for (int i = 0; i < 5; i++) {
            press(0, 20);
        }
        assertEquals(PUBLISHED_AGAIN, registry.history());
    }

    @Test
    void aSiteIsLearnedFromWhatItsDocumentsStateWhateverTheirSource() throws Exception {
        for (int i = 0; i < 20; i++) {
            add(Press.document("a" + i, "s" + i, Press.article(i), Map.of(Metadata.PUBLISHER, "مرايا الجهة")));
        }
        commit();
        assertEquals(Set.of(Scope.site("مرايا الجهة")), Set.copyOf(furniture.known().stream().map(KnownLine::scope).toList()));
    }

    @Test
    void whatWasLearnedIsThereAfterARestartAndSoIsThePosition() throws Exception {
        press(0, 20);
        List<KnownLine> known = furniture.known();
        Object revision = revision();
        furniture.leave();
        open();
        assertEquals(known, furniture.known());
        assertEquals(Optional.of(new Position(LINEAGE, sequence)), follower.position());
        assertEquals(known, furniture.known());
        assertEquals(revision, revision());
    }

    @Test
    void startingAgainForgetsTheDocumentsAndKeepsWhatWasLearned() throws Exception {
        press(0, 40);
        List<String> learned = learned();
        Object revision = revision();
        follower.reset();
        press(0, 20);
        assertEquals(learned, learned());
        assertEquals(revision, revision(), "twenty documents say nothing against what was learned from forty");
    }

    @Test
    void whatDoesNotRepeatAnyMoreIsUnlearned() throws Exception {
        press(0, 40);
        for (int i = 0; i < 40; i++) {
            add(Press.document("a" + i, "press", Press.paragraph("7" + i) + "\n" + Press.paragraph("8" + i)));
        }
        commit();
        assertEquals(List.of(), learned());
    }

    @Test
    void documentsThatAreGoneOrRemovedCountNoMore() throws Exception {
        press(0, 20);
        for (DocumentId id : List.copyOf(entries.keySet()).subList(0, 5)) {
            entries.remove(id);
            follower.apply(batch(id));
        }
        commit();
        assertEquals(15, furniture.known().get(0).of());
    }

    @Test
    void aDocumentIsTakenWhenItIsAnalysed() throws Exception {
        Entry entry = Press.document("a", "press", Press.article(1));
        Entry waiting = new Entry(entry.id(), entry.mediaType(), 1, entry.state(), entry.sightings(), entry.text(), Map.of(), List.of());
        add(waiting);
        commit();
        assertEquals(0, furniture.samples().size(PRESS));
        add(entry);
        commit();
        assertEquals(1, furniture.samples().size(PRESS));
    }

    @Test
    void whatIsToldByItsLooksIsNotLearned() throws Exception {
        for (int i = 0; i < 20; i++) {
            String text = Press.paragraph("1" + i) + "\nمقالات ذات صلة\n" + Press.FOOT;
            Entry plain = Press.document("a" + i, "press", text);
            add(Entries.entry("a" + i).text(text).sighting(plain.sightings().get(0))
                    .annotation("structure", "structure.boilerplate", "مقالات ذات صلة",
                            Map.of("rule", new Value.Text("related")))
                    .annotation("structure", "structure.boilerplate", Press.FOOT,
                            Map.of("rule", new Value.Text("repeated"))).build());
        }
        commit();
        assertEquals(List.of(Press.FOOT), learned());
    }

    @Test
    void teachingAndTakingBackBringTheAnalyzerBackToWhatItWas() throws Exception {
        Object before = revision();
        furniture.teach(PRESS, Verdict.SITE, List.of("سطر"));
        Object taught = revision();
        assertNotEquals(before, taught);
        assertEquals(List.of("سطر"), furniture.undo().orElseThrow().lines());
        assertEquals(before, revision());
        assertTrue(furniture.undo().isEmpty());
        assertEquals(3, Collections.frequency(registry.history(), Event.REGISTERED), "what changes nothing is not published");
    }

    @Test
    void filesThatCannotBeReadStopNobodyFromWorking() throws Exception {
        furniture.leave();
        Files.createDirectories(data.resolve("boilerplate"));
        Files.write(data.resolve("boilerplate/samples.bin"), new byte[] {1, 2});
        Files.write(data.resolve("boilerplate/learned.tsv"), new byte[] {(byte) 0xff});
        open();
        assertEquals(Optional.empty(), follower.position());
        press(0, 20);
        assertEquals(3, learned().size());
    }

    // ---- a catalogue

    private void press(int from, int to) throws IOException {
        for (int i : IntStream.range(from, to).toArray()) {
            add(Press.document("a" + i, "press", Press.article(i)));
        }
        commit();
    }

    private void add(Entry entry) {
        entries.put(entry.id(), entry);
        sequence++;
        follower.apply(batch(entry.id()));
    }

    private void commit() throws IOException {
        follower.commit(new Position(LINEAGE, sequence));
    }

    private Object revision() {
        return registry.property(Analyzer.class, "marsad.analyzer.revision");
    }

    private List<String> learned() {
        return new ArrayList<>(furniture.known().stream().filter(line -> line.taught().isEmpty()).map(KnownLine::text).toList());
    }

    private Follower.Batch batch(DocumentId document) {
        return new Follower.Batch() {

            @Override
            public List<Change> changes() {
                return List.of(new Change.Analysed(sequence, document, "structure"));
            }

            @Override
            public Set<DocumentId> documents() {
                return Set.of(document);
            }

            @Override
            public Optional<Entry> entry(DocumentId id) {
                return Optional.ofNullable(entries.get(id));
            }
        };
    }
}
