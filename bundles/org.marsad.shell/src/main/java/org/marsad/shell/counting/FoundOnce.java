package org.marsad.shell.counting;

import java.util.HashMap;
import java.util.Map;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.Layer;
import org.marsad.api.document.Span;

/**
 * What stands in one document, however many analyzers found it: rules and a trained model that find the same name at the same place have
 * found one name. For one document and one thread.
 */
public final class FoundOnce {

    private final Map<Thing, String> by = new HashMap<>();

    private record Thing(String type, Span span, String value) {}

    /** Begins with a document of which nothing is known yet. */
    public FoundOnce() {
    }

    /** Whether no other layer that was asked about had the same type and value at the same place. */
    public boolean isFirst(Layer layer, Annotation annotation, String value) {
        String first = by.putIfAbsent(new Thing(annotation.type(), annotation.span(), value), layer.analyzer());
        return first == null || first.equals(layer.analyzer());
    }
}
