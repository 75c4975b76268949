package org.marsad.core.trial;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.State;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Layer;
import org.marsad.api.document.Metadata;
import org.marsad.api.document.Problem;
import org.marsad.api.document.Sighting;
import org.marsad.api.document.Span;
import org.marsad.api.document.Value;

/** Documents of all sorts, as an exporter gets them from a catalogue. */
final class SampleEntries {

    private static final Instant SEEN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant GONE = Instant.parse("2026-01-02T00:00:00.5Z");
    private static final String BUNDLE = "org.example.trial";

    /** Longer texts show nothing that shorter ones do not. */
    private static final int LONGEST = 2_000;

    private SampleEntries() {
    }

    /** Documents with texts, layers, problems and ended sightings, by id. */
    static List<Entry> all() {
        List<Entry> all = new ArrayList<>();
        for (Canary canary : Canary.ALL) {
            all.add(analysed(wellFormed(canary)));
        }
        all.add(new Entry(Canary.NEWS.id(), "application/pdf", 17, State.FAILED, List.of(sighting("unread.pdf", Optional.empty())),
                Optional.empty(), Map.of(), List.of(new Problem(Problem.TEXT, Problem.Code.ENCRYPTED, "it needs a password",
                        "take the password off and ingest it again", 2, SEEN))));
        all.sort(Comparator.comparing(Entry::id));
        return all;
    }

    /** Of a catalogue comes no half of a character: texts are stored in UTF-8. */
    private static Canary wellFormed(Canary canary) {
        StringBuilder text = new StringBuilder();
        canary.text().codePoints().limit(LONGEST).map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? '?' : c)
                .forEach(text::appendCodePoint);
        return new Canary(canary.name() + ", stored", canary.language(), text.toString());
    }

    private static Entry analysed(Canary canary) {
        DocumentText text = new DocumentText("=\"" + canary.name() + "\", <b>&amp;", canary.text(), canary.language(), "UTF-8",
                Map.of(Metadata.CREATOR, "سامي; \"Sami\"", Metadata.ISSUED, "2025-03-03"), List.of());
        List<Sighting> sightings = List.of(sighting("old%20place/%D8%AE%D8%A8%D8%B1.txt", Optional.of(GONE)),
                sighting("place.txt?a=1&b=%22", Optional.empty()));
        return new Entry(canary.id(), "text/plain", canary.text().length(), State.OK, sightings, Optional.of(text),
                Map.of("empty", layer("empty", List.of()), "trial", layer("trial", annotations(canary.text()))), List.of());
    }

    private static List<Annotation> annotations(String text) {
        int end = text.offsetByCodePoints(0, Math.min(3, text.codePointCount(0, text.length())));
        Map<String, Value> features = Map.of("words", new Value.Text("=1+1, \"نص\"\n@x"),
                "number", new Value.Number(new BigDecimal("1.50")), "flag", new Value.Flag(true), "value", new Value.Time("2025-03-01/2025-03-05"),
                "link", new Value.Link(URI.create("urn:example:%D9%85?a=1&b='2'")));
        return List.of(new Annotation("trial.whole", new Span(0, text.length()), 1.0, Map.of()),
                new Annotation("trial.beginning", new Span(0, end), 0.25, features));
    }

    private static Layer layer(String analyzer, List<Annotation> annotations) {
        return new Layer(analyzer, "1+a", BUNDLE, "1.2.3", SEEN, Map.of("text", "f00d"), annotations);
    }

    private static Sighting sighting(String place, Optional<Instant> gone) {
        return new Sighting(URI.create("https://example.org/" + place), "trial", SEEN, gone, Map.of());
    }
}
