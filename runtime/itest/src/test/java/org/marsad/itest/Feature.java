package org.marsad.itest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.felix.utils.json.JSONParser;

/**
 * What a feature descriptor says.
 *
 * @param bundles    its bundles, in its order
 * @param properties framework properties, with references such as <code>${marsad.home}</code>
 */
record Feature(List<FeatureBundle> bundles, Map<String, String> properties) {

    /** The start level of a bundle whose descriptor names none, if no descriptor says otherwise. */
    private static final String DEFAULT_LEVEL = "felix.startlevel.bundle";

    /**
     * A bundle of a feature.
     *
     * @param artifact   {@code groupId:artifactId:version}
     * @param startLevel its own start level or null
     */
    record FeatureBundle(String artifact, Integer startLevel) {

        String name() {
            return artifact.split(":")[1];
        }

        int startLevel(Map<String, String> properties) {
            return startLevel == null ? Integer.parseInt(properties.getOrDefault(DEFAULT_LEVEL, "1")) : startLevel;
        }
    }

    static Feature read(Path descriptor) throws IOException {
        Map<String, Object> json = new JSONParser(Files.readString(descriptor)).getParsed();
        List<FeatureBundle> bundles = list(json.get("bundles")).stream().map(bundle -> bundle(map(bundle))).toList();
        Map<String, String> properties = new TreeMap<>();
        map(map(map(json.get("extensions")).get("framework-launching-properties")).get("json"))
                .forEach((key, value) -> properties.put(key, value.toString()));
        return new Feature(bundles, properties);
    }

    private static FeatureBundle bundle(Map<String, Object> json) {
        Object level = json.get("bundleStartLevel");
        return new FeatureBundle((String) json.get("id"), level == null ? null : ((Number) level).intValue());
    }

    private static List<?> list(Object json) {
        return json == null ? List.of() : (List<?>) json;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object json) {
        return json == null ? Map.of() : (Map<String, Object>) json;
    }
}
