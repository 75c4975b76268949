package org.marsad.core.conduct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.analysis.AnalysisException;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.analysis.Findings;
import org.marsad.api.analysis.TextView;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.State;
import org.marsad.core.Fakes;
import org.marsad.core.store.CatalogueStore;
import org.osgi.framework.ServiceReference;

/**
 * The law: whatever analyzers do, come and go as they may, no document is lost, none is half done, none is stuck, and analyzers that
 * behave heal all.
 */
class MisbehaviourLawTest {

    private static final int DOCUMENTS = 150;
    private static final int ANALYZERS = 4;
    private static final int FINDINGS = 7;
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(2), Duration.ofSeconds(10), 50);

    @TempDir
    private Path folder;

    private final CountDownLatch released = new CountDownLatch(1);

    @RepeatedTest(2)
    void noDocumentIsLostOrHalfDoneOrStuck() throws Exception {
        long seed = Long.getLong("marsad.seed", new Random().nextLong());
        System.out.println("MisbehaviourLawTest: -Dmarsad.seed=" + seed);
        Random random = new Random(seed);
        CatalogueStore store = Fakes.store(folder);
        Conductor conductor = ConductorKit.conductor(store, 8, LIMITS, 4, examiner(new Random(random.nextLong())));
        try {
            conductor.addExtractor(Fakes.reference(Fakes.extractor("plain", "1")), content -> {
                try (var in = content.open()) {
                    return Fakes.text(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            });
            Map<Integer, ServiceReference<Analyzer>> here = new LinkedHashMap<>();
            for (int step = 0; step < DOCUMENTS; step++) {
                offer(store, conductor, step);
                if (random.nextInt(5) == 0) {
                    replace(conductor, here, random.nextInt(ANALYZERS), "bad" + step, new Misbehaving(random.nextLong()));
                }
                if (random.nextInt(20) == 0) {
                    conductor.pardonAll();
                }
            }
            assertTrue(conductor.awaitIdle(Duration.ofSeconds(120)), "it comes to rest");
            assertEquals(Map.of("decided", DOCUMENTS), census(store, MisbehaviourLawTest::decided));

            for (int i = 0; i < ANALYZERS; i++) {
                replace(conductor, here, i, "good", (text, findings) -> find(findings, 0, FINDINGS));
            }
            assertTrue(conductor.awaitIdle(Duration.ofSeconds(120)), "it comes to rest again");
            assertEquals(Map.of("healed", DOCUMENTS), census(store, MisbehaviourLawTest::healed));
            assertEquals(Map.of(), conductor.services().barred());
        } finally {
            released.countDown();
            conductor.stop();
            store.close();
        }
    }

    /** Finds a flaw now and then, but never in what is good. */
    private static Exam examiner(Random random) {
        return (seat, normalizers) -> {
            synchronized (random) {
                return seat.revision().startsWith("bad") && random.nextInt(8) == 0 ? Optional.of("it has one") : Optional.empty();
            }
        };
    }

    private static void replace(Conductor conductor, Map<Integer, ServiceReference<Analyzer>> here, int which, String revision,
            Analyzer analyzer) {
        String id = "analyzer" + which;
        String[] requires = which == 0 ? new String[0] : new String[] {"analyzer0"};
        ServiceReference<Analyzer> newOne = Fakes.reference(Map.of("marsad.analyzer.id", id, "marsad.analyzer.revision", revision,
                "marsad.analyzer.produces", new String[] {"thing"}, "marsad.analyzer.requires", requires));
        ServiceReference<Analyzer> oldOne = here.put(which, newOne);
        conductor.addAnalyzer(newOne, analyzer);
        if (oldOne != null) {
            conductor.removeAnalyzer(oldOne);
        }
    }

    private static void find(Findings findings, int from, int to) {
        for (int i = from; i < to; i++) {
            findings.add("thing", 0, 1 + i);
        }
    }

    /** Behaves for the most part; always when half of the work is done. */
    private final class Misbehaving implements Analyzer {

        private final Random random;

        private Misbehaving(long seed) {
            random = new Random(seed);
        }

        private synchronized int choice() {
            return random.nextInt(400);
        }

        @Override
        public void analyze(TextView text, Findings findings) throws AnalysisException, InterruptedException {
            find(findings, 0, FINDINGS / 2);
            int choice = choice();
            switch (choice < 20 ? choice : choice / 4) {
                case 0 -> deaf();
                case 1 -> new CountDownLatch(1).await();
                case 2 -> {
                    if (stopsWhenTold()) {
                        return; // as if it had finished
                    }
                }
                case 3 -> throw new StackOverflowError("as if");
                case 4 -> throw new OutOfMemoryError("as if");
                case 5 -> throw new NoClassDefFoundError("org/example/Missing");
                case 6 -> throw new InterruptedException("for no reason");
                case 7 -> Thread.currentThread().interrupt();
                case 8 -> find(findings, 0, 1_000);
                case 9 -> findings.add("unannounced", 0, 1);
                case 10 -> findings.add("thing", 5, 5_000);
                case 11 -> throw new AnalysisException("not this text");
                case 12, 13, 14, 15, 16, 17, 18, 19 -> throw new IllegalStateException("defect");
                default -> { }
            }
            find(findings, FINDINGS / 2, FINDINGS);
        }
    }

    private void deaf() {
        while (released.getCount() > 0) {
            try {
                released.await();
            } catch (InterruptedException e) {
                continue; // it does not listen
            }
        }
    }

    private static boolean stopsWhenTold() {
        try {
            new CountDownLatch(1).await();
            return false;
        } catch (InterruptedException e) {
            return true;
        }
    }

    private static String decided(Entry entry) {
        boolean whole = entry.layers().values().stream().allMatch(layer -> layer.annotations().size() == FINDINGS);
        return !whole ? "half done" : entry.state() == State.PENDING ? "stuck" : "decided";
    }

    private static String healed(Entry entry) {
        boolean good = entry.layers().size() == ANALYZERS && entry.layers().values().stream().allMatch(layer ->
                layer.revision().equals("good") && layer.annotations().size() == FINDINGS);
        return good && entry.state() == State.OK && entry.problems().isEmpty() ? "healed" : entry.toString();
    }

    private static void offer(CatalogueStore store, Conductor conductor, int number) throws Exception {
        byte[] bytes = ("نص طويل بما يكفي رقم " + number).getBytes(StandardCharsets.UTF_8);
        conductor.offer(List.of(Fakes.accept(store, "text/plain", bytes, Fakes.met(number + ".txt")).work().orElseThrow()));
    }

    private interface Judgement {
        String of(Entry entry);
    }

    private static Map<String, Integer> census(CatalogueStore store, Judgement judgement) {
        Map<String, Integer> counts = new TreeMap<>();
        try (Stream<Entry> entries = store.entries()) {
            entries.forEach(entry -> counts.merge(judgement.of(entry), 1, Integer::sum));
        }
        return counts;
    }
}
