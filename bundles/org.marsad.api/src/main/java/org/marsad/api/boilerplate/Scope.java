package org.marsad.api.boilerplate;

import java.util.Locale;
import java.util.Optional;

/**
 * Where a line is furniture: on one site, by the name that its documents state as their publisher, or in the documents of one source.
 *
 * @param kind which of the two
 * @param name the name of the site or source; not blank
 */
public record Scope(Kind kind, String name) implements Comparable<Scope> {

    /** What has the name. */
    public enum Kind {
        /** What documents state as their publisher. */
        SITE,
        /** Where they were met. */
        SOURCE;

        /** The name as operators see it. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Checks the name. */
    public Scope {
        name = name.strip();
        if (name.isEmpty()) {
            throw new IllegalArgumentException("a " + kind.label() + " needs a name");
        }
    }

    /** The documents that state this publisher. */
    public static Scope site(String name) {
        return new Scope(Kind.SITE, name);
    }

    /** The documents that were met in this source. */
    public static Scope source(String name) {
        return new Scope(Kind.SOURCE, name);
    }

    /** What {@link #toString} gave; empty if it is no such thing. */
    public static Optional<Scope> parse(String written) {
        for (Kind kind : Kind.values()) {
            String prefix = kind.label() + ":";
            if (written.startsWith(prefix) && !written.substring(prefix.length()).isBlank()) {
                return Optional.of(new Scope(kind, written.substring(prefix.length())));
            }
        }
        return Optional.empty();
    }

    @Override
    public int compareTo(Scope other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : name.compareTo(other.name);
    }

    /** Such as {@code source:press}. */
    @Override
    public String toString() {
        return kind.label() + ":" + name;
    }
}
