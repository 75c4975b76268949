package org.marsad.export.rdf;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.State;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Layer;
import org.marsad.api.document.Metadata;
import org.marsad.api.document.Problem;
import org.marsad.api.document.Sighting;
import org.marsad.api.document.Span;
import org.marsad.api.document.Value;

/** Documents to export. */
final class Examples {

    static final Instant SEEN = Instant.parse("2026-01-01T00:00:00Z");
    static final String TEXT = "\uD83D\uDE80 افتتح الوزير المعرض في 24 نوفمبر 2025";

    private Examples() {
    }

    static DocumentId id(String name) {
        return DocumentId.of(name.getBytes(StandardCharsets.UTF_8));
    }

    static Sighting sighting(String origin) {
        return new Sighting(URI.create(origin), "folder", SEEN, Optional.empty(), Map.of());
    }

    static DocumentText text(String title, String text) {
        return new DocumentText(title, text, "ar", "windows-1256",
                Map.of(Metadata.PUBLISHER, "المرصد", Metadata.ISSUED, "2025-11-25"), List.of());
    }

    static Layer layer(String analyzer, Annotation... annotations) {
        return new Layer(analyzer, "3", "org.marsad.analysis." + analyzer, "1.0.0",
                Instant.parse("2026-01-02T03:04:05Z"), Map.of("text", "f"),
                List.of(annotations));
    }

    /** A press article with a rocket before the first word, so that offsets in code points differ from those in Java. */
    static Entry article() {
        Annotation date = new Annotation("time.date", spanOf("24 نوفمبر 2025"), 1.0,
                Map.of("value", new Value.Time("2025-11-24")));
        Annotation place = new Annotation("entity.place", spanOf("المعرض"), 0.75, Map.of("value", new Value.Text("المعرض"),
                "link", new Value.Link(URI.create("urn:example:expo")), "rank", new Value.Number(new BigDecimal("-5.0")),
                "sure", new Value.Flag(true)));
        return new Entry(id("article"), "text/html", 12345, State.OK, List.of(sighting("file:///press/a%20b.html")),
                Optional.of(text("افتتاح المعرض", TEXT)),
                Map.of("dates", layer("dates", date), "places", layer("places", place)), List.of());
    }

    private static Span spanOf(String words) {
        return new Span(TEXT.indexOf(words), TEXT.indexOf(words) + words.length());
    }

    /** One that could not be read. */
    static Entry unreadable() {
        Sighting gone = new Sighting(URI.create("file:///press/c.pdf"), "folder", SEEN,
                Optional.of(SEEN.plusSeconds(60)), Map.of());
        Problem problem = new Problem(Problem.TEXT, Problem.Code.TIMED_OUT, "It took too long.", "Raise the limit.", 3,
                SEEN);
        return new Entry(id("unreadable"), "application/pdf", 7, State.FAILED, List.of(gone), Optional.empty(), Map.of(),
                List.of(problem));
    }

    /** A document with this title and this text, one annotation on all of it, and a feature with this name and value. */
    static Entry with(String words) {
        Annotation all = new Annotation("note", new Span(0, words.length()), 0.5, Map.of(words, new Value.Text(words)));
        return new Entry(id(words), "text/plain", 1, State.OK, List.of(sighting("file:///n")),
                Optional.of(text(words, words)), Map.of("notes", layer("notes", all)), List.of());
    }
}
