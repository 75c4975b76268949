package org.marsad.core.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.CodePointOffsets;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Layer;
import org.marsad.api.document.Span;
import org.marsad.api.document.Value;
import org.marsad.api.workbench.Explanation;

/** Says where an annotation comes from. Places are counted in code points, as exports do. */
final class AnnotationReasons {

    private static final Pattern FORM = Pattern.compile("([^@]+)@(\\d{1,9})(?:-(\\d{1,9}))?");
    private static final int LONGEST_WORDS = 120;
    private static final int NEIGHBOURS = 3;

    private final Entry entry;
    private final LayerReasons layers;

    AnnotationReasons(Entry entry, LayerReasons layers) {
        this.entry = entry;
        this.layers = layers;
    }

    /**
     * A place in a layer.
     *
     * @param analyzer whose layer
     * @param begin    in code points
     * @param end      in code points, if given
     */
    record Place(String analyzer, int begin, OptionalInt end) {

        /** Reads {@code ANALYZER@BEGIN} or {@code ANALYZER@BEGIN-END}. */
        static Optional<Place> of(String typed) {
            Matcher matcher = FORM.matcher(typed);
            return matcher.matches() ? Optional.of(new Place(matcher.group(1), Integer.parseInt(matcher.group(2)),
                    matcher.group(3) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(matcher.group(3)))))
                    : Optional.empty();
        }

        private boolean isAt(Span points) {
            return points.begin() == begin && (end.isEmpty() || points.end() == end.getAsInt());
        }
    }

    /** The reasons, or empty if the document has no such layer. */
    Optional<Explanation> explain(Place place) {
        Layer layer = entry.layers().get(place.analyzer());
        if (layer == null || entry.text().isEmpty()) {
            return Optional.empty();
        }
        DocumentText text = entry.text().get();
        CodePointOffsets points = new CodePointOffsets(text.text());
        List<Annotation> found = layer.annotations().stream().filter(annotation -> place.isAt(points.of(annotation.span()))).toList();
        List<String> reasons = new ArrayList<>();
        if (found.isEmpty()) {
            reasons.add("the layer has no annotation " + (place.end().isPresent() ? "from " + place.begin() + " to "
                    + place.end().getAsInt() : "that begins at " + place.begin()) + "; the nearest are below");
        }
        found.forEach(annotation -> reasons.addAll(of(annotation, points, text)));
        reasons.addAll(layers.facts(layer));
        reasons.add("the layer is " + layers.decision(place.analyzer()));
        String subject = entry.id().shortForm() + ":" + place.analyzer();
        List<String> next = new ArrayList<>();
        if (found.isEmpty()) {
            nearest(layer, place, points).forEach(near -> next.add("why " + subject + "@" + near.begin() + "-" + near.end()));
        }
        next.addAll(List.of("why " + subject, "why " + layer.bundle(), "show " + entry.id().shortForm()));
        return Optional.of(new Explanation(subject + "@" + place.begin() + (place.end().isPresent() ? "-" + place.end().getAsInt() : ""),
                "annotation", reasons, next));
    }

    private static List<String> of(Annotation annotation, CodePointOffsets points, DocumentText text) {
        Span place = points.of(annotation.span());
        List<String> reasons = new ArrayList<>();
        reasons.add(annotation.type() + " from " + place.begin() + " to " + place.end() + ": " + words(annotation.span().of(text.text())));
        reasons.add("confidence " + annotation.confidence() + (annotation.confidence() == 1 ? ": the analyzer is sure"
                : ": the analyzer is not quite sure"));
        Map<String, Value> features = new TreeMap<>(annotation.features());
        if (!features.isEmpty()) {
            reasons.add("it says of it: " + features.entrySet().stream().map(each -> each.getKey() + " = " + each.getValue().asText())
                    .collect(Collectors.joining(", ")));
        }
        return reasons;
    }

    private static String words(String words) {
        String line = words.replaceAll("\\s+", " ");
        int end = line.offsetByCodePoints(0, Math.min(LONGEST_WORDS, line.codePointCount(0, line.length())));
        return "'" + line.substring(0, end) + (end < line.length() ? "…" : "") + "'";
    }

    private static List<Span> nearest(Layer layer, Place place, CodePointOffsets points) {
        return layer.annotations().stream().map(annotation -> points.of(annotation.span())).distinct()
                .sorted(Comparator.comparingInt((Span span) -> Math.abs(span.begin() - place.begin())).thenComparing(span -> span))
                .limit(NEIGHBOURS).toList();
    }
}
