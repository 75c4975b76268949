package org.marsad.shell.command;

import java.util.Map;

/**
 * A service with what is said of it.
 *
 * @param service    the service
 * @param properties its properties
 * @param bundle     the symbolic name of the bundle that gives it
 * @param version    the version of that bundle
 */
public record Offered<T>(T service, Map<String, Object> properties, String bundle, String version) {

    /** Keeps its own copy. */
    public Offered {
        properties = Map.copyOf(properties);
    }

    /** A property as text, or empty. */
    public String text(String property) {
        return String.valueOf(properties.getOrDefault(property, ""));
    }
}
