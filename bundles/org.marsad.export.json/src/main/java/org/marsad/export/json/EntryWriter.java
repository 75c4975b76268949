package org.marsad.export.json;

import jakarta.json.stream.JsonGenerator;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.CodePointOffsets;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Layer;
import org.marsad.api.document.Problem;
import org.marsad.api.document.Sighting;
import org.marsad.api.document.Span;
import org.marsad.api.document.Value;

/**
 * Writes one document as a JSON object. Names and order of the fields are part of the public face; whatever is not known is
 * {@code null}, never left out.
 */
final class EntryWriter {

    private final JsonGenerator json;

    EntryWriter(JsonGenerator json) {
        this.json = json;
    }

    void write(Entry entry) {
        json.writeStartObject();
        json.write("id", entry.id().sha256());
        sightings(entry.sightings());
        json.write("mediaType", entry.mediaType());
        json.write("bytes", entry.size());
        known("charset", entry.text().map(DocumentText::charset));
        known("title", Optional.of(entry.title()));
        known("author", entry.author());
        known("site", entry.site());
        known("published", entry.published());
        json.write("language", entry.language());
        orNull("text", entry.text().map(DocumentText::text));
        problems(entry.problems());
        layers(entry);
        json.writeEnd();
    }

    private void sightings(List<Sighting> sightings) {
        json.writeStartArray("sightings");
        for (Sighting sighting : sightings) {
            json.writeStartObject();
            json.write("origin", sighting.origin().toString());
            json.write("source", sighting.source());
            json.write("seen", sighting.seen().toString());
            orNull("gone", sighting.gone().map(Instant::toString));
            json.writeEnd();
        }
        json.writeEnd();
    }

    private void problems(List<Problem> problems) {
        json.writeStartArray("problems");
        for (Problem problem : problems) {
            json.writeStartObject();
            json.write("missing", problem.missing());
            json.write("code", problem.code().label());
            json.write("reason", problem.reason());
            json.write("advice", problem.advice());
            json.write("attempts", problem.attempts());
            json.write("since", problem.since().toString());
            json.writeEnd();
        }
        json.writeEnd();
    }

    private void layers(Entry entry) {
        String text = entry.text().map(DocumentText::text).orElse("");
        CodePointOffsets offsets = new CodePointOffsets(text);
        json.writeStartArray("layers");
        for (Layer layer : new TreeMap<>(entry.layers()).values()) {
            json.writeStartObject();
            json.write("analyzer", layer.analyzer());
            json.write("revision", layer.revision());
            json.write("bundle", layer.bundle());
            json.write("version", layer.version());
            json.writeStartArray("annotations");
            layer.annotations().forEach(annotation -> annotation(annotation, text, offsets));
            json.writeEnd();
            json.writeEnd();
        }
        json.writeEnd();
    }

    private void annotation(Annotation annotation, String text, CodePointOffsets offsets) {
        Span points = offsets.of(annotation.span());
        json.writeStartObject();
        json.write("type", annotation.type());
        json.write("begin", points.begin());
        json.write("end", points.end());
        json.write("text", words(annotation.span(), text));
        json.write("confidence", annotation.confidence());
        features(annotation.features());
        json.writeEnd();
    }

    /**
     * The words from the first to the last whole code point; offsets cannot say that half of one is meant, so neither do
     * words.
     */
    private static String words(Span units, String text) {
        return text.substring(wholeAt(units.begin(), text), wholeAt(units.end(), text));
    }

    private static int wholeAt(int unit, String text) {
        boolean withinPair = unit > 0 && unit < text.length()
                && Character.isSurrogatePair(text.charAt(unit - 1), text.charAt(unit));
        return withinPair ? unit - 1 : unit;
    }

    /** Sorted by name: the map itself has another order in every process. */
    private void features(Map<String, Value> features) {
        json.writeStartObject("features");
        new TreeMap<>(features).forEach(this::feature);
        json.writeEnd();
    }

    private void feature(String name, Value value) {
        if (value instanceof Value.Number number) {
            json.write(name, number.number());
        } else if (value instanceof Value.Flag flag) {
            json.write(name, flag.flag());
        } else {
            json.write(name, value.asText());
        }
    }

    private void known(String name, Optional<String> value) {
        orNull(name, value.filter(text -> !text.isBlank()));
    }

    private void orNull(String name, Optional<String> value) {
        value.ifPresentOrElse(text -> json.write(name, text), () -> json.writeNull(name));
    }
}
