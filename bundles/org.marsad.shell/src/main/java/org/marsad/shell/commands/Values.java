package org.marsad.shell.commands;

import org.marsad.api.document.Annotation;
import org.marsad.api.document.Value;

/** What annotations say. */
final class Values {

    /** The feature with the normal form of what was found. */
    private static final String VALUE = "value";

    private Values() {
    }

    /** The value of an annotation, or the words it covers. */
    static String of(Annotation annotation, String text) {
        Value value = annotation.features().get(VALUE);
        return value == null ? annotation.span().of(text) : value.asText();
    }
}
