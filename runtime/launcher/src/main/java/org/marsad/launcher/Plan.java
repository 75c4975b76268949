package org.marsad.launcher;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the feature descriptors ask for, taken together. */
public record Plan(List<PlannedBundle> bundles, Map<String, String> properties) {

    public Plan {
        bundles = List.copyOf(bundles);
        properties = Map.copyOf(properties);
    }

    /**
     * A bundle and where it belongs.
     *
     * @param location Maven coordinates, which are also the bundle's location in the framework
     * @param path where the jar is in a repository in Maven layout
     * @param startLevel the bundle's start level, 0 for the framework's default
     */
    public record PlannedBundle(String location, String path, int startLevel) {
    }

    /** The framework properties, with {@code ${name}} replaced by the values given; unknown names stay as they are. */
    Map<String, String> properties(Map<String, String> values) {
        Map<String, String> filled = new HashMap<>();
        properties.forEach((name, value) -> filled.put(name, Variables.fill(value, values)));
        return filled;
    }
}
