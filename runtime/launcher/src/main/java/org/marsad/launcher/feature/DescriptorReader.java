package org.marsad.launcher.feature;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.felix.feature.impl.FeatureServiceImpl;
import org.marsad.launcher.Plan;
import org.marsad.launcher.Plan.PlannedBundle;
import org.marsad.launcher.PlanReader;
import org.marsad.launcher.UnusableException;
import org.osgi.service.feature.Feature;
import org.osgi.service.feature.FeatureBundle;
import org.osgi.service.feature.FeatureExtension;
import org.osgi.service.feature.FeatureService;
import org.osgi.service.feature.ID;

/** Reads descriptors through Felix's Feature Service and puts what they ask for together. */
public final class DescriptorReader implements PlanReader {
    /** As the OSGi Feature Launcher (Compendium chapter 160) calls it, so that it can take the descriptors, too. */
    private static final String PROPERTIES = "framework-launching-properties";
    private static final String START_LEVEL = "bundleStartLevel";

    private final FeatureService features = new FeatureServiceImpl();

    @Override
    public Plan read(List<Path> descriptors) throws UnusableException {
        Map<String, PlannedBundle> bundles = new LinkedHashMap<>();
        Map<String, String> properties = new LinkedHashMap<>();
        for (Path descriptor : descriptors) {
            Feature feature = feature(descriptor);
            for (FeatureBundle bundle : feature.getBundles()) {
                PlannedBundle planned = planned(bundle, descriptor);
                agree(bundles.putIfAbsent(planned.location(), planned), planned, planned.location(), descriptor);
            }
            FeatureExtension launching = feature.getExtensions().get(PROPERTIES);
            if (launching != null) {
                readProperties(launching, properties, descriptor);
            }
            if (!feature.getConfigurations().isEmpty()) {
                throw new UnusableException("the feature descriptor " + descriptor
                        + " holds configurations; they belong into files conf/<PID>.cfg");
            }
        }
        return new Plan(List.copyOf(bundles.values()), properties);
    }

    private Feature feature(Path descriptor) throws UnusableException {
        try (Reader in = Files.newBufferedReader(descriptor)) {
            return features.readFeature(in);
        } catch (IOException | JsonException | IllegalArgumentException | NullPointerException | ClassCastException e) {
            // The Feature Service reports a descriptor that is JSON but no feature in all of these ways.
            throw new UnusableException("the feature descriptor " + descriptor + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static PlannedBundle planned(FeatureBundle bundle, Path descriptor) throws UnusableException {
        ID id = bundle.getID();
        if (id.getClassifier().isPresent()) {
            throw new UnusableException("the feature descriptor " + descriptor + " lists " + id
                    + ", but bundles with a classifier are not supported");
        }
        String path = id.getGroupId().replace('.', '/') + '/' + id.getArtifactId() + '/' + id.getVersion() + '/'
                + id.getArtifactId() + '-' + id.getVersion() + ".jar";
        String location = id.getGroupId() + ':' + id.getArtifactId() + ':' + id.getVersion();
        Object level = bundle.getMetadata().getOrDefault(START_LEVEL, 0);
        return new PlannedBundle(location, path, ((Number) level).intValue());
    }

    private static void readProperties(FeatureExtension extension, Map<String, String> properties, Path descriptor)
            throws UnusableException {
        try (JsonReader in = Json.createReader(new StringReader(extension.getJSON()))) {
            JsonObject object = in.readObject();
            for (Map.Entry<String, JsonValue> property : object.entrySet()) {
                String value = property.getValue() instanceof JsonString text
                        ? text.getString() : property.getValue().toString();
                agree(properties.putIfAbsent(property.getKey(), value), value, property.getKey(), descriptor);
            }
        }
    }

    private static void agree(Object earlier, Object later, String what, Path descriptor) throws UnusableException {
        if (earlier != null && !Objects.equals(earlier, later)) {
            throw new UnusableException("the feature descriptor " + descriptor + " says something else about " + what
                    + " than another descriptor does");
        }
    }
}
