package org.marsad.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.OptionUtils;
import org.ops4j.pax.exam.options.FrameworkPropertyOption;
import org.ops4j.pax.exam.options.FrameworkStartLevelOption;
import org.ops4j.pax.exam.options.UrlProvisionOption;

class MarsadContainerTest {

    private Path distribution;
    private Path home;

    @BeforeEach
    void distribution(@TempDir Path folder) throws IOException {
        distribution = Files.createDirectories(folder.resolve("distribution"));
        home = folder.resolve("home");
        descriptor("base", """
                {"bundles": [{"id": "g.h:a:1", "bundleStartLevel": 2}, {"id": "g.h:b:1"}],
                 "extensions": {"framework-launching-properties": {"json": {
                   "org.osgi.framework.startlevel.beginning": "10", "felix.startlevel.bundle": "5",
                   "where": "${marsad.data}/x/${unknown}"}}}}""");
        descriptor("more", """
                {"bundles": [{"id": "g.h:c:1"}, {"id": "g.h:d:1"}, {"id": "g.h:e:1"}, {"id": "g.h:f:1"}]}""");
        for (String name : List.of("a", "b", "c", "d", "e", "f")) {
            Path jar = distribution.resolve("repo/g/h").resolve(name).resolve("1").resolve(name + "-1.jar");
            Files.createDirectories(jar.getParent());
            Files.createFile(jar);
        }
    }

    @Test
    void theBundlesOfTheNamedFeaturesComeInTheirOrderWithTheirStartLevels() {
        Option[] options = MarsadContainer.of(distribution, "base").options(home);

        assertEquals(List.of("a-1.jar@2", "b-1.jar@5"), bundles(options));
    }

    @Test
    void completeMeansAllDescriptors() {
        assertEquals(6, bundles(MarsadContainer.complete(distribution).options(home)).size());
    }

    @Test
    void aBundleCanBeLeftOutAndFoundForLater() {
        Option[] options = MarsadContainer.of(distribution, "base").without("b").options(home);

        assertEquals(List.of("a-1.jar@2"), bundles(options));
        assertEquals(distribution.resolve("repo/g/h/b/1/b-1.jar"), MarsadContainer.bundle(distribution, "b"));
    }

    @Test
    void aBundleThatIsNotThereIsNamed() {
        assertEquals("z is not in " + distribution,
                assertThrows(IllegalArgumentException.class, () -> MarsadContainer.bundle(distribution, "z")).getMessage());
    }

    @Test
    void shufflingChangesTheOrderAndNothingElse() {
        List<String> straight = bundles(MarsadContainer.complete(distribution).options(home));
        List<List<String>> shuffled = IntStream.range(0, 10)
                .mapToObj(seed -> bundles(MarsadContainer.complete(distribution).shuffled(seed).options(home))).toList();

        assertNotEquals(1, Set.copyOf(shuffled).size());
        shuffled.forEach(order -> assertEquals(new TreeSet<>(straight), new TreeSet<>(order)));
    }

    @Test
    void frameworkPropertiesReferToTheHome() {
        Option[] options = MarsadContainer.of(distribution, "base").options(home);

        Map<String, Object> properties = new TreeMap<>();
        Arrays.stream(OptionUtils.filter(FrameworkPropertyOption.class, options))
                .forEach(option -> properties.put(option.getKey(), option.getValue()));
        assertEquals(home.toString(), properties.get("marsad.home"));
        assertEquals(home + "/data/x/${unknown}", properties.get("where"));
    }

    @Test
    void theFrameworkGoesToTheStartLevelOfTheDescriptors() {
        Option[] options = MarsadContainer.of(distribution, "base").options(home);

        assertEquals(10, OptionUtils.filter(FrameworkStartLevelOption.class, options)[0].getStartLevel());
    }

    private void descriptor(String name, String json) throws IOException {
        Files.writeString(Files.createDirectories(distribution.resolve("features")).resolve(name + ".json"), json);
    }

    private static List<String> bundles(Option[] options) {
        return Arrays.stream(OptionUtils.filter(UrlProvisionOption.class, options))
                .map(option -> Path.of(option.getURL()).getFileName() + "@" + option.getStartLevel()).toList();
    }
}
