package org.marsad.core.conduct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.analysis.AnalysisException;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.State;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.Problem;
import org.marsad.api.ingest.ExtractionException;
import org.marsad.api.ingest.Extractor;
import org.marsad.api.text.NormalizedText;
import org.marsad.api.text.Normalizer;
import org.marsad.api.text.OffsetMap;
import org.marsad.core.Fakes;
import org.marsad.core.store.Accepted;
import org.marsad.core.store.CatalogueStore;
import org.osgi.framework.ServiceReference;

class ConductorTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private static final Extractor READER = content -> {
        try (var in = content.open()) {
            return Fakes.text(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    };

    private static final Analyzer WORDS = (text, findings) -> {
        int end = text.text().indexOf(' ');
        findings.add("words", 0, end < 0 ? text.text().length() : end);
    };

    @TempDir
    private Path folder;

    private CatalogueStore store;
    private Conductor conductor;

    @BeforeEach
    void start() throws Exception {
        store = Fakes.store(folder);
        conductor = ConductorKit.conductor(store);
    }

    @AfterEach
    void stop() throws Exception {
        conductor.stop();
        store.close();
    }

    @Test
    void anAnalyzerThatArrivesLateWorksOnWhatIsThere() throws Exception {
        conductor.addExtractor(Fakes.reference(Fakes.extractor("plain", "1")), READER);
        DocumentId id = accept("كلمة أخرى");
        settle();
        assertEquals(Map.of(), entry(id).layers());
        conductor.addAnalyzer(Fakes.reference(Fakes.analyzer("words", "1")), WORDS);
        settle();
        assertEquals("كلمة", entry(id).layers().get("words").annotations().get(0).span().of(entry(id).text().orElseThrow().text()));
        assertEquals(State.OK, entry(id).state());
    }

    @Test
    void anExtractorThatArrivesLateReadsWhatIsThere() throws Exception {
        DocumentId id = accept("نص");
        settle();
        assertEquals(State.PENDING, entry(id).state());
        conductor.addExtractor(Fakes.reference(Fakes.extractor("plain", "1")), READER);
        settle();
        assertEquals("نص", entry(id).text().orElseThrow().text());
    }

    @Test
    void aNewRevisionMakesItsLayersAgainAndThoseThatRequireThem() throws Exception {
        conductor.addExtractor(Fakes.reference(Fakes.extractor("plain", "1")), READER);
        ServiceReference<Analyzer> first = Fakes.reference(Fakes.analyzer("words", "1"));
        AtomicInteger dependents = new AtomicInteger();
        AtomicInteger others = new AtomicInteger();
        conductor.addAnalyzer(Fakes.reference(Fakes.analyzer("long", "1", "words")), (text, findings) -> {
            dependents.incrementAndGet();
            text.mentions("words").forEach(word -> findings.add("long", word.begin(), word.end()));
        });
        conductor.addAnalyzer(Fakes.reference(Fakes.analyzer("other", "1")), (text, findings) -> others.incrementAndGet());
        conductor.addAnalyzer(first, WORDS);
        DocumentId id = accept("كلمة أخرى");
        settle();
        assertEquals(List.of(1, 1), List.of(dependents.get(), others.get()));

        conductor.addAnalyzer(Fakes.reference(Fakes.analyzer("words", "2")), (text, findings) -> findings.add("words", 1, 3));
        conductor.removeAnalyzer(first);
        settle();
        assertEquals("2", entry(id).layers().get("words").revision());
        assertEquals(List.of(2, 1), List.of(dependents.get(), others.get()), "only what is made from words was made again");
        assertEquals(1, entry(id).layers().get("long").annotations().get(0).span().begin());
    }

    @Test
    void aLayerThatComesOutTheSameMakesNothingElseStale() throws Exception {
        conductor.addExtractor(Fakes.reference(Fakes.extractor("plain", "1")), READER);
        AtomicInteger dependents = new AtomicInteger();
        ServiceReference<Analyzer> first = Fakes.reference(Fakes.analyzer("words", "1"));
        conductor.addAnalyzer(first, WORDS);
        conductor.addAnalyzer(Fakes.reference(Fakes.analyzer("long", "1", "words")), (text, findings) -> dependents.incrementAndGet());
        DocumentId id = accept("كلمة");
        settle();
        conductor.removeAnalyzer(first);
        conductor.addAnalyzer(Fakes.reference(Fakes.analyzer("words", "2")), WORDS);
        settle();
        assertEquals("2", entry(id).layers().get("words").revision());
        assertEquals(1, dependents.get());
    }

    @Test
    void anAnalyzerThatAsksForTheSourcesIsAskedAgainWhenTheDocumentIsMetInAnotherAndOnlyThen() throws Exception {
        conductor.addExtractor(Fakes.reference(Fakes.extractor("plain", "1")), READER);
        Map<String, Object> asking = new HashMap<>(Fakes.analyzer("asking", "1"));
        asking.put("marsad.analyzer.sources", true);
        List<Set<String>> seen = Collections.synchronizedList(new ArrayList<>());
        List<Set<String>> others = Collections.synchronizedList(new ArrayList<>());
        conductor.addAnalyzer(Fakes.reference(asking), (text, findings) -> seen.add(text.sources()));
        conductor.addAnalyzer(Fakes.reference(Fakes.analyzer("other", "1")), (text, findings) -> others.add(text.sources()));
        accept("كلمة");
        settle();
        for (String source : List.of("folder", "press", "press")) {
            byte[] bytes = "كلمة".getBytes(StandardCharsets.UTF_8);
            conductor.offer(Fakes.accept(store, "text/plain", bytes, Fakes.met("b", source, "")).work().stream().toList());
            settle();
        }
        assertEquals(List.of(Set.of("folder"), Set.of("folder", "press")), seen);
        assertEquals(List.of(Set.of()), others, "who does not ask is not told and not asked again");
    }

    @Test
    void layersOfAnAnalyzerThatHasLeftAreKept() throws Exception {
        conductor.addExtractor(Fakes.reference(Fakes.extractor("plain", "1")), READER);
        ServiceReference<Analyzer> reference = Fakes.reference(Fakes.analyzer("words", "1"));
        conductor.addAnalyzer(reference, WORDS);
        DocumentId id = accept("كلمة");
        settle();
        conductor.removeAnalyzer(reference);
        settle();
        assertTrue(entry(id).layers().containsKey("words"));
    }

    @Test
    void theDocumentsFaultIsRecordedOnceAndNotTriedAgainUntilSomethingChanges() throws Exception {
        AtomicInteger tries = new AtomicInteger();
        Extractor broken = content -> {
            tries.incrementAndGet();
            throw new ExtractionException(Problem.Code.ENCRYPTED, "needs a password", "remove it");
        };
        ServiceReference<Extractor> reference = Fakes.reference(Fakes.extractor("plain", "1"));
        conductor.addExtractor(reference, broken);
        DocumentId id = accept("سر");
        settle();
        conductor.reconsider();
        settle();
        assertEquals(1, tries.get());
        assertEquals(Problem.Code.ENCRYPTED, entry(id).problems().get(0).code());
        assertEquals(State.FAILED, entry(id).state());
        conductor.removeExtractor(reference);
        conductor.addExtractor(Fakes.reference(Fakes.extractor("plain", "2")), READER);
        settle();
        assertEquals(State.OK, entry(id).state());
    }

    @Test
    void anAnalyzerThatThrowsIsAProblemOfItsOwnAndTheOthersGoOn() throws Exception {
        conductor.addExtractor(Fakes.reference(Fakes.extractor("plain", "1")), READER);
        conductor.addAnalyzer(Fakes.reference(Fakes.analyzer("broken", "1")), (text, findings) -> {
            throw new IllegalStateException("my own fault");
        });
        conductor.addAnalyzer(Fakes.reference(Fakes.analyzer("picky", "1")), (text, findings) -> {
            throw new AnalysisException("too short for me");
        });
        conductor.addAnalyzer(Fakes.reference(Fakes.analyzer("words", "1")), WORDS);
        DocumentId id = accept("كلمة");
        settle();
        assertEquals(List.of(Problem.Code.DEFECT, Problem.Code.NOT_ANALYSABLE),
                entry(id).problems().stream().map(Problem::code).toList());
        assertTrue(entry(id).problems().get(0).reason().contains("my own fault"));
        assertTrue(entry(id).layers().containsKey("words"));
    }

    @Test
    void halfOfALayerIsNeverKept() throws Exception {
        conductor.addExtractor(Fakes.reference(Fakes.extractor("plain", "1")), READER);
        conductor.addAnalyzer(Fakes.reference(Fakes.analyzer("half", "1")), (text, findings) -> {
            findings.add("half", 0, 1);
            findings.add("half", 0, 1_000);
        });
        DocumentId id = accept("كلمة");
        settle();
        assertFalse(entry(id).layers().containsKey("half"));
        assertEquals("half", entry(id).problems().get(0).missing());
    }

    @Test
    void aTypeAnAnalyzerDoesNotProduceIsRefused() throws Exception {
        conductor.addExtractor(Fakes.reference(Fakes.extractor("plain", "1")), READER);
        conductor.addAnalyzer(Fakes.reference(Fakes.analyzer("words", "1")), (text, findings) -> findings.add("people", 0, 1));
        DocumentId id = accept("كلمة");
        settle();
        assertTrue(entry(id).problems().get(0).reason().contains("'people'"));
    }

    @Test
    void aTypeNothingReadsIsAProblemThatNamesWhatIsRead() throws Exception {
        conductor.addExtractor(Fakes.reference(Fakes.extractor("plain", "1")), READER);
        byte[] bytes = {1, 2, 3};
        conductor.offer(List.of(Fakes.accept(store, "image/png", bytes, Fakes.met("a.png")).work().orElseThrow()));
        settle();
        Problem problem = entry(DocumentId.of(bytes)).problems().get(0);
        assertEquals(Problem.Code.UNSUPPORTED, problem.code());
        assertTrue(problem.reason().contains("image/png"));
        assertTrue(problem.advice().contains("text/plain"));
    }

    @Test
    void anAnalyzerWaitsForItsNormalizer() throws Exception {
        conductor.addExtractor(Fakes.reference(Fakes.extractor("plain", "1")), READER);
        conductor.addAnalyzer(Fakes.reference(Map.of("marsad.analyzer.id", "words", "marsad.analyzer.revision", "1",
                "marsad.analyzer.produces", new String[] {"words"}, "marsad.analyzer.normalizer", "upper")), WORDS);
        DocumentId id = accept("abc def");
        settle();
        assertEquals(Map.of(), entry(id).layers());
        Normalizer normalizer = text -> new NormalizedText("> " + text, new OffsetMap.Builder().rewrite(0, 2).copy(text.length()).build());
        conductor.addNormalizer(Fakes.reference(Map.of("marsad.normalizer.id", "upper", "marsad.normalizer.revision", "1")), normalizer);
        settle();
        assertEquals("upper 1", entry(id).layers().get("words").madeFrom().get("normalizer"));
    }

    @Test
    void aChangedConfigurationIsAChangedRevision() {
        Seat<Analyzer> plain = seat(Map.of("marsad.analyzer.id", "a", "marsad.analyzer.revision", "1"));
        Seat<Analyzer> configured = seat(Map.of("marsad.analyzer.id", "a", "marsad.analyzer.revision", "1", "minimum", 3));
        Seat<Analyzer> otherwise = seat(Map.of("marsad.analyzer.id", "a", "marsad.analyzer.revision", "1", "minimum", 4));
        assertEquals("1", plain.revision());
        assertFalse(configured.revision().equals(plain.revision()));
        assertFalse(configured.revision().equals(otherwise.revision()));
    }

    @Test
    void anAnalyzerThatLeavesIsWaitedForAndThenCalledOff() throws Exception {
        conductor.addExtractor(Fakes.reference(Fakes.extractor("plain", "1")), READER);
        ServiceReference<Analyzer> reference = Fakes.reference(Fakes.analyzer("slow", "1"));
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        conductor.addAnalyzer(reference, (text, findings) -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                interrupted.set(true);
                throw e;
            }
        });
        DocumentId id = accept("كلمة");
        begun.await();
        conductor.removeAnalyzer(reference);
        assertTrue(interrupted.get(), "removal returns when the run has ended");
        settle();
        assertEquals(List.of(), entry(id).problems(), "going away is nobody's fault");
    }

    @Test
    void ofSeveralAnalyzersWithOneNameTheHighestRankedIsUsed() throws Exception {
        conductor.addExtractor(Fakes.reference(Fakes.extractor("plain", "1")), READER);
        conductor.addAnalyzer(Fakes.reference(Fakes.analyzer("words", "low")), WORDS);
        conductor.addAnalyzer(Fakes.reference(Map.of("marsad.analyzer.id", "words", "marsad.analyzer.revision", "high",
                "marsad.analyzer.produces", new String[] {"words"}, "service.ranking", 5)), WORDS);
        DocumentId id = accept("كلمة");
        settle();
        assertEquals("high", entry(id).layers().get("words").revision());
    }

    @Test
    void whatWasLeftWhenTheWorkbenchStoppedIsDoneWhenItStartsAgain() throws Exception {
        conductor.addExtractor(Fakes.reference(Fakes.extractor("plain", "1")), READER);
        for (int i = 0; i < 300; i++) {
            accept("نص " + i);
        }
        conductor.stop();
        store.close();
        store = Fakes.store(folder);
        conductor = ConductorKit.conductor(store);
        conductor.addExtractor(Fakes.reference(Fakes.extractor("plain", "1")), READER);
        settle();
        try (Stream<Entry> entries = store.entries()) {
            assertEquals(300, entries.filter(entry -> entry.state() == State.OK).count());
        }
    }

    @Test
    void replacingAnAnalyzerUnderLoadLosesNothing() throws Exception {
        conductor.addExtractor(Fakes.reference(Fakes.extractor("plain", "1")), READER);
        ServiceReference<Analyzer> now = Fakes.reference(Fakes.analyzer("words", "0"));
        conductor.addAnalyzer(now, guarded(new AtomicBoolean()));
        for (int round = 1; round <= 10; round++) {
            for (int i = 0; i < 40; i++) {
                accept("نص " + round + " " + i);
            }
            AtomicBoolean closed = new AtomicBoolean();
            ServiceReference<Analyzer> next = Fakes.reference(Fakes.analyzer("words", Integer.toString(round)));
            conductor.addAnalyzer(next, guarded(closed));
            conductor.removeAnalyzer(now);
            now = next;
        }
        settle();
        try (Stream<Entry> entries = store.entries()) {
            assertEquals(400, entries.filter(entry -> entry.problems().isEmpty() && entry.layers().get("words").revision().equals("10")
                    && entry.layers().get("words").annotations().size() == 2).count());
        }
    }

    private static Analyzer guarded(AtomicBoolean closed) {
        return (text, findings) -> {
            findings.add("words", 0, 1);
            findings.add("words", 1, 2);
            if (closed.get()) {
                throw new IllegalStateException("used after it was closed");
            }
        };
    }

    private DocumentId accept(String text) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Accepted accepted = Fakes.accept(store, "text/plain", bytes, Fakes.met(DocumentId.of(bytes).shortForm()));
        conductor.offer(List.of(accepted.work().orElseThrow()));
        return accepted.receipt().id();
    }

    private void settle() throws InterruptedException {
        assertTrue(conductor.awaitIdle(PATIENCE), "the conductor comes to rest");
    }

    private Entry entry(DocumentId id) {
        return store.find(id).orElseThrow();
    }

    private static Seat<Analyzer> seat(Map<String, Object> properties) {
        return new Seat<>(Fakes.reference(properties), WORDS, "marsad.analyzer.");
    }
}
