package org.marsad.analysis.structure.furniture;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.marsad.api.boilerplate.Scope;
import org.marsad.api.document.Metadata;

/** Whose document one is: that of the site which it states as its publisher, and of the sources that it was met in. */
final class Scopes {

    /** What is longer is no name. */
    private static final int LONGEST_NAME = 200;

    private Scopes() {
    }

    /** In the order of {@link Scope}: what holds on the site comes first. */
    static Set<Scope> of(Map<String, String> metadata, Collection<String> sources) {
        Set<Scope> scopes = new TreeSet<>();
        Stream.of(metadata.getOrDefault(Metadata.PUBLISHER, "")).filter(Scopes::isName).map(Scope::site).forEach(scopes::add);
        sources.stream().filter(Scopes::isName).map(Scope::source).forEach(scopes::add);
        return scopes;
    }

    private static boolean isName(String name) {
        return !name.isBlank() && name.length() <= LONGEST_NAME;
    }
}
