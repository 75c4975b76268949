package org.marsad.index.lucene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.catalogue.Position;
import org.marsad.api.catalogue.State;
import org.marsad.api.search.Query;

class LuceneFollowerTest {

    @TempDir
    Path folder;
    private Library library;

    @BeforeEach
    void open() throws IOException {
        library = new Library(folder);
    }

    @AfterEach
    void close() throws IOException {
        library.close();
    }

    @Test
    void anEmptyIndexHasNoPosition() throws IOException {
        assertEquals(Optional.empty(), library.follower.position());
    }

    @Test
    void whatWasAppliedIsFoundBeforeItIsCommitted() throws Exception {
        library.document("a", "ميناء طنجة").add().apply();
        assertEquals(List.of("a"), library.find("ميناء"));
    }

    @Test
    void aCommittedPositionIsThereAfterReopening() throws Exception {
        library.document("a", "ميناء").add().follow();
        reopen(Library.SCHEMA);
        assertEquals(Optional.of(library.head()), library.follower.position());
        assertEquals(library.head(), library.search.position());
        assertEquals(List.of("a"), library.find("ميناء"));
    }

    @Test
    void withoutACommitTheFormerPositionAndItsDocumentsAreThere() throws Exception {
        library.document("a", "ميناء").add().follow();
        Position committed = library.head();
        library.document("b", "ميناء").add().apply();
        reopen(Library.SCHEMA);
        assertEquals(Optional.of(committed), library.follower.position());
        assertEquals(List.of("a"), library.find("ميناء"));
    }

    @Test
    void applyingTwiceDoesNotMatter() throws Exception {
        library.document("a", "ميناء").add().document("b", "ميناء").add();
        library.remove("b");
        library.apply().tellAgainFrom(0);
        library.follow();
        assertEquals(List.of("a"), library.find("ميناء"));
        assertEquals(1, library.search.search(Query.of("")).total());
    }

    @Test
    void aChangedDocumentReplacesItself() throws Exception {
        library.document("a", "ميناء").add().follow();
        library.document("a", "مطار").add().follow();
        assertEquals(List.of(), library.find("ميناء"));
        assertEquals(List.of("a"), library.find("مطار"));
    }

    @Test
    void whatIsRemovedOrGoneIsNotFound() throws Exception {
        library.document("a", "ميناء").add().document("b", "ميناء").add().follow();
        library.remove("a");
        library.document("b", "ميناء").state(State.GONE).add().follow();
        assertEquals(List.of(), library.find("ميناء"));
    }

    @Test
    void resetForgetsEverythingDurably() throws Exception {
        library.document("a", "ميناء").add().follow();
        library.follower.reset();
        assertEquals(List.of(), library.find("ميناء"));
        reopen(Library.SCHEMA);
        assertEquals(Optional.empty(), library.follower.position());
        assertEquals(List.of(), library.find(""));
    }

    @Test
    void aPositionTellsItsLineage() throws Exception {
        library.document("a", "ميناء").add().follow();
        reopen(Library.SCHEMA);
        assertEquals(library.head().lineage(), library.follower.position().orElseThrow().lineage());
    }

    @Test
    void anotherSchemaMeansAnEmptyIndex() throws Exception {
        library.document("a", "ميناء").add().follow();
        reopen("1 two one");
        assertEquals(Optional.empty(), library.follower.position());
        assertEquals(List.of(), library.find("ميناء"));
    }

    @Test
    void aDeletedFolderMeansAnEmptyIndex() throws Exception {
        library.document("a", "ميناء").add().follow();
        library.close();
        delete(folder);
        library.open(folder, Library.SCHEMA);
        assertEquals(Optional.empty(), library.follower.position());
    }

    @Test
    void aFolderDeletedUnderARunningIndexHasItOpenedAnew() throws Exception {
        library.document("a", "ميناء").add().follow();
        delete(folder);
        assertThrows(IOException.class, () -> library.follower.commit(library.head()));
        assertEquals(Optional.empty(), library.follower.position());
        library.tellAgainFrom(0);
        library.follow();
        assertEquals(List.of("a"), library.find("ميناء"));
    }

    @Test
    void aDamagedIndexIsMadeAnew() throws Exception {
        library.document("a", "ميناء").add().follow();
        library.close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.getFileName().toString().startsWith("segments_")).toList()) {
                Files.write(file, new byte[] {1, 2, 3}, StandardOpenOption.TRUNCATE_EXISTING);
            }
        }
        library.open(folder, Library.SCHEMA);
        assertEquals(Optional.empty(), library.follower.position());
        library.tellAgainFrom(0);
        library.follow();
        assertEquals(List.of("a"), library.find("ميناء"));
    }

    @Test
    void anIndexWithAMissingFileIsMadeAnew() throws Exception {
        library.document("a", "ميناء").add().follow();
        library.close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.(cfs|fdt)")).toList()) {
                Files.delete(file);
            }
        }
        library.open(folder, Library.SCHEMA);
        assertEquals(Optional.empty(), library.follower.position());
    }

    @Test
    void aClosedIndexLetsItsFolderGo() throws Exception {
        for (int i = 0; i < 3; i++) {
            reopen(Library.SCHEMA);
        }
        library.document("a", "ميناء").add().follow();
        assertEquals(List.of("a"), library.find("ميناء"));
    }

    @Test
    void aClosedIndexSaysSo() throws Exception {
        library.close();
        IOException closed = assertThrows(IOException.class, () -> library.find("ميناء"));
        assertEquals("the search index is being closed; ask again in a moment", closed.getMessage());
        library.open(folder, Library.SCHEMA);
    }

    private void reopen(String schema) throws IOException {
        library.close();
        library.open(folder, schema);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
