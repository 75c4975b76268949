package org.marsad.launcher;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.launcher.Plan.PlannedBundle;

class PreparedPlanTest {
    private static final Plan ODD = new Plan(List.of(new PlannedBundle("g:b:1", "g/b/1/b-1.jar", 0),
            new PlannedBundle("g:a:1", "g/a b=c/1/a#1.jar", 7)), Map.of("a key: with = signs", " a value\\ with\nlines\t, عربي!"));

    @TempDir
    private Path folder;
    private Distribution distribution;

    @BeforeEach
    void makeDistribution() throws IOException {
        TestDistribution made = TestDistribution.create(folder.resolve("dist"));
        distribution = new Distribution(made.root());
    }

    @Test
    void isReadAsItWasWrittenWhateverIsInIt() throws Exception {
        Path file = folder.resolve("plan");
        PlanFile.write(file, ODD, "a source");
        assertEquals(ODD, PlanFile.read(file));
        assertEquals("a source", PlanFile.source(file));
    }

    @Test
    void theSamePlanGivesTheSameBytes() throws Exception {
        PlanFile.write(folder.resolve("one"), ODD, "s");
        PlanFile.write(folder.resolve("two"), ODD, "s");
        assertArrayEquals(Files.readAllBytes(folder.resolve("one")), Files.readAllBytes(folder.resolve("two")));
    }

    @Test
    void saysWhatTheDescriptorsSay() throws Exception {
        prepare();
        assertEquals(DescriptorLoader.plan(distribution), PreparedPlan.of(distribution));
    }

    @Test
    void isTakenInPlaceOfTheDescriptors() throws Exception {
        prepare();
        String text = Files.readString(distribution.preparedPlan());
        Files.writeString(distribution.preparedPlan(), text.replace("ds.loglevel=warn", "ds.loglevel=debug"));
        assertEquals("debug", PreparedPlan.of(distribution).properties().get("ds.loglevel"));
    }

    @Test
    void doesNotHoldForDescriptorsThatHaveChangedSince() throws Exception {
        prepare();
        Path descriptor = distribution.features().resolve("container.json");
        Files.writeString(descriptor, Files.readString(descriptor).replace("\"ds.loglevel\": \"warn\"", "\"ds.loglevel\": \"info\""));
        assertEquals("info", PreparedPlan.of(distribution).properties().get("ds.loglevel"));
    }

    @Test
    void doesNotHoldWhereADescriptorHasBeenAdded() throws Exception {
        prepare();
        Plan before = PreparedPlan.of(distribution);
        Files.writeString(distribution.features().resolve("more.json"), """
                {"feature-resource-version": "1.0", "id": "test:more:osgifeature:more:1", "bundles": [{"id": "test:more:1"}]}
                """);
        assertNotEquals(before, PreparedPlan.of(distribution));
    }

    @Test
    void isNotTakenWhenItBreaksOff() throws Exception {
        Plan whole = DescriptorLoader.plan(distribution);
        prepare();
        byte[] bytes = Files.readAllBytes(distribution.preparedPlan());
        Files.writeString(distribution.preparedPlan(), new String(bytes, 0, bytes.length / 2, StandardCharsets.UTF_8));
        assertEquals(whole, PreparedPlan.of(distribution));
    }

    private void prepare() throws Exception {
        PreparedPlan.main(new String[] {distribution.root().toString(), distribution.preparedPlan().toString()});
    }
}
