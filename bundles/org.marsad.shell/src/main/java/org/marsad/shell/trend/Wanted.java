package org.marsad.shell.trend;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.marsad.api.document.Annotation;

/**
 * What is counted.
 *
 * @param type  the type of annotations, or the beginning of several up to a dot
 * @param value the value they must have, or empty for any
 * @param fold  makes values alike that are to count as one
 */
public record Wanted(String type, Optional<String> value, UnaryOperator<String> fold) {

    /** What was typed: {@code TYPE} or {@code TYPE=VALUE}. */
    public static Wanted of(String typed, UnaryOperator<String> fold) {
        int equals = typed.indexOf('=');
        return equals < 0 ? new Wanted(typed, Optional.empty(), fold)
                : new Wanted(typed.substring(0, equals), Optional.of(typed.substring(equals + 1)), fold);
    }

    /** As it is typed. */
    public String name() {
        return type + value.map(v -> "=" + v).orElse("");
    }

    boolean isType(String other) {
        return other.equals(type) || other.startsWith(type + ".");
    }

    boolean matches(Annotation annotation, String found) {
        return isType(annotation.type())
                && (value.isEmpty() || value.get().equals(found) || fold.apply(value.get()).equals(fold.apply(found)));
    }
}
