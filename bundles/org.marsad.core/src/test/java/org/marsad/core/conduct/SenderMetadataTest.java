package org.marsad.core.conduct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Metadata;
import org.marsad.api.ingest.Extractor;
import org.marsad.core.Fakes;
import org.marsad.core.store.CatalogueStore;

/** What a file says of its sender is kept, unless an operator wants it otherwise. */
class SenderMetadataTest {

    private static final Map<String, String> ALL = Map.of(Metadata.CREATOR, "سارة", Metadata.PUBLISHER, "شركة",
            Metadata.CREATED, "2025-01-01", Metadata.MODIFIED, "2025-01-02", Metadata.ISSUED, "2025-01-03", Metadata.SUBJECT, "ماء",
            "geo:lat", "34.02", "meta:last-author", "ليلى",
            Metadata.LANGUAGE_CERTAINTY, "1.00");
    private static final Extractor READER = content -> new DocumentText("عنوان", "نص", "ar", "UTF-8", ALL, List.of());

    @TempDir
    private Path folder;

    private static Set<String> kept(String mediaType) {
        return SenderMetadata.strip(new DocumentText("عنوان", "نص", "ar", "UTF-8", ALL, List.of()), mediaType).metadata().keySet();
    }

    @Test
    void ofAFileOnlyWhatIsAboutItsContentIsKept() {
        assertEquals(Set.of(Metadata.ISSUED, Metadata.SUBJECT, Metadata.LANGUAGE_CERTAINTY), kept("application/pdf"));
    }

    @Test
    void aPageKeepsItsByline() {
        assertEquals(Set.of(Metadata.ISSUED, Metadata.SUBJECT, Metadata.LANGUAGE_CERTAINTY, Metadata.CREATOR, Metadata.PUBLISHER,
                Metadata.MODIFIED), kept("text/html"));
    }

    @Test
    void itIsStrippedOnlyIfThatIsConfigured() throws Exception {
        assertEquals("سارة", taken(false, "a").author().orElseThrow());
        Entry stripped = taken(true, "b");
        assertTrue(stripped.author().isEmpty());
        assertEquals("عنوان", stripped.title());
        assertFalse(stripped.text().orElseThrow().metadata().containsKey("geo:lat"));
    }

    private Entry taken(boolean strips, String place) throws Exception {
        CatalogueStore store = Fakes.store(Files.createDirectories(folder.resolve(place)));
        Conductor conductor = ConductorKit.conductor(store, 1, new Limits(Duration.ofSeconds(30), Duration.ofSeconds(30), 10, strips), 5,
                ConductorKit.PASSED);
        try {
            conductor.addExtractor(Fakes.reference(Fakes.extractor("plain", "1")), READER);
            DocumentId id = Fakes.accept(store, "نص", Fakes.met("a.txt"));
            conductor.offer(List.of(1L));
            Fakes.await("a text", () -> store.find(id).orElseThrow().text().isPresent());
            return store.find(id).orElseThrow();
        } finally {
            conductor.stop();
            store.close();
        }
    }
}
