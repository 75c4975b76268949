package org.marsad.evaluation.entities;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.Layer;
import org.marsad.api.document.Span;
import org.marsad.evaluation.container.Outcome;
import org.marsad.evaluation.data.Alignment;

/**
 * A document of tagged sentences, and what was found in it.
 *
 * @param document  the sentences and the names in them
 * @param outcome   what was found
 * @param alignment from the places of the sentences to those of the extracted text
 */
record Judged(TaggedFile.Document document, Outcome outcome, Alignment alignment) {

    private static final Map<String, String> ANNOTATIONS = Map.of("PER", "entity.person", "ORG", "entity.organization", "LOC",
            "entity.place");

    /** Adds what one maker has found, or all of them if none is named. */
    void addTo(Score score, String maker) {
        ANNOTATIONS.forEach((type, annotation) -> {
            Set<Span> found = made().entrySet().stream().filter(each -> each.getKey().type().equals(annotation))
                    .filter(each -> maker.isEmpty() || each.getValue().equals(maker)).map(each -> each.getKey().span())
                    .collect(Collectors.toSet());
            score.add(type, found, there(type));
        });
    }

    private Set<Span> there(String type) {
        Set<Span> there = new HashSet<>();
        for (TaggedFile.Name name : document.names()) {
            Optional<Span> place = alignment.span(name.span().begin(), name.span().end());
            if (name.type().equals(type) && place.isPresent()) {
                there.add(place.get());
            }
        }
        return there;
    }

    /** Who has found something of these types. */
    Set<String> makers(Map<String, String> types) {
        return made().entrySet().stream().filter(each -> types.containsValue(each.getKey().type())).map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    /** Whether a maker's name says that it has learned. */
    static boolean isTrained(String maker) {
        return maker.contains("model") || maker.contains("trained");
    }

    /** What was found, and by whom: what the finding says itself, else the analyzer. */
    private Map<Annotation, String> made() {
        Map<Annotation, String> made = new LinkedHashMap<>();
        for (Layer layer : outcome.entry().map(Entry::layers).orElse(Map.of()).values()) {
            for (Annotation annotation : layer.annotations()) {
                String by = Optional.ofNullable(annotation.features().get("by")).map(value -> " (" + value.asText() + ")").orElse("");
                made.put(annotation, layer.analyzer() + by);
            }
        }
        return made;
    }
}
