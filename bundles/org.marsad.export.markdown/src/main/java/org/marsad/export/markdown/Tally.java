package org.marsad.export.markdown;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.Value;

/** How often each value was found. */
final class Tally {

    private final Map<String, Integer> counts = new TreeMap<>();
    private final String text;
    private int findings;

    /**
     * Counts nothing yet.
     *
     * @param text the text the annotations are about
     */
    Tally(String text) {
        this.text = text;
    }

    void add(Annotation annotation) {
        findings++;
        String value = Prose.clean(value(annotation, text));
        if (!value.isEmpty()) {
            counts.merge(value, 1, Integer::sum);
        }
    }

    /** How many findings there are. */
    int findings() {
        return findings;
    }

    /** The values with their counts, the most frequent first. */
    List<Map.Entry<String, Integer>> values() {
        return counts.entrySet().stream().sorted(Comparator.comparing((Map.Entry<String, Integer> value) -> -value.getValue())
                .thenComparing(Map.Entry::getKey)).toList();
    }

    /** By type, in the order of their names, all annotations of some. */
    static Map<String, Tally> byType(Stream<Annotation> annotations, String text) {
        return annotations.collect(TreeMap::new, (tallies, annotation) -> tallies.computeIfAbsent(annotation.type(),
                type -> new Tally(text)).add(annotation), TreeMap::putAll);
    }

    /** The canonical value if there is one, else the words. */
    static String value(Annotation annotation, String text) {
        return feature(annotation, "value").orElseGet(() -> annotation.span().of(text));
    }

    /** A feature as words, if it says anything. */
    static Optional<String> feature(Annotation annotation, String name) {
        return Optional.ofNullable(annotation.features().get(name)).map(Value::asText).filter(words -> !Prose.clean(words).isEmpty());
    }
}
