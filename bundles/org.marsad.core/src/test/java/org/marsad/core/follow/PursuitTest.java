package org.marsad.core.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.catalogue.Follower;
import org.marsad.api.catalogue.Position;
import org.marsad.api.document.DocumentId;
import org.marsad.core.Fakes;
import org.marsad.core.store.CatalogueStore;
import org.osgi.framework.ServiceReference;

class PursuitTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private CatalogueStore store;
    private Followers followers;

    @BeforeEach
    void start() throws Exception {
        store = Fakes.store(folder);
        followers = new Followers(store);
    }

    @AfterEach
    void stop() throws Exception {
        followers.stop();
        store.close();
    }

    @Test
    void aFollowerSeesWhatWasThereAndWhatComes() throws Exception {
        Set<DocumentId> expected = new TreeSet<>(Set.of(Fakes.accept(store, "قبل", Fakes.met("a"))));
        Notebook notebook = new Notebook();
        follow(notebook);
        expected.add(Fakes.accept(store, "بعد", Fakes.met("b")));
        caughtUp();
        assertEquals(expected, notebook.kept);
        followers.removeFollower(notebook.reference);
    }

    @Test
    void aFollowerGoesOnFromWhatItCommitted() throws Exception {
        Fakes.accept(store, "قبل", Fakes.met("a"));
        Notebook notebook = new Notebook();
        follow(notebook);
        caughtUp();
        followers.removeFollower(notebook.reference);
        Fakes.accept(store, "بعد", Fakes.met("b"));
        notebook.applied = 0;
        follow(notebook);
        caughtUp();
        assertEquals(1, notebook.applied, "only the new change was told");
        assertEquals(0, notebook.resets - 1, "it started from the beginning once");
        followers.removeFollower(notebook.reference);
    }

    @Test
    void aFollowerOfAnotherCatalogueStartsAgain() throws Exception {
        Fakes.accept(store, "نص", Fakes.met("a"));
        Notebook notebook = new Notebook();
        notebook.position = Optional.of(new Position(UUID.randomUUID(), 1));
        follow(notebook);
        caughtUp();
        assertEquals(1, notebook.resets);
        assertEquals(1, notebook.kept.size());
        followers.removeFollower(notebook.reference);
    }

    @Test
    void aFollowerAheadOfTheCatalogueStartsAgain() throws Exception {
        Notebook notebook = new Notebook();
        notebook.position = Optional.of(new Position(store.head().lineage(), 99));
        follow(notebook);
        Fakes.await("it was reset", () -> notebook.resets == 1);
        followers.removeFollower(notebook.reference);
    }

    @Test
    void aFollowerThatFailsIsTriedAgainFromWhatItCommitted() throws Exception {
        Notebook notebook = new Notebook();
        notebook.failures = 1;
        follow(notebook);
        Fakes.accept(store, "نص", Fakes.met("a"));
        Fakes.await("the trouble shows", () -> followers.states().get(0).trouble().isPresent());
        caughtUp();
        assertEquals(1, notebook.kept.size());
        assertEquals(Optional.empty(), followers.states().get(0).trouble());
        followers.removeFollower(notebook.reference);
    }

    @Test
    void aFollowerThatRunsOutOfMemoryOrStackIsTriedAgain() throws Exception {
        Notebook notebook = new Notebook() {
            private int calls;

            @Override
            public void apply(Batch batch) throws IOException {
                calls++;
                if (calls == 1) {
                    throw new OutOfMemoryError("as if");
                } else if (calls == 2) {
                    throw new StackOverflowError();
                }
                super.apply(batch);
            }
        };
        follow(notebook);
        DocumentId id = Fakes.accept(store, "نص", Fakes.met("a"));
        Fakes.await("the trouble shows", () -> followers.states().get(0).trouble().equals(Optional.of("as if")));
        Fakes.await("the next one too", () -> followers.states().get(0).trouble().equals(Optional.of("StackOverflowError")));
        caughtUp();
        assertEquals(Set.of(id), notebook.kept);
        followers.removeFollower(notebook.reference);
    }

    @Test
    void aFollowerThatSwallowsAnInterruptIsAskedAgainToStop() throws Exception {
        Notebook notebook = new Notebook() {
            private boolean deaf = true;

            @Override
            public void apply(Batch batch) throws IOException {
                while (deaf) {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        deaf = false;
                        throw new IOException("swallowed");
                    }
                }
                super.apply(batch);
            }
        };
        follow(notebook);
        Fakes.accept(store, "نص", Fakes.met("a"));
        followers.removeFollower(notebook.reference);
        assertEquals(List.of(), Thread.getAllStackTraces().keySet().stream().map(Thread::getName)
                .filter(name -> name.startsWith("marsad-follow")).toList());
    }

    @Test
    void startingAgainTellsEverythingAnew() throws Exception {
        Fakes.accept(store, "نص", Fakes.met("a"));
        Notebook notebook = new Notebook();
        follow(notebook);
        caughtUp();
        notebook.applied = 0;
        followers.startAgain();
        caughtUp();
        assertEquals(1, notebook.applied);
        followers.removeFollower(notebook.reference);
    }

    /** More documents than one batch takes, each changed many times: each is handed over once, and those taken out as such. */
    @Test
    void aFollowerFarBehindTakesEachDocumentOnce() throws Exception {
        Set<DocumentId> expected = new TreeSet<>();
        for (int i = 0; i < 400; i++) {
            expected.add(Fakes.accept(store, "نص " + i, Fakes.met("a" + i)));
        }
        for (int round = 0; round < 3; round++) {
            for (int i = 0; i < 400; i++) {
                Fakes.accept(store, "نص " + i, Fakes.met("b" + i + "-" + round));
            }
        }
        DocumentId out = expected.iterator().next();
        store.transactions().remove(Set.of(out));
        expected.remove(out);
        Notebook notebook = new Notebook();
        follow(notebook);
        caughtUp();
        assertEquals(expected, notebook.kept);
        assertEquals(400, notebook.handedOver);
        assertEquals(0, followers.lag());
        notebook.handedOver = 0;
        DocumentId met = Fakes.accept(store, "نص 7", Fakes.met("c"));
        caughtUp();
        assertEquals(1, notebook.handedOver, "what comes after that is told");
        assertTrue(notebook.kept.contains(met));
        followers.removeFollower(notebook.reference);
    }

    @Test
    void whatIsTakenOutIsEmptyInTheBatch() throws Exception {
        DocumentId id = Fakes.accept(store, "نص", Fakes.met("a"));
        Notebook notebook = new Notebook();
        follow(notebook);
        caughtUp();
        store.transactions().remove(Set.of(id));
        caughtUp();
        assertEquals(Set.of(), notebook.kept);
        assertEquals(0, followers.lag());
        followers.removeFollower(notebook.reference);
    }

    private void follow(Notebook notebook) {
        notebook.reference = Fakes.reference(Map.of("marsad.follower.id", "notebook"));
        followers.addFollower(notebook.reference, notebook);
    }

    private void caughtUp() throws InterruptedException {
        assertTrue(followers.awaitCaughtUp(PATIENCE), "the follower catches up");
    }

    /** Keeps the ids of the documents that are there. */
    private static class Notebook implements Follower {

        private final Set<DocumentId> kept = new TreeSet<>();
        private volatile Optional<Position> position = Optional.empty();
        private volatile int applied;
        private volatile int handedOver;
        private volatile int resets;
        private volatile int failures;
        private ServiceReference<Follower> reference;

        @Override
        public Optional<Position> position() {
            return position;
        }

        @Override
        public void reset() {
            resets++;
            kept.clear();
            position = Optional.empty();
        }

        @Override
        public void apply(Batch batch) throws IOException {
            if (failures > 0) {
                failures--;
                throw new IOException("out of ink");
            }
            applied += batch.changes().size();
            for (DocumentId document : batch.documents()) {
                handedOver++;
                if (batch.entry(document).isPresent()) {
                    kept.add(document);
                } else {
                    kept.remove(document);
                }
            }
        }

        @Override
        public void commit(Position newPosition) {
            position = Optional.of(newPosition);
        }
    }
}
