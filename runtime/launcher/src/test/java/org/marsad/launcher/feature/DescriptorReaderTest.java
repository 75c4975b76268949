package org.marsad.launcher.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.launcher.Plan;
import org.marsad.launcher.Plan.PlannedBundle;
import org.marsad.launcher.UnusableException;

class DescriptorReaderTest {
    @TempDir
    private Path folder;

    private Path descriptor(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), """
                {"feature-resource-version": "1.0", "id": "g:f:%s:1", %s}
                """.formatted(name, content));
    }

    private static String properties(String json) {
        return "\"extensions\": {\"framework-launching-properties\": {\"kind\": \"mandatory\", \"type\": \"json\", "
                + "\"json\": " + json + "}}";
    }

    private static Plan read(Path... descriptors) throws UnusableException {
        return new DescriptorReader().read(List.of(descriptors));
    }

    private static String refusal(Path... descriptors) {
        return assertThrows(UnusableException.class, () -> read(descriptors)).getMessage();
    }

    @Test
    void bundlesKeepTheirOrderAndTheirStartLevel() throws Exception {
        Plan plan = read(descriptor("a", "\"bundles\": [{\"id\": \"g.h:b:2-SNAPSHOT\"}, "
                + "{\"id\": \"g:a:1\", \"bundleStartLevel\": 3}]"));
        assertEquals(List.of(new PlannedBundle("g.h:b:2-SNAPSHOT", "g/h/b/2-SNAPSHOT/b-2-SNAPSHOT.jar", 0),
                new PlannedBundle("g:a:1", "g/a/1/a-1.jar", 3)), plan.bundles());
    }

    @Test
    void propertiesAreText() throws Exception {
        Plan plan = read(descriptor("a", properties("{\"n\": 3, \"b\": true, \"s\": \"${marsad.home}/x\"}")));
        assertEquals(Map.of("n", "3", "b", "true", "s", "${marsad.home}/x"), plan.properties());
    }

    @Test
    void aBundleThatTwoFeaturesShareIsThereOnce() throws Exception {
        String bundle = "\"bundles\": [{\"id\": \"g:a:1\"}]";
        assertEquals(1, read(descriptor("a", bundle), descriptor("b", bundle)).bundles().size());
    }

    @Test
    void featuresMayNotContradictEachOther() throws IOException {
        Path a = descriptor("a", properties("{\"x\": \"1\"}"));
        Path b = descriptor("b", properties("{\"x\": \"2\"}"));
        String message = refusal(a, b);
        assertTrue(message.contains("feature descriptor " + b) && message.contains("about x"), message);
    }

    @Test
    void configurationsAreReferredToTheirFolder() throws IOException {
        assertTrue(refusal(descriptor("a", "\"configurations\": {\"p\": {\"x\": \"1\"}}")).contains("conf/<PID>.cfg"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"id\": 3}", "{\"id\": \"g:f:1\", \"bundles\": [{}]}", "null"})
    void whatIsNoDescriptorIsNamed(String content) throws IOException {
        Path file = Files.writeString(folder.resolve("broken.json"), content);
        assertTrue(refusal(file).startsWith("the feature descriptor " + file + " cannot be read"));
    }
}
