package org.marsad.shell.commands;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
import org.marsad.shell.result.JsonRow;

/** Documents and problems as JSON, with the field names and offsets (code points) of the exports. */
final class DocumentJson {

    private DocumentJson() {
    }

    static JsonRow of(Entry entry) {
        String text = entry.text().map(DocumentText::text).orElse("");
        CodePointOffsets offsets = new CodePointOffsets(text);
        List<Layer> layers = entry.layers().values().stream().sorted(Comparator.comparing(Layer::analyzer)).toList();
        return JsonRow.of("id", entry.id()).with("state", entry.state().label())
                .with("sightings", entry.sightings().stream().map(DocumentJson::of).toList())
                .with("mediaType", entry.mediaType()).with("bytes", entry.size())
                .with("charset", entry.text().map(DocumentText::charset)).with("title", entry.title())
                .with("author", entry.author()).with("site", entry.site()).with("published", entry.published())
                .with("language", entry.language()).with("text", entry.text().map(DocumentText::text))
                .with("problems", entry.problems().stream().map(DocumentJson::of).toList())
                .with("layers", layers.stream().map(layer -> of(layer, text, offsets)).toList());
    }

    static JsonRow of(Problem problem) {
        return JsonRow.of("missing", problem.missing()).with("code", problem.code().label())
                .with("reason", problem.reason()).with("advice", problem.advice())
                .with("attempts", problem.attempts()).with("since", problem.since());
    }

    private static JsonRow of(Sighting sighting) {
        return JsonRow.of("origin", sighting.origin()).with("source", sighting.source())
                .with("seen", sighting.seen()).with("gone", sighting.gone());
    }

    private static JsonRow of(Layer layer, String text, CodePointOffsets offsets) {
        return JsonRow.of("analyzer", layer.analyzer()).with("revision", layer.revision())
                .with("bundle", layer.bundle()).with("version", layer.version())
                .with("annotations", layer.annotations().stream().map(found -> of(found, text, offsets)).toList());
    }

    private static JsonRow of(Annotation annotation, String text, CodePointOffsets offsets) {
        Span span = offsets.of(annotation.span());
        return JsonRow.of("type", annotation.type()).with("begin", span.begin()).with("end", span.end())
                .with("text", annotation.span().of(text)).with("confidence", annotation.confidence())
                .with("features", features(annotation.features()));
    }

    static Map<String, Object> features(Map<String, Value> features) {
        Map<String, Object> sorted = new TreeMap<>();
        features.forEach((name, value) -> sorted.put(name, plain(value)));
        return sorted;
    }

    private static Object plain(Value value) {
        if (value instanceof Value.Number number) {
            return number.number();
        }
        return value instanceof Value.Flag flag ? flag.flag() : value.asText();
    }
}
