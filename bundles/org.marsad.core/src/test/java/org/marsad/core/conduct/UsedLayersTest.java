package org.marsad.core.conduct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.analysis.AnalysisException;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.Layer;
import org.marsad.core.Fakes;
import org.marsad.core.store.Accepted;
import org.marsad.core.store.CatalogueStore;
import org.osgi.framework.ServiceReference;

/** Layers that are read where they are there, and done without where they are not. */
class UsedLayersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** What the users of «words» saw, run by run. */
    private final List<Integer> seen = Collections.synchronizedList(new ArrayList<>());

    @TempDir
    private Path folder;

    private CatalogueStore store;
    private Conductor conductor;

    @BeforeEach
    void start() throws Exception {
        store = Fakes.store(folder);
        conductor = ConductorKit.conductor(store);
        conductor.addExtractor(Fakes.reference(Fakes.extractor("plain", "1")), content -> {
            try (var in = content.open()) {
                return Fakes.text(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        });
    }

    @AfterEach
    void stop() throws Exception {
        conductor.stop();
        store.close();
    }

    @Test
    void itIsMadeWithoutThemAndAgainWhenTheyCome() throws Exception {
        conductor.addAnalyzer(Fakes.reference(Fakes.using("user", "1", "words")), user());
        DocumentId id = accept("كلمة أخرى");
        settle();
        assertEquals(List.of(0), seen);
        assertEquals(List.of("text"), inputs(id));
        conductor.addAnalyzer(Fakes.reference(Fakes.analyzer("words", "1")), words(1));
        settle();
        assertEquals(List.of(0, 1), seen);
        assertEquals(List.of("text", "words"), inputs(id));
    }

    @Test
    void itRunsBehindThemWhicheverCameFirst() throws Exception {
        conductor.addAnalyzer(Fakes.reference(Fakes.using("user", "1", "words")), user());
        conductor.addAnalyzer(Fakes.reference(Fakes.analyzer("words", "1")), words(1));
        accept("كلمة");
        settle();
        assertEquals(List.of(1), seen);
    }

    @Test
    void itIsMadeAgainWhenTheyComeOutOtherwiseAndNotWhenTheyComeOutTheSame() throws Exception {
        ServiceReference<Analyzer> first = Fakes.reference(Fakes.analyzer("words", "1"));
        conductor.addAnalyzer(first, words(1));
        conductor.addAnalyzer(Fakes.reference(Fakes.using("user", "1", "words")), user());
        accept("كلمة");
        settle();
        ServiceReference<Analyzer> second = Fakes.reference(Fakes.analyzer("words", "2"));
        conductor.removeAnalyzer(first);
        conductor.addAnalyzer(second, words(1));
        settle();
        assertEquals(List.of(1), seen);
        conductor.removeAnalyzer(second);
        conductor.addAnalyzer(Fakes.reference(Fakes.analyzer("words", "3")), words(2));
        settle();
        assertEquals(List.of(1, 2), seen);
    }

    @Test
    void whenTheirAnalyzerLeavesTheirLayersAreStillReadUntilTheyArePruned() throws Exception {
        ServiceReference<Analyzer> words = Fakes.reference(Fakes.analyzer("words", "1"));
        conductor.addAnalyzer(words, words(1));
        ServiceReference<Analyzer> user = Fakes.reference(Fakes.using("user", "1", "words"));
        conductor.addAnalyzer(user, user());
        DocumentId id = accept("كلمة");
        settle();
        conductor.removeAnalyzer(words);
        settle();
        assertEquals(List.of(1), seen, "an analyzer that is replaced makes nothing stale by being away for a moment");
        conductor.removeAnalyzer(user);
        conductor.addAnalyzer(Fakes.reference(Fakes.using("user", "2", "words")), user());
        settle();
        assertEquals(List.of(1, 1), seen);
        store.transactions().prune("words");
        conductor.reconsider();
        settle();
        assertEquals(List.of(1, 1, 0), seen);
        assertEquals(List.of("text"), inputs(id));
    }

    @Test
    void aLayerThatCannotBeMadeIsDoneWithout() throws Exception {
        conductor.addAnalyzer(Fakes.reference(Fakes.analyzer("words", "1")), (text, findings) -> {
            throw new AnalysisException("not this one");
        });
        conductor.addAnalyzer(Fakes.reference(Fakes.using("user", "1", "words")), user());
        DocumentId id = accept("كلمة");
        settle();
        assertEquals(List.of(0), seen);
        assertTrue(layer(id).isPresent());
    }

    @Test
    void twoThatUseEachOtherComeToAnEnd() throws Exception {
        conductor.addAnalyzer(Fakes.reference(Fakes.using("b", "1", "a")), counting("b", "a"));
        conductor.addAnalyzer(Fakes.reference(Fakes.using("a", "1", "b")), counting("a", "b"));
        DocumentId id = accept("كلمة");
        settle();
        Map<String, Layer> layers = store.find(id).orElseThrow().layers();
        assertEquals(List.of("text"), List.copyOf(new TreeSet<>(layers.get("a").madeFrom().keySet())));
        assertEquals(List.of("a", "text"), List.copyOf(new TreeSet<>(layers.get("b").madeFrom().keySet())));
    }

    @Test
    void oneThatRequiresWhatUsesItComesToAnEnd() throws Exception {
        conductor.addAnalyzer(Fakes.reference(Fakes.analyzer("b", "1", "a")), counting("b", "a"));
        conductor.addAnalyzer(Fakes.reference(Fakes.using("a", "1", "b")), counting("a", "b"));
        DocumentId id = accept("كلمة");
        settle();
        assertEquals(2, store.find(id).orElseThrow().layers().size());
    }

    /** Whatever they say of each other, each that can run is there once, behind all it requires, and builds on nothing behind it. */
    @Test
    void theOrderIsSoundForAllDeclarations() {
        long seed = Long.getLong("marsad.seed", System.nanoTime());
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            List<Seat<Analyzer>> seats = new ArrayList<>();
            int count = 1 + random.nextInt(7);
            for (int i = 0; i < count; i++) {
                Map<String, Object> properties = new HashMap<>(Fakes.analyzer("a" + i, "1", some(random, count)));
                properties.put("marsad.analyzer.uses", some(random, count));
                seats.add(new Seat<>(Fakes.reference(properties), user(), "marsad.analyzer."));
            }
            Services services = Services.of(Map.of(), Map.of(), seats);
            List<String> order = services.analyzers().stream().map(Seat::id).toList();
            String message = "in the order " + order + "; repeat with -Dmarsad.seed=" + seed;
            assertEquals(count, new TreeSet<>(order).size() + services.waiting().size(), message);
            for (Seat<Analyzer> seat : services.analyzers()) {
                List<String> before = order.subList(0, order.indexOf(seat.id()));
                assertTrue(before.containsAll(seat.texts("requires")), message);
                assertTrue(services.usable(seat).stream().allMatch(id -> before.contains(id) || !order.contains(id)), message);
            }
        }
    }

    private static String[] some(Random random, int count) {
        return random.ints(random.nextInt(3), 0, count + 1).mapToObj(i -> "a" + i).distinct().toArray(String[]::new);
    }

    private Analyzer user() {
        return (text, findings) -> {
            seen.add(text.mentions("words").size());
            findings.add("user", 0, 1);
        };
    }

    private static Analyzer words(int count) {
        return (text, findings) -> {
            for (int i = 0; i < count; i++) {
                findings.add("words", i, i + 1);
            }
        };
    }

    /** Finds one thing more than there is of the other's, so that two could outbid each other for ever. */
    private static Analyzer counting(String own, String other) {
        return (text, findings) -> {
            for (int i = 0; i <= text.mentions(other).size(); i++) {
                findings.add(own, 0, 1);
            }
        };
    }

    private DocumentId accept(String text) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Accepted accepted = Fakes.accept(store, "text/plain", bytes, Fakes.met("a.txt"));
        conductor.offer(List.of(accepted.work().orElseThrow()));
        return accepted.receipt().id();
    }

    private Optional<Layer> layer(DocumentId id) {
        return store.find(id).map(entry -> entry.layers().get("user"));
    }

    private List<String> inputs(DocumentId id) {
        return layer(id).orElseThrow().madeFrom().keySet().stream().sorted().collect(Collectors.toList());
    }

    private void settle() throws InterruptedException {
        assertTrue(conductor.awaitIdle(PATIENCE), "the conductor comes to rest");
    }
}
