package org.marsad.testkit;

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
import org.marsad.api.document.Metadata;
import org.marsad.api.document.Problem;
import org.marsad.api.document.Sighting;
import org.marsad.api.document.Span;
import org.marsad.api.document.Value;

/** Entries as a catalogue hands them to exporters: a few known ones, any of your own making, and random ones. */
public final class Entries {

    /** When all that is not random was first met. */
    public static final Instant SEEN = Instant.parse("2026-01-01T00:00:00Z");

    /** The text of {@link #article()}. It begins with a character outside the basic plane. */
    public static final String ARTICLE_TEXT = "\uD83D\uDE80 افتتح الوزير المعرض في 24 نوفمبر 2025";

    private Entries() {
    }

    /** The identity of a document whose bytes are this name. */
    public static DocumentId id(String name) {
        return DocumentId.of(name.getBytes(StandardCharsets.UTF_8));
    }

    /** An entry of your own making; its id comes from the name. */
    public static EntryBuilder entry(String name) {
        return new EntryBuilder(name);
    }

    /**
     * A press article with two layers. A rocket stands before its first word, so that positions in code points differ from those in
     * Java.
     */
    public static Entry article() {
        return entry("article").mediaType("text/html").size(12345).charset("windows-1256").title("افتتاح المعرض").text(ARTICLE_TEXT)
                .metadata(Metadata.PUBLISHER, "المرصد").metadata(Metadata.ISSUED, "2025-11-25")
                .sighting("file:///press/a%20b.html")
                .annotation("dates", "time.date", "24 نوفمبر 2025", Map.of("value", new Value.Time("2025-11-24")))
                .annotation("places", new Annotation("entity.place", spanOf("المعرض"), 0.75, Map.of(
                        "value", new Value.Text("المعرض"), "link", new Value.Link(URI.create("urn:example:expo")),
                        "rank", new Value.Number(new BigDecimal("-5.0")), "sure", new Value.Flag(true)))).build();
    }

    private static Span spanOf(String words) {
        return new Span(ARTICLE_TEXT.indexOf(words), ARTICLE_TEXT.indexOf(words) + words.length());
    }

    /** One that could not be read, with its problem; its only sighting has ended. */
    public static Entry unreadable() {
        return entry("unreadable").mediaType("application/pdf").size(7).state(State.FAILED).sighting(ended("file:///press/c.pdf"))
                .problem(new Problem(Problem.TEXT, Problem.Code.TIMED_OUT, "It took too long.", "Raise the limit.", 3, SEEN))
                .build();
    }

    /** One that is no longer anywhere. */
    public static Entry gone() {
        return entry("gone").state(State.GONE).title("خبر قديم").text("خبر قديم من أرشيف الجريدة").sighting(ended("file:///press/d.txt"))
                .build();
    }

    private static Sighting ended(String origin) {
        return new Sighting(URI.create(origin), "folder", SEEN, Optional.of(SEEN.plusSeconds(60)), Map.of());
    }

    /** A document with this title and this text, one annotation on all of it, and a feature with this name and value. */
    public static Entry with(String words) {
        return entry(words).charset("windows-1256").title(words).text(words).metadata(Metadata.PUBLISHER, "المرصد")
                .metadata(Metadata.ISSUED, "2025-11-25").sighting("file:///n")
                .annotation("notes", new Annotation("note", new Span(0, words.length()), 0.5, Map.of(words, new Value.Text(words))))
                .build();
    }

    /** A document of these words, of which the first is its title, with an annotation on each that has the word as its {@code value}. */
    public static Entry of(List<String> words) {
        EntryBuilder entry = entry(String.join(" ", words)).title(words.get(0)).text(String.join(" ", words)).sighting("file:///n");
        int at = 0;
        for (String word : words) {
            entry.annotation("notes", new Annotation("note", new Span(at, at + word.length()), 0.5, Map.of("value", new Value.Text(word))));
            at += word.length() + 1;
        }
        return entry.build();
    }

    /** Random entries, made of everything that has ever broken an exporter; ordered by id, as an exporter gets them. */
    public static List<Entry> random(Seed seed, int count) {
        return new RandomEntries(seed).entries(count);
    }
}
