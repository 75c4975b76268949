package org.marsad.testkit;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.State;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Layer;
import org.marsad.api.document.Problem;
import org.marsad.api.document.Sighting;
import org.marsad.api.document.Span;
import org.marsad.api.document.Value;

/**
 * Makes an entry as a catalogue would have it. What is not said is as plain as can be: a plain text of some bytes, met once, OK. The
 * times are fixed, so that the same calls make an equal entry.
 */
public final class EntryBuilder {

    private final String name;
    private final Map<String, String> metadata = new HashMap<>();
    private final List<Sighting> sightings = new ArrayList<>();
    private final Map<String, List<Annotation>> annotations = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private String mediaType = "text/plain";
    private long size = 1;
    private State state = State.OK;
    private String title = "";
    private String text;
    private String language = "ar";
    private String charset = "UTF-8";

    EntryBuilder(String name) {
        this.name = name;
    }

    /** Of this media type. */
    public EntryBuilder mediaType(String type) {
        mediaType = type;
        return this;
    }

    /** Of so many bytes. */
    public EntryBuilder size(long bytes) {
        size = bytes;
        return this;
    }

    /** In this state. */
    public EntryBuilder state(State as) {
        state = as;
        return this;
    }

    /** The title the bytes state. */
    public EntryBuilder title(String stated) {
        title = stated;
        return this;
    }

    /** The text; without it the entry has none. */
    public EntryBuilder text(String extracted) {
        text = extracted;
        return this;
    }

    /** The language, a BCP 47 tag. */
    public EntryBuilder language(String tag) {
        language = tag;
        return this;
    }

    /** The charset of the bytes. */
    public EntryBuilder charset(String of) {
        charset = of;
        return this;
    }

    /** What the bytes state, under a name of {@link org.marsad.api.document.Metadata}. */
    public EntryBuilder metadata(String of, String value) {
        metadata.put(of, value);
        return this;
    }

    /** Met here, and still there. */
    public EntryBuilder sighting(String origin) {
        return sighting(new Sighting(URI.create(origin), "folder", Entries.SEEN, Optional.empty(), Map.of()));
    }

    /** Met so. */
    public EntryBuilder sighting(Sighting met) {
        sightings.add(met);
        return this;
    }

    /**
     * An analyzer has found these words of the text, at the first place where they stand, and is sure of it.
     *
     * @throws IllegalArgumentException if they do not stand there
     */
    public EntryBuilder annotation(String analyzer, String type, String words, Map<String, Value> features) {
        int begin = text == null ? -1 : text.indexOf(words);
        if (begin < 0) {
            throw new IllegalArgumentException("the words «" + Shown.text(words) + "» do not stand in the text of '" + name + "'");
        }
        return annotation(analyzer, new Annotation(type, new Span(begin, begin + words.length()), 1, features));
    }

    /** An analyzer has found this. */
    public EntryBuilder annotation(String analyzer, Annotation found) {
        annotations.computeIfAbsent(analyzer, each -> new ArrayList<>()).add(found);
        return this;
    }

    /** This is missing. */
    public EntryBuilder problem(Problem why) {
        problems.add(why);
        return this;
    }

    /** The entry. Its id is {@link Entries#id} of its name. */
    public Entry build() {
        List<Sighting> met = sightings.isEmpty() ? List.of(new Sighting(URI.create("file:///press/" + Entries.id(name).shortForm()),
                "folder", Entries.SEEN, Optional.empty(), Map.of())) : sightings;
        Optional<DocumentText> extracted = Optional.ofNullable(text)
                .map(known -> new DocumentText(title, known, language, charset, metadata, List.of()));
        Map<String, Layer> layers = new HashMap<>();
        annotations.forEach((analyzer, found) -> layers.put(analyzer, layer(analyzer, found)));
        return new Entry(Entries.id(name), mediaType, size, state, met, extracted, layers, problems);
    }

    private static Layer layer(String analyzer, List<Annotation> found) {
        return new Layer(analyzer, "3", "org.marsad.analysis." + analyzer, "1.0.0", Instant.parse("2026-01-02T03:04:05Z"),
                Map.of("text", "f"), found);
    }
}
