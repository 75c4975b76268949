package org.marsad.features;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.felix.feature.impl.FeatureServiceImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.service.feature.Feature;
import org.osgi.service.feature.FeatureBundle;
import org.osgi.service.feature.FeatureService;

class FeatureDescriptorsTest {
    private static final Path SOURCES = Path.of(System.getProperty("feature.sources"));
    private static final Path DESCRIPTORS = Path.of(System.getProperty("feature.descriptors"));
    private static final Path EXTRA_SOURCES = Path.of(System.getProperty("extra.sources"));
    private static final Path EXTRA_DESCRIPTORS = Path.of(System.getProperty("extra.descriptors"));
    private static final Pattern BUNDLE = Pattern.compile("\"id\": \"([^:\"]+):([^:\"]+):([^:\"]+)\"");

    private final FeatureService features = new FeatureServiceImpl();

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().collect(Collectors.toList());
        }
    }

    static List<Path> sources() throws IOException {
        return both(SOURCES, EXTRA_SOURCES);
    }

    static List<Path> descriptors() throws IOException {
        return both(DESCRIPTORS, EXTRA_DESCRIPTORS);
    }

    private static List<Path> both(Path stock, Path extra) throws IOException {
        return Stream.concat(files(stock).stream(), files(extra).stream()).toList();
    }

    private Feature read(Path descriptor) throws IOException {
        try (Reader in = Files.newBufferedReader(descriptor)) {
            return features.readFeature(in);
        }
    }

    @ParameterizedTest
    @MethodSource("descriptors")
    void isAFeatureNamedAfterItsFile(Path descriptor) throws IOException {
        Feature feature = read(descriptor);
        String capability = descriptor.getFileName().toString().replace(".json", "");
        assertEquals("org.marsad:marsad-features:osgifeature:" + capability, withoutVersion(feature.getID().toString()));
        assertEquals("marsad-" + capability, feature.getName().orElseThrow());
        assertTrue(feature.getDescription().isPresent());
        assertFalse(feature.getBundles().isEmpty());
    }

    private static String withoutVersion(String id) {
        return id.substring(0, id.lastIndexOf(':'));
    }

    @Test
    void noBundleIsListedTwice() throws IOException {
        Map<String, Path> listed = new HashMap<>();
        for (Path descriptor : descriptors()) {
            for (FeatureBundle bundle : read(descriptor).getBundles()) {
                Path other = listed.put(bundle.getID().getGroupId() + ":" + bundle.getID().getArtifactId(), descriptor);
                assertEquals(null, other, bundle.getID() + " is in " + descriptor + " and in " + other);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sources")
    void everyVersionIsAPropertyOfTheParent(Path source) throws IOException {
        Matcher bundle = BUNDLE.matcher(Files.readString(source));
        int bundles = 0;
        while (bundle.find()) {
            bundles++;
            String expected = bundle.group(1).equals("org.marsad") ? "\\$\\{project\\.version}" : "\\$\\{[\\w.]+\\.version}";
            assertTrue(bundle.group(3).matches(expected), bundle.group() + " in " + source);
        }
        Path descriptor = (source.startsWith(EXTRA_SOURCES) ? EXTRA_DESCRIPTORS : DESCRIPTORS).resolve(source.getFileName());
        assertEquals(read(descriptor).getBundles().size(), bundles,
                "this test has read every bundle of " + source);
    }

    @ParameterizedTest
    @MethodSource("descriptors")
    void everyVersionIsFilledIn(Path descriptor) throws IOException {
        for (FeatureBundle bundle : read(descriptor).getBundles()) {
            assertTrue(bundle.getID().getVersion().matches("\\d[\\w.-]*"), bundle.getID().toString());
        }
    }

    @Test
    void whatTheContainerFillsInIsLeftToIt() throws IOException {
        assertTrue(Files.readString(DESCRIPTORS.resolve("container.json")).contains("${marsad.data}"));
    }
}
