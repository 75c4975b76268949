package org.marsad.evaluation.entities;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.Layer;
import org.marsad.api.document.Span;
import org.marsad.api.document.Value;
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

    /** What findings are owed to. */
    static final String TRAINING = "training";
    static final String RULES = "rules";

    /** The features that say what a finding is owed to, and how they, or an analyzer's name, say that it was learned. */
    private static final String BY = "by";
    private static final Pattern TRAINED_BY = Pattern.compile("model|train|learn|perceptron");

    /** Adds what is owed to rules or to training, or everything if neither is named. */
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

    /** What the findings of these types are owed to. */
    Set<String> makers(Map<String, String> types) {
        return made().entrySet().stream().filter(each -> types.containsValue(each.getKey().type())).map(Map.Entry::getValue)
                .collect(Collectors.toSet());
    }

    /** Each finding, and what it is owed to. */
    private Map<Annotation, String> made() {
        Map<Annotation, String> made = new LinkedHashMap<>();
        for (Layer layer : outcome.entry().map(Entry::layers).orElse(Map.of()).values()) {
            for (Annotation annotation : layer.annotations()) {
                boolean isTrained = Stream.of(BY, "rule").map(annotation.features()::get).filter(Objects::nonNull).map(Value::asText)
                        .anyMatch(by -> TRAINED_BY.matcher(by).find()) || TRAINED_BY.matcher(layer.analyzer()).find();
                made.put(annotation, isTrained ? TRAINING : RULES);
            }
        }
        return made;
    }
}
