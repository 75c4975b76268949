package org.marsad.export.csv;

import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.CodePointOffsets;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Layer;
import org.marsad.api.document.Sighting;
import org.marsad.api.document.Span;
import org.marsad.api.document.Value;

/** The three tables. Their columns are described in {@code csv-metadata.json} and are part of the public face. */
final class Tables {

    private final CsvWriter documents;
    private final CsvWriter annotations;
    private final CsvWriter sightings;
    private final FeatureCell features;

    Tables(CsvWriter documents, CsvWriter annotations, CsvWriter sightings, FeatureCell features) {
        this.documents = documents;
        this.annotations = annotations;
        this.sightings = sightings;
        this.features = features;
    }

    void headers() throws IOException {
        documents.header("id", "mediaType", "bytes", "charset", "title", "author", "site", "published", "language", "text",
                "problems");
        annotations.header("document", "analyzer", "revision", "bundle", "version", "type", "begin", "end", "text",
                "confidence", "value", "link", "features");
        sightings.header("document", "origin", "source", "seen", "gone");
    }

    void rows(Entry entry) throws IOException {
        document(entry);
        for (Sighting sighting : entry.sightings()) {
            sighting(entry, sighting);
        }
        String text = entry.text().map(DocumentText::text).orElse("");
        CodePointOffsets offsets = new CodePointOffsets(text);
        for (Layer layer : new TreeMap<>(entry.layers()).values()) {
            for (Annotation annotation : layer.annotations()) {
                annotation(entry, layer, annotation, words(annotation.span(), text), offsets.of(annotation.span()));
            }
        }
    }

    void flush() throws IOException {
        documents.flush();
        annotations.flush();
        sightings.flush();
    }

    private void document(Entry entry) throws IOException {
        documents.exact(entry.id().sha256());
        documents.text(entry.mediaType());
        documents.exact(Long.toString(entry.size()));
        documents.text(entry.text().map(DocumentText::charset).orElse(""));
        documents.text(entry.title());
        documents.text(entry.author().orElse(""));
        documents.text(entry.site().orElse(""));
        documents.text(entry.published().orElse(""));
        documents.text(entry.language());
        documents.text(entry.text().map(DocumentText::text).orElse(""));
        documents.text(entry.problems().stream().map(problem -> problem.missing() + ":" + problem.code().label())
                .collect(Collectors.joining(";")));
        documents.endRow();
    }

    private void sighting(Entry entry, Sighting sighting) throws IOException {
        sightings.exact(entry.id().sha256());
        sightings.text(sighting.origin().toString());
        sightings.text(sighting.source());
        sightings.exact(sighting.seen().toString());
        sightings.exact(sighting.gone().map(Instant::toString).orElse(""));
        sightings.endRow();
    }

    private void annotation(Entry entry, Layer layer, Annotation annotation, String words, Span points) throws IOException {
        annotations.exact(entry.id().sha256());
        annotations.text(layer.analyzer());
        annotations.text(layer.revision());
        annotations.text(layer.bundle());
        annotations.text(layer.version());
        annotations.text(annotation.type());
        annotations.exact(Integer.toString(points.begin()));
        annotations.exact(Integer.toString(points.end()));
        annotations.text(words);
        annotations.exact(Double.toString(annotation.confidence()));
        feature(annotation.features(), "value");
        feature(annotation.features(), "link");
        annotations.text(annotation.features().isEmpty() ? "" : features.of(annotation.features()));
        annotations.endRow();
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

    /** A number is never a formula, and a column of numbers with marks before the negative ones would be of no use. */
    private void feature(Map<String, Value> of, String name) throws IOException {
        Value value = of.get(name);
        if (value == null) {
            annotations.text("");
        } else if (value instanceof Value.Number) {
            annotations.exact(value.asText());
        } else {
            annotations.text(value.asText());
        }
    }
}
