package org.marsad.index.lucene.document;

import java.util.stream.Stream;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Value;

/** What an annotation calls the person, place or topic it speaks of. */
public final class NamedThings {

    private NamedThings() {
    }

    /** The name to show and count: the topic or canonical name it gives, else the words it covers. */
    static String value(Annotation annotation, Entry entry) {
        return stated(annotation).findFirst().orElseGet(() -> covered(annotation, entry));
    }

    /** Every name it can be asked for by. */
    public static Stream<String> texts(Annotation annotation, Entry entry) {
        return Stream.concat(stated(annotation), Stream.of(covered(annotation, entry)))
                .filter(name -> !name.isBlank()).distinct();
    }

    private static Stream<String> stated(Annotation annotation) {
        return Stream.of("topic", "value").map(annotation.features()::get).filter(value -> value != null).map(Value::asText);
    }

    private static String covered(Annotation annotation, Entry entry) {
        return entry.text().map(DocumentText::text).filter(text -> annotation.span().end() <= text.length())
                .map(annotation.span()::of).orElse("");
    }
}
