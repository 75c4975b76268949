package org.marsad.export.pseudonym;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Layer;
import org.marsad.api.document.Metadata;
import org.marsad.api.document.Problem;
import org.marsad.api.document.Sighting;
import org.marsad.api.document.Value;

/** Makes of one document the one without names. */
final class EntryRewriter {

    private final Pseudonyms pseudonyms;
    private final Persons persons;
    private final NameReplacer names;

    EntryRewriter(Pseudonyms pseudonyms, Persons persons, NameReplacer names) {
        this.pseudonyms = pseudonyms;
        this.persons = persons;
        this.names = names;
    }

    Entry rewrite(Entry entry) {
        Optional<Redaction> redaction = entry.text().map(text -> redaction(text.text()));
        return new Entry(entry.id(), entry.mediaType(), entry.size(), entry.state(),
                entry.sightings().stream().map(this::rewrite).toList(),
                entry.text().map(text -> rewrite(text, redaction.orElseThrow())),
                redaction.isEmpty() ? Map.of() : layers(entry, redaction.get()),
                entry.problems().stream().map(this::rewrite).toList());
    }

    private Redaction redaction(String text) {
        List<Replacement> wanted = new ArrayList<>(names.find(text));
        persons.spans().forEach((span, meant) -> wanted.add(new Replacement(span, pseudonyms.of(meant), NameReplacer.FOUND)));
        return Redaction.of(text, wanted);
    }

    private DocumentText rewrite(DocumentText text, Redaction redaction) {
        Map<String, String> metadata = new HashMap<>();
        text.metadata().forEach((name, value) -> metadata.put(name, stated(name, value)));
        return new DocumentText(names.inWords(text.title()), redaction.text(), text.language(), text.charset(), metadata,
                annotations(text.layout(), redaction));
    }

    /** Whoever is stated as the author is a person, also if no layer knows the name. */
    private String stated(String name, String value) {
        if (name.equals(Metadata.CREATOR) && Spelling.isName(value)) {
            return pseudonyms.of(persons.names().getOrDefault(value, value));
        }
        return names.inFileName(value);
    }

    private Map<String, Layer> layers(Entry entry, Redaction redaction) {
        Map<String, Layer> layers = new HashMap<>();
        entry.layers().forEach((id, layer) -> layers.put(id, new Layer(layer.analyzer(), layer.revision(), layer.bundle(), layer.version(),
                layer.madeAt(), layer.madeFrom(), annotations(layer.annotations(), redaction))));
        return layers;
    }

    private List<Annotation> annotations(List<Annotation> old, Redaction redaction) {
        List<Annotation> kept = new ArrayList<>();
        for (Annotation annotation : old) {
            if (annotation.type().equals(Persons.PERSON) || annotation.type().equals(Persons.AUTHOR)) {
                kept.add(person(annotation, redaction));
            } else if (!redaction.isWithin(annotation.span())) { // what is, tells of the name and of nothing else
                kept.add(new Annotation(annotation.type(), redaction.map(annotation.span()), annotation.confidence(),
                        features(annotation.features())));
            }
        }
        return kept;
    }

    /** Of a person nothing is said but who it is, by pseudonym: other features may tell the name in parts. */
    private Annotation person(Annotation annotation, Redaction redaction) {
        Map<String, Value> features = new HashMap<>();
        String meant = persons.spans().get(annotation.span());
        if (meant != null) {
            String pseudonym = pseudonyms.of(meant);
            features.put("value", new Value.Text(pseudonym));
            if (annotation.features().containsKey("link")) {
                features.put("link", new Value.Link(Pseudonyms.link(pseudonym)));
            }
        }
        return new Annotation(annotation.type(), redaction.map(annotation.span()), annotation.confidence(), features);
    }

    private Map<String, Value> features(Map<String, Value> old) {
        Map<String, Value> features = new HashMap<>();
        old.forEach((name, value) -> features.put(name, rewrite(value)));
        return features;
    }

    private Value rewrite(Value value) {
        if (value instanceof Value.Text text) {
            return new Value.Text(names.inWords(text.text()));
        } else if (value instanceof Value.Link link) {
            return new Value.Link(names.inAddress(link.target()));
        }
        return value;
    }

    private Sighting rewrite(Sighting sighting) {
        Map<String, String> attributes = new HashMap<>();
        sighting.attributes().forEach((name, value) -> attributes.put(name, names.inFileName(value)));
        URI origin = names.inAddress(sighting.origin());
        return new Sighting(origin, names.inFileName(sighting.source()), sighting.seen(), sighting.gone(), attributes);
    }

    private Problem rewrite(Problem problem) {
        return new Problem(problem.missing(), problem.code(), names.inFileName(problem.reason()), names.inFileName(problem.advice()),
                problem.attempts(), problem.since());
    }
}
