package org.marsad.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.marsad.launcher.Plan.PlannedBundle;

class AssembledDistributionTest {
    private final Path root = Path.of(System.getProperty("marsad.distribution"));

    @Test
    void theRepositoryHoldsExactlyWhatTheFeaturesList() throws Exception {
        List<Path> descriptors = Stream.concat(files("features"), files("extras")).toList();
        Set<String> listed = DescriptorLoader.plan(Distribution.at(root), descriptors).bundles().stream()
                .map(PlannedBundle::path).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(listed, jars(root.resolve("repo")), "listed by features/*.json and extras/*.json, and found in repo/");
    }

    @Test
    void onlyTheLauncherAndTheFrameworkAreOnTheClassPath() throws Exception {
        Set<String> feature = jars(root.resolve("lib").resolve("feature"));
        assertTrue(feature.contains("jakarta.json.jar"), "the JSON provider is kept apart: " + feature);
        assertEquals(Set.of("marsad-launcher.jar", "org.apache.felix.framework.jar", "org.marsad.api.jar"),
                jars(root.resolve("lib")).stream().filter(name -> !name.contains("/")).collect(Collectors.toSet()));
    }

    @Test
    void theStartScriptCanBeRun() {
        assertTrue(Files.isExecutable(root.resolve("bin").resolve("marsad")));
    }

    private Stream<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(root.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        }
    }

    private static Set<String> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
