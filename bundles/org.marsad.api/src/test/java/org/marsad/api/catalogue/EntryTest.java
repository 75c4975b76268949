package org.marsad.api.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Layer;
import org.marsad.api.document.Metadata;
import org.marsad.api.document.Sighting;
import org.marsad.api.document.Span;
import org.marsad.api.document.Value;

class EntryTest {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void whatTheBytesStateComesBeforeWhatWasFound() {
        Entry entry = entry("معلن", Map.of(Metadata.ISSUED, "2025-12-24"), List.of(sighting("a", false)));
        assertEquals("معلن", entry.title());
        assertEquals(Optional.of("2025-12-24"), entry.published());
    }

    @Test
    void whatWasFoundStandsInForWhatIsNotStated() {
        Entry entry = entry("", Map.of(), List.of(sighting("a", false)));
        assertEquals("عنوان", entry.title(), "the words covered");
        assertEquals(Optional.of("2025-11-24"), entry.published(), "the value");
        assertEquals(Optional.empty(), entry.author());
    }

    @Test
    void itIsWhereItWasMetLastAndStillIs() {
        assertEquals("b", entry("", Map.of(), List.of(sighting("a", false), sighting("b", false), sighting("c", true))).origin().toString());
        assertEquals("b", entry("", Map.of(), List.of(sighting("a", true), sighting("b", true))).origin().toString());
    }

    private static Sighting sighting(String origin, boolean gone) {
        return new Sighting(URI.create(origin), "folder", NOW, gone ? Optional.of(NOW) : Optional.empty(), Map.of());
    }

    private static Entry entry(String title, Map<String, String> metadata, List<Sighting> sightings) {
        Layer structure = new Layer("structure", "1", "b", "1", Instant.EPOCH, Map.of(), List.of(
                new Annotation("structure.title", new Span(0, 5), 1, Map.of()),
                new Annotation("structure.published", new Span(6, 8), 1, Map.of("value", new Value.Time("2025-11-24")))));
        return new Entry(DocumentId.of(new byte[0]), "text/plain", 0, State.OK, sightings,
                Optional.of(new DocumentText(title, "عنوان\nمتن", "ar", "", metadata, List.of())), Map.of("structure", structure), List.of());
    }
}
