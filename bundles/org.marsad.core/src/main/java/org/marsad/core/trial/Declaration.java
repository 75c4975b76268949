package org.marsad.core.trial;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.marsad.core.conduct.Seat;

/** Checks what a service says of itself in its properties. */
final class Declaration {

    /** Words joined by dots, hyphens or underscores: what can be typed, and stand in file names and addresses. */
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}]+([._-][\\p{L}\\p{N}]+)*");

    /** Names that mean something else where the names of analyzers are used. */
    private static final Set<String> TAKEN = Set.of("text", "document", "normalizer");

    private final Seat<?> seat;
    private final String prefix;
    private final Faults faults;

    /**
     * Checks a service.
     *
     * @param prefix what the names of its properties begin with, for messages
     */
    Declaration(Seat<?> seat, String prefix, Faults faults) {
        this.seat = seat;
        this.prefix = prefix;
        this.faults = faults;
    }

    /** An analyzer's. */
    void analyzer() {
        name("id");
        revision();
        several("produces").forEach(type -> isName("produces", type));
        if (TAKEN.contains(seat.id())) {
            faults.add("it calls itself '" + seat.id() + "', which has another meaning: give it another " + prefix + "id");
        }
        if (seat.texts("uses").contains(seat.id())) {
            faults.add("it uses its own layer, which is not there while it is made: take '" + seat.id() + "' out of " + prefix + "uses");
        }
        if (seat.texts("requires").contains(seat.id())) {
            faults.add("it requires its own layer, so it would wait for ever: take '" + seat.id() + "' out of " + prefix + "requires");
        }
    }

    /** A normalizer's. */
    void normalizer() {
        name("id");
        revision();
    }

    /** An extractor's. */
    void extractor() {
        name("id");
        revision();
        several("types").stream().filter(type -> !type.matches("[a-z0-9.+*-]+/[a-z0-9.+_-]+"))
                .forEach(type -> faults.add("it says that it reads '" + type + "', which is no media type without parameters, in lower "
                        + "case: correct " + prefix + "types"));
    }

    /** An exporter's. */
    void exporter() {
        name("format");
        revision();
    }

    private void name(String property) {
        isName(property, seat.text(property));
    }

    private void isName(String property, String name) {
        if (!NAME.matcher(name).matches()) {
            faults.add(name.isEmpty() ? "it has no " + prefix + property + ", so it cannot be used: set the property"
                    : "'" + name + "' is no name for " + prefix + property + ": letters and digits, joined by dots or hyphens, would be");
        }
    }

    private void revision() {
        if (seat.text("revision").isEmpty()) {
            faults.add("it has no " + prefix + "revision, so nobody could tell when its results are out of date: set the property");
        }
    }

    private List<String> several(String property) {
        List<String> values = seat.texts(property);
        if (values.isEmpty()) {
            faults.add("it has no " + prefix + property + ", so it would have nothing to do: set the property");
        }
        return values;
    }
}
