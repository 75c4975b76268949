package org.marsad.analysis.similarity.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.catalogue.Position;
import org.marsad.api.document.DocumentId;
import org.marsad.testkit.Entries;
import org.marsad.testkit.Seed;

class FingerprintStoreTest {

    private static final Seed SEED = Seed.ofThisRun();
    private static final UUID LINEAGE = new UUID(1, 2);
    private static final Profile PROFILE = new Profile(20_000, new int[] {3, 4});

    private final Random random = SEED.random();
    private final Map<DocumentId, int[]> truth = new TreeMap<>();

    @TempDir
    private Path folder;

    @Test
    void whatIsFoundIsWhatIsThereWhateverCameAndWent() throws IOException {
        FingerprintStore store = FingerprintStore.open(folder, "a");
        for (int step = 1; step <= 60; step++) {
            for (int i = 0; i < 100; i++) {
                DocumentId id = Entries.id("d" + random.nextInt(300));
                if (random.nextInt(4) == 0) {
                    store.remove(id);
                    truth.remove(id);
                } else {
                    put(store, id, random.ints(1 + random.nextInt(20), 0, 500).map(n -> n * 9_999_991).sorted().distinct().toArray());
                }
            }
            store.commit(new Position(LINEAGE, step));
            if (step % 7 == 0) {
                store = FingerprintStore.open(folder, "a");
            }
            assertEquals(truth.size(), store.size(), SEED.repeat());
            int[] asked = random.ints(10, 0, 500).map(n -> n * 9_999_991).sorted().distinct().toArray();
            assertEquals(expected(asked), found(store, asked), SEED.repeat());
        }
        assertTrue(files() < 15, "there are " + files() + " files");
    }

    @Test
    void theOrderInWhichDocumentsComeDoesNotMatter() throws IOException {
        List<DocumentId> ids = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            ids.add(Entries.id("d" + i));
        }
        Map<DocumentId, int[]> all = new HashMap<>();
        ids.forEach(id -> all.put(id, random.ints(10, 0, 40).sorted().distinct().toArray()));
        List<Map<DocumentId, Integer>> answers = new ArrayList<>();
        for (int run = 0; run < 2; run++) {
            FingerprintStore store = FingerprintStore.open(folder.resolve("" + run), "a");
            for (DocumentId id : ids) {
                put(store, id, all.get(id));
            }
            store.commit(new Position(LINEAGE, 1));
            answers.add(found(store, new int[] {1, 2, 3, 4, 5}));
            Collections.shuffle(ids, random);
        }
        assertEquals(answers.get(0), answers.get(1), SEED.repeat());
    }

    @Test
    void whatWasNotCommittedIsForgotten() throws IOException {
        FingerprintStore store = FingerprintStore.open(folder, "a");
        put(store, Entries.id("one"), new int[] {1});
        store.commit(new Position(LINEAGE, 5));
        put(store, Entries.id("two"), new int[] {1});
        store.remove(Entries.id("one"));

        FingerprintStore again = FingerprintStore.open(folder, "a");

        assertEquals(Map.of(Entries.id("one"), 1), found(again, new int[] {1}));
        assertEquals(Optional.of(new Position(LINEAGE, 5)), again.position());
    }

    @Test
    void theProfileIsTheLastOneThatWasToldAndTheWordsAreNotReadAgain() throws IOException {
        FingerprintStore store = FingerprintStore.open(folder, "a");
        store.put(Entries.id("one"), 7, () -> new int[] {1}, PROFILE);
        store.commit(new Position(LINEAGE, 1));
        Profile later = new Profile(20_001, new int[] {5});
        store.put(Entries.id("one"), 7, () -> {
            throw new AssertionError("its words have not changed");
        }, later);
        store.commit(new Position(LINEAGE, 2));

        assertEquals(Map.of(Entries.id("one"), later), profiles(FingerprintStore.open(folder, "a")));
    }

    @Test
    void anotherSchemaAndDamageMeanThatThereIsNothing() throws IOException {
        FingerprintStore store = FingerprintStore.open(folder, "a");
        put(store, Entries.id("one"), new int[] {1, 2, 3});
        store.commit(new Position(LINEAGE, 5));
        assertEquals(Optional.empty(), FingerprintStore.open(folder, "b").position());

        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(each -> each.toString().contains("postings")).toList()) {
                Files.write(file, new byte[] {1});
            }
        }

        FingerprintStore damaged = FingerprintStore.open(folder, "a");
        assertEquals(Optional.empty(), damaged.position());
        assertEquals(0, damaged.size());
        damaged.reset();
        assertEquals(0, files());
    }

    @Test
    void filesThatWereDeletedMeanwhileAreNoticedAtTheNextCommit() throws IOException {
        FingerprintStore store = FingerprintStore.open(folder, "a");
        put(store, Entries.id("one"), random.ints(5000).sorted().distinct().toArray());
        store.commit(new Position(LINEAGE, 1));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        put(store, Entries.id("two"), new int[] {1});

        assertThrows(IOException.class, () -> store.commit(new Position(LINEAGE, 2)));
        assertEquals(Optional.empty(), FingerprintStore.open(folder, "a").position());
    }

    @Test
    void fingerprintsThatAreEverywhereAreLookedAtLast() throws IOException {
        FingerprintStore store = FingerprintStore.open(folder, "a");
        for (int i = 0; i < 100; i++) {
            put(store, Entries.id("d" + i), i == 50 ? new int[] {1, 2} : new int[] {1});
        }
        store.commit(new Position(LINEAGE, 1));

        assertEquals(List.of(Entries.id("d50")), store.candidates(new int[] {1, 2}, 50).stream().map(Candidate::id).toList());
        assertEquals(100, store.candidates(new int[] {1, 2}, 1000).size());
    }

    private void put(FingerprintStore store, DocumentId id, int[] fingerprints) throws IOException {
        store.put(id, Arrays.hashCode(fingerprints), () -> fingerprints, PROFILE);
        truth.put(id, fingerprints);
    }

    private Map<DocumentId, Integer> expected(int[] asked) {
        Map<DocumentId, Integer> expected = new HashMap<>();
        truth.forEach((id, has) -> {
            int shared = (int) Arrays.stream(asked).filter(each -> Arrays.binarySearch(has, each) >= 0).count();
            if (shared > 0) {
                expected.put(id, shared);
            }
        });
        return expected;
    }

    private static Map<DocumentId, Integer> found(FingerprintStore store, int[] asked) {
        Map<DocumentId, Integer> found = new HashMap<>();
        store.candidates(asked, 1_000_000).forEach(candidate -> found.put(candidate.id(), candidate.shared()));
        return found;
    }

    private static Map<DocumentId, Profile> profiles(FingerprintStore store) throws IOException {
        Map<DocumentId, Profile> profiles = new HashMap<>();
        store.profiles(profiles::put);
        return profiles;
    }

    private long files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
