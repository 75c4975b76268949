package org.marsad.export.rdf;

import java.util.Map;
import java.util.Optional;
import org.eclipse.rdf4j.model.IRI;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.Value;

/**
 * Something in the world that an annotation names: a person, a place, a topic.
 *
 * @param iri   its name, the same wherever it is met
 * @param type  what it is
 * @param label what it is called: its canonical name if the analyzer knows one, else the words that were found
 */
record NamedThing(IRI iri, Term type, String label) {

    private static final String ENTITY = "entity.";
    private static final String TOPIC = "topic";
    private static final Map<String, Term> TYPES = Map.of("entity.person", Term.PERSON,
            "entity.organization", Term.ORGANIZATION, "entity.place", Term.PLACE, "entity.event", Term.EVENT,
            TOPIC, Term.CONCEPT);

    /**
     * The thing an entity or a topic is about. It is known by the feature {@code link} if there is one; else an entity is
     * known by its type and {@code value}, and a topic by the feature {@code topic}. Annotations of other types name
     * nothing: where they have a link, it may lead to anything, another document for instance.
     *
     * @param words the words the annotation covers
     */
    static Optional<NamedThing> of(Annotation annotation, String words) {
        if (!annotation.type().equals(TOPIC) && !annotation.type().startsWith(ENTITY)) {
            return Optional.empty();
        }
        Term type = TYPES.getOrDefault(annotation.type(), Term.THING);
        Optional<String> name = words(annotation, annotation.type().equals(TOPIC) ? TOPIC : "value");
        return linked(annotation).or(() -> named(annotation.type(), name))
                .map(iri -> new NamedThing(iri, type, name.orElse(words)));
    }

    private static Optional<IRI> linked(Annotation annotation) {
        if (annotation.features().get("link") instanceof Value.Link link) {
            return Optional.of(Iris.address(link.target()));
        }
        return words(annotation, "link").map(words -> Iris.address(words).orElseGet(() -> Iris.shared("link", words)));
    }

    private static Optional<IRI> named(String type, Optional<String> name) {
        if (type.equals(TOPIC)) {
            return name.map(topic -> Iris.shared(TOPIC, topic));
        }
        return name.map(entity -> Iris.shared("entity", type.substring(ENTITY.length()), entity));
    }

    private static Optional<String> words(Annotation annotation, String feature) {
        return Optional.ofNullable(annotation.features().get(feature)).map(Value::asText).filter(words -> !words.isBlank());
    }
}
