package org.marsad.core.conduct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.analysis.AnalysisException;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.analysis.Findings;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.State;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.Problem;
import org.marsad.api.ingest.Extractor;
import org.marsad.api.text.Normalizer;
import org.marsad.core.Fakes;
import org.marsad.core.store.Accepted;
import org.marsad.core.store.CatalogueStore;
import org.osgi.framework.ServiceReference;

/** Whatever a service does, the documents end in a decided state and the other services do their work. */
class SupervisionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final Limits WIDE = new Limits(Duration.ofSeconds(30), Duration.ofSeconds(30), 1000);
    private static final Limits NARROW = new Limits(Duration.ofMillis(500), Duration.ofMillis(500), 1000);

    private static final Extractor READER = content -> {
        try (var in = content.open()) {
            return Fakes.text(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    };

    private static final Analyzer WORDS = (text, findings) -> findings.add("words", 0, 1);

    @TempDir
    private Path folder;

    private final AtomicBoolean released = new AtomicBoolean();
    private final AtomicReference<Exam> exam = new AtomicReference<>(ConductorKit.PASSED);
    private CatalogueStore store;
    private Conductor conductor;

    @BeforeEach
    void start() throws Exception {
        store = Fakes.store(folder);
        conductor = ConductorKit.conductor(store, 2, WIDE, 5, (seat, normalizers) -> exam.get().flaw(seat, normalizers));
    }

    @AfterEach
    void stop() throws Exception {
        released.set(true);
        conductor.stop();
        store.close();
    }

    // ---- one call

    @Test
    void anAnalyzerThatIsDeafToInterruptsIsLeftToItselfAndTheOthersGoOn() throws Exception {
        withLittleTime();
        read();
        conductor.addAnalyzer(analyzer("deaf", "1"), (text, findings) -> spin());
        conductor.addAnalyzer(analyzer("words", "1"), WORDS);
        DocumentId id = accept("كلمة");
        settle();
        Problem problem = problem(id);
        assertEquals(Problem.Code.TIMED_OUT, problem.code());
        assertTrue(problem.reason().contains("'deaf' was not finished after 500 ms"), problem.reason());
        assertTrue(problem.reason().contains("SupervisionTest.spin(SupervisionTest.java:"), "says where it was: " + problem.reason());
        assertEquals(1, entry(id).layers().get("words").annotations().size());
        assertEquals(1, seat("deaf").strays().count());
        released.set(true);
        Fakes.await("the thread that was left has ended", () -> seat("deaf").strays().count() == 0);
    }

    @Test
    void anAnalyzerThatListensToInterruptsLeavesNoThreadBehind() throws Exception {
        withLittleTime();
        read();
        conductor.addAnalyzer(analyzer("slow", "1"), (text, findings) -> new CountDownLatch(1).await());
        DocumentId id = accept("كلمة");
        settle();
        assertEquals(Problem.Code.TIMED_OUT, problem(id).code());
        assertEquals(0, seat("slow").strays().count());
    }

    @Test
    void whatIsFinishedTooLateIsThrownAway() throws Exception {
        withLittleTime();
        read();
        conductor.addAnalyzer(analyzer("late", "1"), (text, findings) -> {
            findings.add("late", 0, 1);
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                return; // as if it had finished: half of what there is
            }
        });
        DocumentId id = accept("كلمة");
        settle();
        assertEquals(Problem.Code.TIMED_OUT, problem(id).code());
        assertFalse(entry(id).layers().containsKey("late"));
    }

    @Test
    void aThreadThatWasLeftCannotAddAnythingWhenItComesBack() throws Exception {
        withLittleTime();
        read();
        CountDownLatch back = new CountDownLatch(1);
        AtomicReference<Exception> heard = new AtomicReference<>();
        conductor.addAnalyzer(analyzer("deaf", "1"), (text, findings) -> {
            spin();
            try {
                findings.add("deaf", 0, 1);
            } catch (IllegalStateException e) {
                heard.set(e);
            }
            back.countDown();
        });
        DocumentId id = accept("كلمة");
        settle();
        released.set(true);
        back.await();
        assertTrue(heard.get().getMessage().contains("called off"));
        settle();
        assertFalse(entry(id).layers().containsKey("deaf"));
    }

    @Test
    void findingsThatAreKeptTakeNothingAfterTheRun() throws Exception {
        read();
        AtomicReference<Findings> kept = new AtomicReference<>();
        conductor.addAnalyzer(analyzer("hoarder", "1"), (text, findings) -> kept.set(findings));
        accept("كلمة");
        settle();
        assertThrows(IllegalStateException.class, () -> kept.get().add("hoarder", 0, 1));
    }

    @Test
    void anAnalyzerThatSaysItWasInterruptedThoughNobodyDidIsToBlame() throws Exception {
        read();
        conductor.addAnalyzer(analyzer("liar", "1"), (text, findings) -> {
            throw new InterruptedException("not true");
        });
        DocumentId first = accept("كلمة");
        DocumentId second = accept("كلمة أخرى");
        settle();
        assertEquals(List.of(Problem.Code.DEFECT, Problem.Code.DEFECT), List.of(problem(first).code(), problem(second).code()));
    }

    @Test
    void anAnalyzerThatInterruptsItsOwnThreadSpoilsNothingElse() throws Exception {
        read();
        conductor.addAnalyzer(analyzer("rude", "1"), (text, findings) -> Thread.currentThread().interrupt());
        conductor.addAnalyzer(analyzer("words", "1"), (text, findings) -> {
            if (Thread.currentThread().isInterrupted()) {
                throw new IllegalStateException("interrupted by somebody else's doing");
            }
            findings.add("words", 0, 1);
        });
        DocumentId id = accept("كلمة");
        settle();
        assertEquals(State.OK, entry(id).state());
    }

    @Test
    void anAnalyzerThatFindsTooMuchHasNoneOfItKept() throws Exception {
        read();
        conductor.addAnalyzer(analyzer("million", "1"), (text, findings) -> {
            for (int i = 0; i < 1_000_000; i++) {
                findings.add("million", 0, 1);
            }
        });
        DocumentId id = accept("كلمة");
        settle();
        assertEquals(Problem.Code.TOO_MANY_FINDINGS, problem(id).code());
        assertTrue(problem(id).reason().contains("1000"), problem(id).reason());
        assertFalse(entry(id).layers().containsKey("million"));
    }

    @Test
    void makingLightOfTooManyFindingsDoesNotHelp() throws Exception {
        read();
        conductor.addAnalyzer(analyzer("million", "1"), (text, findings) -> {
            for (int i = 0; i < 1_001; i++) {
                try {
                    findings.add("million", 0, 1);
                } catch (IllegalStateException e) {
                    return;
                }
            }
        });
        conductor.addAnalyzer(analyzer("many", "1"), (text, findings) -> {
            for (int i = 0; i < 1_000; i++) {
                findings.add("many", 0, 1);
            }
        });
        DocumentId id = accept("كلمة");
        settle();
        assertEquals(Problem.Code.TOO_MANY_FINDINGS, problem(id).code());
        assertEquals(1000, entry(id).layers().get("many").annotations().size(), "as many as are allowed are kept");
    }

    @Test
    void anAnalyzerThatLeavesMoreAndMoreThreadsBehindIsAtFaultAndThoseThreadsAreAskedToEnd() throws Exception {
        read();
        conductor.addAnalyzer(analyzer("spawning", "1"), (text, findings) -> {
            for (int i = 0; i < 100; i++) {
                new Thread(() -> park()).start();
            }
        });
        conductor.addAnalyzer(analyzer("words", "1"), WORDS);
        DocumentId id = accept("كلمة");
        settle();
        assertEquals(Problem.Code.DEFECT, problem(id).code());
        assertTrue(problem(id).reason().contains("it leaves threads behind, 100 so far"), problem(id).reason());
        assertEquals(1, entry(id).layers().get("words").annotations().size());
        Fakes.await("the threads that listen to interrupts have ended", () -> seat("spawning").strays().count() == 0);
    }

    @Test
    void aPoolOfAnAnalyzersOwnIsItsOwnAffair() throws Exception {
        read();
        List<Thread> pool = new ArrayList<>();
        conductor.addAnalyzer(analyzer("pooled", "1"), (text, findings) -> {
            synchronized (pool) {
                if (pool.isEmpty()) {
                    for (int i = 0; i < 4; i++) {
                        pool.add(new Thread(() -> park()));
                    }
                    pool.forEach(Thread::start);
                }
            }
            findings.add("pooled", 0, 1);
        });
        List<DocumentId> ids = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            ids.add(accept("كلمة " + i));
        }
        settle();
        for (DocumentId id : ids) {
            assertEquals(1, entry(id).layers().get("pooled").annotations().size());
        }
        assertTrue(pool.stream().allMatch(Thread::isAlive), "nobody has disturbed them");
        pool.forEach(Thread::interrupt);
    }

    @Test
    void recursionWithoutEndIsADefect() throws Exception {
        read();
        conductor.addAnalyzer(analyzer("deep", "1"), (text, findings) -> recurse(0));
        DocumentId id = accept("كلمة");
        settle();
        assertEquals(Problem.Code.DEFECT, problem(id).code());
        assertTrue(problem(id).reason().contains("StackOverflowError"), problem(id).reason());
    }

    @Test
    void askingForMoreMemoryThanThereIsIsTheAnalyzersFault() throws Exception {
        read();
        conductor.addAnalyzer(analyzer("greedy", "1"), (text, findings) -> findings.add("greedy", 0, new long[Integer.MAX_VALUE].length));
        conductor.addAnalyzer(analyzer("words", "1"), WORDS);
        DocumentId id = accept("كلمة");
        settle();
        assertEquals(Problem.Code.OUT_OF_MEMORY, problem(id).code());
        assertTrue(entry(id).layers().containsKey("words"));
    }

    @Test
    void anExceptionThatIsBrokenItselfIsADefectLikeOthers() throws Exception {
        read();
        conductor.addAnalyzer(analyzer("evil", "1"), (text, findings) -> {
            throw new IllegalStateException() {
                private static final long serialVersionUID = 1L;

                @Override
                public String getMessage() {
                    throw new IllegalStateException("no message either");
                }
            };
        });
        conductor.addAnalyzer(analyzer("words", "1"), WORDS);
        DocumentId id = accept("كلمة");
        settle();
        assertEquals(Problem.Code.DEFECT, problem(id).code());
        assertTrue(entry(id).layers().containsKey("words"));
    }

    @Test
    void aNormalizerThatHangsIsBlamedItselfAndAskedOnceForADocument() throws Exception {
        withLittleTime();
        read();
        AtomicInteger asked = new AtomicInteger();
        conductor.addNormalizer(normalizer("upper", "1"), text -> {
            asked.incrementAndGet();
            spin();
            return null;
        });
        conductor.addAnalyzer(wanting("upper", "first"), WORDS);
        conductor.addAnalyzer(wanting("upper", "second"), WORDS);
        conductor.addAnalyzer(analyzer("words", "1"), WORDS);
        DocumentId id = accept("كلمة");
        settle();
        assertEquals(List.of("first timed-out", "second timed-out"), entry(id).problems().stream()
                .map(problem -> problem.missing() + " " + problem.code().label()).toList());
        assertTrue(problem(id).reason().contains("the normalizer 'upper'"), problem(id).reason());
        assertTrue(entry(id).layers().containsKey("words"));
        assertEquals(1, asked.get());
    }

    @Test
    void anExtractorThatHangsIsAProblemOfTheText() throws Exception {
        withLittleTime();
        conductor.addExtractor(extractor("hanging"), content -> {
            spin();
            return Fakes.text("too late");
        });
        DocumentId id = accept("كلمة");
        settle();
        assertEquals("text timed-out", problem(id).missing() + " " + problem(id).code().label());
        assertEquals(State.FAILED, entry(id).state());
    }

    @Test
    void aSeatWithAThreadThatWasLeftClosesInTime() throws Exception {
        withLittleTime();
        read();
        ServiceReference<Analyzer> deaf = analyzer("deaf", "1");
        conductor.addAnalyzer(deaf, (text, findings) -> spin());
        accept("كلمة");
        settle();
        long begin = System.nanoTime();
        conductor.removeAnalyzer(deaf);
        assertTrue(System.nanoTime() - begin < 5_000_000_000L, "leaving is bounded");
    }

    @Test
    void anAnalyzerThatIsDeafWhenItLeavesDoesNotHoldUpTheDocument() throws Exception {
        read();
        ServiceReference<Analyzer> deaf = analyzer("words", "1");
        CountDownLatch begun = new CountDownLatch(1);
        conductor.addAnalyzer(deaf, (text, findings) -> {
            begun.countDown();
            spin();
        });
        DocumentId id = accept("كلمة");
        begun.await();
        conductor.addAnalyzer(analyzer("words", "2"), WORDS);
        conductor.removeAnalyzer(deaf);
        settle();
        assertEquals("2", entry(id).layers().get("words").revision());
        assertEquals(List.of(), entry(id).problems(), "going away is nobody's fault");
    }

    @Test
    void stoppingDoesNotWaitForADeafAnalyzer() throws Exception {
        read();
        CountDownLatch begun = new CountDownLatch(1);
        conductor.addAnalyzer(analyzer("deaf", "1"), (text, findings) -> {
            begun.countDown();
            spin();
        });
        DocumentId id = accept("كلمة");
        begun.await();
        long begin = System.nanoTime();
        conductor.stop();
        assertTrue(System.nanoTime() - begin < 5_000_000_000L, "stopping is bounded");
        assertEquals(List.of(), entry(id).problems(), "nothing is recorded, the work is still missing");
    }

    // ---- suspension

    @Test
    void anAnalyzerThatFailsAgainAndAgainIsSuspendedAndDocumentsFlowOn() throws Exception {
        read();
        AtomicInteger tries = new AtomicInteger();
        conductor.addAnalyzer(analyzer("broken", "1"), (text, findings) -> {
            tries.incrementAndGet();
            throw new IllegalStateException("always");
        });
        conductor.addAnalyzer(analyzer("words", "1"), WORDS);
        List<DocumentId> all = acceptMany(60);
        settle();
        assertTrue(tries.get() >= 5 && tries.get() <= 6, "five in a row, and what the other worker was at: " + tries);
        String reason = barred("broken").orElseThrow();
        assertTrue(reason.matches("suspended: it failed on [56] documents in a row since .*"), reason);
        assertTrue(reason.contains("always"), reason);
        assertTrue(all.stream().allMatch(id -> entry(id).layers().containsKey("words")));
        assertTrue(all.stream().noneMatch(id -> entry(id).state() == State.PENDING));
        assertEquals(tries.get(), all.stream().filter(id -> entry(id).state() == State.FAILED).count());
    }

    @Test
    void timeoutsCountDouble() throws Exception {
        withLittleTime();
        read();
        AtomicInteger tries = new AtomicInteger();
        conductor.addAnalyzer(analyzer("slow", "1"), (text, findings) -> {
            tries.incrementAndGet();
            new CountDownLatch(1).await();
        });
        acceptMany(20);
        settle();
        assertTrue(tries.get() >= 3 && tries.get() <= 4, "three, and what the other worker was at: " + tries);
        assertTrue(barred("slow").orElseThrow().startsWith("suspended"));
    }

    @Test
    void aSuccessBetweenMeansGoingOn() throws Exception {
        withOneWorker();
        read();
        AtomicInteger tries = new AtomicInteger();
        conductor.addAnalyzer(analyzer("moody", "1"), (text, findings) -> {
            if (tries.getAndIncrement() % 3 != 0) {
                throw new IllegalStateException("sometimes");
            }
        });
        acceptMany(60);
        settle();
        assertEquals(60, tries.get());
        assertEquals(Optional.empty(), barred("moody"));
    }

    @Test
    void theDocumentsFaultIsNotHeldAgainstTheAnalyzer() throws Exception {
        read();
        AtomicInteger tries = new AtomicInteger();
        conductor.addAnalyzer(analyzer("picky", "1"), (text, findings) -> {
            tries.incrementAndGet();
            throw new AnalysisException("not this one");
        });
        acceptMany(30);
        settle();
        assertEquals(30, tries.get());
        assertEquals(Optional.empty(), barred("picky"));
    }

    @Test
    void whenOneIsSuspendedTheNextOfTheSameNameTakesOver() throws Exception {
        read();
        conductor.addAnalyzer(Fakes.reference(Map.of("marsad.analyzer.id", "words", "marsad.analyzer.revision", "new",
                "marsad.analyzer.produces", new String[] {"words"}, "service.ranking", 5)), (text, findings) -> {
                    throw new IllegalStateException("always");
                });
        conductor.addAnalyzer(analyzer("words", "old"), WORDS);
        List<DocumentId> all = acceptMany(20);
        settle();
        assertEquals(20, all.stream().filter(id -> entry(id).layers().get("words").revision().equals("old")).count());
        assertTrue(all.stream().allMatch(id -> entry(id).problems().isEmpty()));
    }

    @Test
    void whatRequiresASuspendedAnalyzerSaysSo() throws Exception {
        read();
        conductor.addAnalyzer(analyzer("broken", "1"), (text, findings) -> {
            throw new IllegalStateException("always");
        });
        ServiceReference<Analyzer> dependent = Fakes.reference(Fakes.analyzer("long", "1", "broken"));
        conductor.addAnalyzer(dependent, WORDS);
        acceptMany(10);
        settle();
        assertEquals(List.of("waits for the analyzer 'broken', which is here but may not be used"),
                List.copyOf(conductor.services().waiting().values()));
    }

    @Test
    void aReplacementHealsWhatWasSuspended() throws Exception {
        read();
        ServiceReference<Analyzer> broken = analyzer("words", "1");
        conductor.addAnalyzer(broken, (text, findings) -> {
            throw new IllegalStateException("always");
        });
        List<DocumentId> all = acceptMany(20);
        settle();
        conductor.removeAnalyzer(broken);
        conductor.addAnalyzer(analyzer("words", "2"), WORDS);
        settle();
        assertEquals(20, all.stream().filter(id -> entry(id).state() == State.OK && entry(id).layers().containsKey("words")).count());
        assertEquals(Map.of(), conductor.services().barred());
    }

    @Test
    void aReplacementOfAnotherVersionIsTriedOnWhatFailedEvenWithTheSameRevision() throws Exception {
        read();
        ServiceReference<Analyzer> broken = analyzer("words", "1");
        conductor.addAnalyzer(broken, (text, findings) -> {
            throw new IllegalStateException("always");
        });
        DocumentId id = accept("كلمة");
        settle();
        assertEquals(State.FAILED, entry(id).state());
        conductor.removeAnalyzer(broken);
        conductor.addAnalyzer(Fakes.reference(Fakes.analyzer("words", "1"), "2.0.0"), WORDS);
        settle();
        assertEquals(State.OK, entry(id).state());
    }

    @Test
    void aPardonLetsItTryAgain() throws Exception {
        read();
        AtomicBoolean mended = new AtomicBoolean();
        conductor.addAnalyzer(analyzer("words", "1"), (text, findings) -> {
            if (!mended.get()) {
                throw new IllegalStateException("not yet");
            }
            findings.add("words", 0, 1);
        });
        List<DocumentId> all = acceptMany(20);
        settle();
        mended.set(true);
        assertEquals(1, conductor.pardon("words"));
        settle();
        long failed = all.stream().filter(id -> entry(id).state() == State.FAILED).count();
        assertTrue(failed >= 5 && failed <= 6, "what it had failed on waits for 'retry': " + failed);
        assertEquals(20 - failed, all.stream().filter(id -> entry(id).layers().containsKey("words")).count());
        store.transactions().forgetProblems(Optional.empty());
        conductor.reconsider();
        settle();
        assertTrue(all.stream().allMatch(id -> entry(id).state() == State.OK));
    }

    @Test
    void documentsWaitForAnExtractorThatIsSuspended() throws Exception {
        AtomicBoolean mended = new AtomicBoolean();
        conductor.addExtractor(extractor("plain"), content -> {
            if (!mended.get()) {
                throw new IllegalStateException("not yet");
            }
            return READER.extract(content);
        });
        conductor.addExtractor(Fakes.reference(Map.of("marsad.extractor.id", "pictures", "marsad.extractor.revision", "1",
                "marsad.extractor.types", new String[] {"image/png"})), READER);
        List<DocumentId> all = acceptMany(20);
        settle();
        assertTrue(all.stream().flatMap(id -> entry(id).problems().stream()).noneMatch(p -> p.code() == Problem.Code.UNSUPPORTED));
        assertTrue(all.stream().anyMatch(id -> entry(id).state() == State.PENDING));
        mended.set(true);
        store.transactions().forgetProblems(Optional.empty());
        conductor.pardonAll();
        settle();
        assertTrue(all.stream().allMatch(id -> entry(id).state() == State.OK));
    }

    @Test
    void aNormalizerThatFailsAgainAndAgainIsSuspendedItself() throws Exception {
        read();
        conductor.addNormalizer(normalizer("upper", "1"), text -> {
            throw new IllegalStateException("always");
        });
        conductor.addAnalyzer(wanting("upper", "words"), WORDS);
        acceptMany(20);
        settle();
        assertEquals(List.of("waits for the normalizer 'upper', which is here but may not be used"),
                List.copyOf(conductor.services().waiting().values()));
        assertEquals(List.of("upper"), conductor.services().barred().keySet().stream().map(Seat::id).toList());
    }

    // ---- examination

    @Test
    void aServiceIsExaminedOnceBeforeItsFirstDocument() throws Exception {
        List<String> examined = new ArrayList<>();
        exam.set((seat, normalizers) -> {
            synchronized (examined) {
                examined.add(seat.kind() + " " + seat.id());
            }
            return Optional.empty();
        });
        read();
        conductor.addAnalyzer(analyzer("words", "1"), (text, findings) -> {
            synchronized (examined) {
                examined.add("used");
            }
        });
        settle();
        assertEquals(List.of(), examined, "nothing is examined that is not needed");
        acceptMany(10);
        settle();
        assertEquals(List.of("EXTRACTOR plain", "ANALYZER words", "used"), examined.subList(0, 3));
        assertEquals(2 + 10, examined.size());
    }

    @Test
    void whatHasAFlawIsNeverGivenADocument() throws Exception {
        exam.set((seat, normalizers) -> seat.id().equals("flawed") ? Optional.of("it throws on the empty text") : Optional.empty());
        read();
        AtomicInteger uses = new AtomicInteger();
        ServiceReference<Analyzer> flawed = analyzer("flawed", "1");
        conductor.addAnalyzer(flawed, (text, findings) -> uses.incrementAndGet());
        conductor.addAnalyzer(analyzer("words", "1"), WORDS);
        List<DocumentId> all = acceptMany(10);
        settle();
        assertEquals(0, uses.get());
        assertEquals("refused: it throws on the empty text", barred("flawed").orElseThrow());
        assertTrue(all.stream().allMatch(id -> entry(id).state() == State.OK && entry(id).layers().containsKey("words")));
        conductor.removeAnalyzer(flawed);
        assertEquals(Map.of(), conductor.services().barred());
    }

    @Test
    void whatLeavesDuringItsExaminationIsForgotten() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        exam.set((seat, normalizers) -> {
            if (seat.id().equals("words") && seat.revision().equals("1")) {
                begun.countDown();
                try {
                    seat.use(service -> new CountDownLatch(1).await());
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
            return Optional.empty();
        });
        read();
        ServiceReference<Analyzer> first = analyzer("words", "1");
        conductor.addAnalyzer(first, WORDS);
        List<DocumentId> all = acceptMany(10);
        begun.await();
        conductor.addAnalyzer(analyzer("words", "2"), WORDS);
        conductor.removeAnalyzer(first);
        settle();
        assertTrue(all.stream().allMatch(id -> entry(id).layers().get("words").revision().equals("2")));
        assertEquals(Map.of(), conductor.services().barred());
    }

    // ---- what the tests use

    /** Deaf to interrupts, but ends with the test. */
    /** Until it is interrupted. */
    private static void park() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void spin() {
        while (!released.get()) {
            Thread.onSpinWait();
        }
    }

    private static int recurse(int depth) {
        return depth + recurse(depth + 1);
    }

    private void withOneWorker() throws Exception {
        conductor.stop();
        conductor = ConductorKit.conductor(store, 1, WIDE, 5, ConductorKit.PASSED);
    }

    private void withLittleTime() throws Exception {
        conductor.stop();
        conductor = ConductorKit.conductor(store, 2, NARROW, 5, ConductorKit.PASSED);
    }

    private void read() {
        conductor.addExtractor(extractor("plain"), READER);
    }

    private static ServiceReference<Extractor> extractor(String id) {
        return Fakes.reference(Fakes.extractor(id, "1"));
    }

    private static ServiceReference<Analyzer> analyzer(String id, String revision) {
        return Fakes.reference(Fakes.analyzer(id, revision));
    }

    private static ServiceReference<Normalizer> normalizer(String id, String revision) {
        return Fakes.reference(Map.of("marsad.normalizer.id", id, "marsad.normalizer.revision", revision));
    }

    private static ServiceReference<Analyzer> wanting(String normalizer, String id) {
        return Fakes.reference(Map.of("marsad.analyzer.id", id, "marsad.analyzer.revision", "1", "marsad.analyzer.produces",
                new String[] {"words"}, "marsad.analyzer.normalizer", normalizer));
    }

    private List<DocumentId> acceptMany(int count) throws Exception {
        List<DocumentId> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(accept("نص رقم " + i));
        }
        return all;
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

    private Problem problem(DocumentId id) {
        return entry(id).problems().get(0);
    }

    private Seat<Analyzer> seat(String id) {
        return conductor.analyzers().all().stream().filter(seat -> seat.id().equals(id)).findFirst().orElseThrow();
    }

    private Optional<String> barred(String id) {
        return conductor.services().barred().entrySet().stream().filter(entry -> entry.getKey().id().equals(id)).map(Map.Entry::getValue)
                .findFirst();
    }
}
