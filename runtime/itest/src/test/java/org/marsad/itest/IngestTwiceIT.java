package org.marsad.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import javax.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.Position;
import org.marsad.api.catalogue.State;
import org.marsad.api.document.DocumentId;
import org.marsad.api.export.Exports;
import org.marsad.api.ingest.FileIntake;
import org.marsad.api.ingest.FileIntake.Options;
import org.marsad.api.ingest.FileIntake.Outcome;
import org.marsad.api.ingest.Intake.Status;
import org.marsad.api.search.Hit;
import org.marsad.api.search.Query;
import org.marsad.api.search.SearchService;
import org.marsad.api.workbench.Workbench;
import org.marsad.paxexam.jupiter.PaxExam;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;

/** Promise: what is taken in twice is there once, and the second time costs next to nothing. */
@PaxExam
class IngestTwiceIT {

    @Inject
    private FileIntake intake;
    @Inject
    private Catalogue catalogue;
    @Inject
    private Workbench workbench;

    @Configuration
    static Option[] container() {
        return MarsadContainer.complete().options();
    }

    @Test
    void theSecondTimeAllIsKnownAndNothingIsMadeAgain(@TempDir Path folder) throws Exception {
        Corpus.write(folder, 1000, 1030);
        List<Outcome> first = takeIn(folder);
        Position head = catalogue.head();
        Map<DocumentId, Entry> entries = entries(first);

        List<Outcome> second = takeIn(folder);

        assertEquals(Map.of(Status.NEW, 30L), Taking.statuses(first));
        assertEquals(Map.of(Status.KNOWN, 30L), Taking.statuses(second));
        assertEquals(ids(first), ids(second));
        assertEquals(head, catalogue.head());
        assertEquals(entries, entries(second));
    }

    /** Other bytes of the same size under the same time cannot be told from the old ones but by reading them. */
    @Test
    void theSecondTimeNoFileIsRead(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), Corpus.article(1100));
        FileTime time = Files.getLastModifiedTime(file);
        DocumentId id = takeIn(folder).get(0).id().orElseThrow();
        Files.writeString(file, Corpus.article(1100).replace("الرباط", "أكادير"));
        Files.setLastModifiedTime(file, time);

        Outcome notRead = takeIn(folder).get(0);
        Options reread = new Options(Options.DEFAULT_SOURCE, Optional.empty(), Optional.empty(), true);
        Outcome read = Taking.in(intake, reread, folder).get(0);

        assertEquals(Optional.of(id), notRead.id());
        assertEquals(Optional.of(Status.KNOWN), notRead.status());
        assertEquals(Optional.of(Status.NEW), read.status());
        assertNotEquals(Optional.of(id), read.id());
    }

    @Test
    void anArticleAtTwoPlacesIsOneDocumentWithTwoSightings(@TempDir Path folder) throws Exception {
        Path one = Files.writeString(folder.resolve("one.txt"), Corpus.article(1200));
        Path other = Files.writeString(folder.resolve("other.txt"), Corpus.article(1200));
        DocumentId id = takeIn(one).get(0).id().orElseThrow();

        Outcome second = takeIn(other).get(0);

        assertEquals(Optional.of(Status.SEEN_ELSEWHERE), second.status());
        assertEquals(Optional.of(id), second.id());
        assertEquals(List.of(one.toUri(), other.toUri()), origins(catalogue.find(id).orElseThrow()));
    }

    @Test
    void aChangedFileTakesItsOldDocumentOutOfSearchAndExport(@TempDir Path folder, SearchService search, Exports exports)
            throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "بلاغ عن مشروع السنديانة\n");
        DocumentId old = takeIn(file).get(0).id().orElseThrow();
        assertEquals(List.of(old), found(search, "السنديانة"));

        Files.writeString(file, "بلاغ عن مشروع الخزامى بعد تعديله\n");
        Outcome changed = takeIn(file).get(0);
        DocumentId young = changed.id().orElseThrow();

        assertEquals(Optional.of(Status.NEW), changed.status());
        Entry before = catalogue.find(old).orElseThrow();
        assertEquals(State.GONE, before.state());
        assertTrue(before.sightings().get(0).gone().isPresent());
        assertEquals(State.OK, catalogue.find(young).orElseThrow().state());
        assertEquals(List.of(), found(search, "السنديانة"));
        assertEquals(List.of(young), found(search, "الخزامى"));
        String exported = exported(exports);
        assertTrue(exported.contains(young.sha256()));
        assertFalse(exported.contains(old.sha256()));
    }

    @Test
    void aFileThatGetsItsOldContentBackBringsItsDocumentBack(@TempDir Path folder, SearchService search) throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "نص عن غابة الأركان\n");
        DocumentId id = takeIn(file).get(0).id().orElseThrow();
        Files.writeString(file, "نص قصير آخر\n");
        takeIn(file);

        Files.writeString(file, "نص عن غابة الأركان\n");
        takeIn(file);

        assertEquals(State.OK, catalogue.find(id).orElseThrow().state());
        assertEquals(List.of(id), found(search, "الأركان"));
    }

    private List<Outcome> takeIn(Path place) throws InterruptedException {
        List<Outcome> outcomes = Taking.in(intake, place);
        assertTrue(workbench.await(Wait.PATIENCE));
        return outcomes;
    }

    private Map<DocumentId, Entry> entries(List<Outcome> outcomes) {
        return ids(outcomes).values().stream().collect(Collectors.toMap(id -> id, id -> catalogue.find(id).orElseThrow()));
    }

    private static Map<URI, DocumentId> ids(List<Outcome> outcomes) {
        return outcomes.stream().collect(Collectors.toMap(Outcome::origin, outcome -> outcome.id().orElseThrow()));
    }

    private static List<URI> origins(Entry entry) {
        return entry.sightings().stream().map(sighting -> sighting.origin()).toList();
    }

    private static List<DocumentId> found(SearchService search, String query) throws Exception {
        return search.search(Query.of(query)).best().stream().map(Hit::id).toList();
    }

    private static String exported(Exports exports) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        exports.export(new Exports.Request("json", Optional.empty(), Map.of()), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
