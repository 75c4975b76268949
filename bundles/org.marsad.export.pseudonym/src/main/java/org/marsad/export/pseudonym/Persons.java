package org.marsad.export.pseudonym;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Metadata;
import org.marsad.api.document.Span;
import org.marsad.api.document.Value;

/** The persons of one document: where its layers have found them, how they are written there, and who is meant. */
final class Persons {

    /** A person that was found. */
    static final String PERSON = "entity.person";

    /** Whoever wrote it. */
    static final String AUTHOR = "structure.author";

    private final Map<Span, String> spans = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<URI, String> links = new HashMap<>();

    private Persons() {
    }

    /** Those of a document; none if it has no text. */
    static Persons of(Entry entry) {
        Persons persons = new Persons();
        entry.text().ifPresent(text -> persons.learn(entry, text));
        return persons;
    }

    private void learn(Entry entry, DocumentText text) {
        List<Annotation> found = Stream.of(PERSON, AUTHOR).flatMap(entry::annotations)
                .filter(annotation -> annotation.span().end() <= text.text().length()).toList();
        found.forEach(annotation -> link(annotation).ifPresent(link -> value(annotation)
                .ifPresent(value -> links.putIfAbsent(link, value))));
        for (Annotation annotation : found) {
            String covered = annotation.span().of(text.text());
            String meant = value(annotation).or(() -> link(annotation).map(links::get)).orElse(covered);
            spans.putIfAbsent(annotation.span(), meant);
            link(annotation).ifPresent(link -> links.putIfAbsent(link, meant));
            learn(covered, meant);
            learn(meant, meant);
        }
        String creator = text.metadata().getOrDefault(Metadata.CREATOR, "");
        learn(creator, creator);
    }

    private void learn(String name, String meant) {
        if (Spelling.isName(name)) {
            names.putIfAbsent(name, meant);
        }
    }

    private static Optional<String> value(Annotation annotation) {
        return Optional.ofNullable(annotation.features().get("value")).map(Value::asText).filter(Spelling::isName);
    }

    private static Optional<URI> link(Annotation annotation) {
        return annotation.features().get("link") instanceof Value.Link link ? Optional.of(link.target()) : Optional.empty();
    }

    /** Where they stand in the text, and who is meant there. */
    Map<Span, String> spans() {
        return spans;
    }

    /** How they are written, and who is meant by that. */
    Map<String, String> names() {
        return names;
    }

    /** The ids by which layers know them, and who is meant. */
    Map<URI, String> links() {
        return links;
    }

    /** Names of several words: whoever is called so is called so in other documents, too. */
    List<String> fullNames() {
        return names.keySet().stream().filter(Spelling::isSeveralWords).toList();
    }

    /** Names of one word, such as a surname alone: in other documents they may mean somebody else, or a thing. */
    List<String> singleNames() {
        List<String> single = new ArrayList<>(names.keySet());
        single.removeIf(Spelling::isSeveralWords);
        return single;
    }
}
