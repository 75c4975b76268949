package org.marsad.analysis.structure.furniture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.boilerplate.Scope;
import org.marsad.api.catalogue.Position;
import org.marsad.testkit.Entries;

class SampleTest {

    private static final Scope PRESS = Scope.source("press");

    @Test
    void aSampleDependsOnWhichDocumentsThereAreAndOnNothingElse() {
        long seed = Long.getLong("marsad.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 0; round < 20; round++) {
            Map<String, SampledDocument> all = documents(random.nextInt(3 * Sample.MOST), random);
            List<String> order = new ArrayList<>(all.keySet());
            Sample one = filled(all, order);
            Collections.shuffle(order, random);
            order.addAll(order.subList(0, order.size() / 2));
            Sample other = filled(all, order);
            assertEquals(one.byId(), other.byId(), "marsad.seed=" + seed);
            assertEquals(Math.min(all.size(), Sample.MOST), one.size());
        }
    }

    @Test
    void aDocumentThatIsTheSameChangesNothing() {
        Sample sample = new Sample();
        IntStream.range(0, 12).forEach(i -> sample.put(Entries.id("a" + i).sha256(), Press.sampled(Press.article(i))));
        assertTrue(sample.isChanged());
        sample.looked();
        IntStream.range(0, 12).forEach(i -> sample.put(Entries.id("a" + i).sha256(), Press.sampled(Press.article(i))));
        assertFalse(sample.isChanged());
        IntStream.range(12, 24).forEach(i -> sample.put(Entries.id("a" + i).sha256(), Press.sampled(Press.article(i))));
        assertTrue(sample.isChanged());
    }

    @Test
    void aDocumentLeavesTheScopesItIsNoLongerIn() {
        Samples samples = new Samples();
        samples.put("a", Set.of(PRESS, Scope.site("المرصد")), Press.sampled(Press.article(1)));
        samples.put("a", Set.of(PRESS), Press.sampled(Press.article(1)));
        assertEquals(0, samples.size(Scope.site("المرصد")));
        assertEquals(1, samples.count(PRESS, LineKey.of(Press.FOOT)));
        samples.remove("a");
        assertEquals(Map.of(), samples.all());
    }

    @Test
    void theNumberOfScopesIsBounded() {
        Samples samples = new Samples();
        IntStream.range(0, 2 * Samples.MOST_SCOPES).forEach(i ->
                samples.put("a" + i, Set.of(Scope.source("s" + i)), Press.sampled(Press.article(i))));
        assertEquals(Samples.MOST_SCOPES, samples.all().size());
    }

    @Test
    void whatIsKeptInTheFileComesBackAsItWas(@TempDir Path folder) throws Exception {
        Random random = new Random(7);
        Map<String, SampledDocument> all = documents(40, random);
        SamplesFile file = new SamplesFile(folder.resolve("deeper/samples.bin"));
        assertTrue(file.read().isEmpty());
        Position position = new Position(new UUID(1, 2), 3);
        file.write(position, Map.of(PRESS, filled(all, List.copyOf(all.keySet()))));
        SamplesFile.Kept kept = file.read().orElseThrow();
        assertEquals(position, kept.position());
        assertEquals(all, kept.samples().get(PRESS).byId());
        assertEquals(40, kept.samples().get(PRESS).changes());
    }

    @Test
    void aFileThatEndsInItsMiddleIsAsGoodAsNone(@TempDir Path folder) throws Exception {
        SamplesFile file = new SamplesFile(folder.resolve("samples.bin"));
        file.write(new Position(new UUID(1, 2), 3), Map.of(PRESS, filled(documents(5, new Random(1)), List.of())));
        byte[] bytes = Files.readAllBytes(folder.resolve("samples.bin"));
        for (int length = 0; length < bytes.length; length++) {
            Files.write(folder.resolve("samples.bin"), Arrays.copyOf(bytes, length));
            assertTrue(file.read().isEmpty(), "of " + length + " bytes");
        }
    }

    private static Map<String, SampledDocument> documents(int number, Random random) {
        Map<String, SampledDocument> all = new TreeMap<>();
        for (int i = 0; i < number; i++) {
            all.put(Entries.id("d" + random.nextInt()).sha256(), Press.sampled(Press.article(i)));
        }
        return all;
    }

    private static Sample filled(Map<String, SampledDocument> all, List<String> order) {
        Sample sample = new Sample();
        order.forEach(id -> sample.put(id, all.get(id)));
        return sample;
    }
}
