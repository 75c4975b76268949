package org.marsad.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.marsad.api.catalogue.Change;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.Follower;
import org.marsad.api.catalogue.Position;
import org.marsad.api.catalogue.Summary;
import org.marsad.api.document.DocumentId;

/** It keeps what a catalogue promises, and tells followers as the workbench does. */
class MemoryCatalogueTest {

    private static final DocumentId A = Entries.id("a");
    private static final DocumentId B = Entries.id("b");

    private final MemoryCatalogue catalogue = new MemoryCatalogue();
    private final Listener follower = new Listener();

    private void put(String name, String text) {
        catalogue.put(Entries.entry(name).title(name).text(text).build());
    }

    @Test
    void entriesAreInTheOrderOfTheirIdsAndSummariesInThatOfTheirArrival() {
        for (String name : List.of("e", "d", "c", "b", "a")) {
            put(name, "text");
        }
        put("e", "another text");
        List<DocumentId> ids = catalogue.entries().map(Entry::id).toList();
        assertEquals(ids.stream().sorted().toList(), ids);
        assertEquals(List.of("e", "d", "c", "b", "a"), catalogue.summaries().map(Summary::title).toList());
        assertEquals("another text", catalogue.find(Entries.id("e")).orElseThrow().text().orElseThrow().text());
        assertEquals(List.of(A), catalogue.startingWith(A.sha256().substring(0, 20), 3));
        assertEquals(ids.subList(0, 3), catalogue.startingWith("", 3));
        assertEquals(Optional.of("a"), catalogue.summary(A).map(Summary::title));
        assertThrows(UnsupportedOperationException.class, () -> catalogue.open(A));
    }

    @Test
    void eachChangeIsOneStepOfTheHistory() {
        put("a", "text");
        Position first = catalogue.head();
        put("b", "text");
        catalogue.remove(A);
        assertEquals(List.of(new Change.Extracted(2, B), new Change.Removed(3, A)), catalogue.since(first).toList());
        assertEquals(new Position(first.lineage(), 3), catalogue.head());
        assertEquals(Optional.empty(), catalogue.find(A));
        catalogue.lose(B);
        assertEquals(3, catalogue.head().sequence());
        assertEquals(Optional.empty(), catalogue.find(B));
    }

    @Test
    void aBatchHasEachDocumentOnceInTheOrderOfItsLastChange() {
        put("a", "text");
        put("b", "text");
        put("a", "another text");
        Follower.Batch batch = catalogue.batch(0);
        assertEquals(3, batch.changes().size());
        assertEquals(List.of(B, A), List.copyOf(batch.documents()));
        assertEquals("there is no change behind 3; the last is 3",
                assertThrows(IllegalArgumentException.class, () -> catalogue.batch(3)).getMessage());
    }

    @Test
    void aFollowerIsToldWhatIsNewAndOneOfAnotherCatalogueStartsAgain() throws Exception {
        put("a", "text");
        follower.position = new Position(UUID.randomUUID(), 7);
        catalogue.tell(follower);
        put("b", "text");
        catalogue.tell(follower);
        catalogue.tell(follower);
        assertEquals(List.of("reset", "[" + A + "]", "commit 1", "[" + B + "]", "commit 2"), follower.told);
        assertEquals(catalogue.head(), follower.position);
    }

    private static final class Listener implements Follower {

        private final List<String> told = new ArrayList<>();
        private Position position;

        @Override
        public Optional<Position> position() {
            return Optional.ofNullable(position);
        }

        @Override
        public void reset() {
            told.add("reset");
        }

        @Override
        public void apply(Batch batch) {
            told.add(batch.documents().toString());
        }

        @Override
        public void commit(Position to) {
            told.add("commit " + to.sequence());
            position = to;
        }
    }
}
