package org.marsad.core.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.marsad.api.analysis.AnalysisException;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.deploy.Flaw;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Problem;
import org.marsad.api.document.Span;
import org.marsad.api.document.Value;
import org.marsad.api.export.Exporter;
import org.marsad.api.ingest.ExtractionException;
import org.marsad.api.ingest.Extractor;
import org.marsad.api.text.NormalizedText;
import org.marsad.api.text.Normalizer;
import org.marsad.api.text.OffsetMap;
import org.marsad.api.workbench.ServiceKind;
import org.marsad.core.Fakes;
import org.marsad.core.conduct.Seat;

/** Promise: what can be used passes, and what cannot is told in one sentence that names the text. */
@Timeout(120)
class ExaminerTest {

    private static final Normalizer PLAIN_FORM = text -> new NormalizedText(text, OffsetMap.identity(text.length()));

    private final Examiner examiner = new Examiner();

    // ---- analyzers

    @Test
    void anAnalyzerThatKeepsTheRulesPasses() throws Exception {
        assertEquals(List.of(), analyzer((text, findings) -> {
            for (int at = text.text().indexOf('م'); at >= 0; at = text.text().indexOf('م', at + 1)) {
                findings.add("letter", at, at + 1, 0.5, Map.of("value", new Value.Text("م")));
            }
        }));
    }

    @Test
    void anAnalyzerThatCannotWorkOnSomeTextsPasses() throws Exception {
        assertEquals(List.of(), analyzer((text, findings) -> {
            if (text.text().length() < 10) {
                throw new AnalysisException("too short");
            }
        }));
    }

    @Test
    void anAnalyzerThatThrowsIsToldOnWhichTextAndWhere() throws Exception {
        List<String> faults = analyzer((text, findings) -> findings.add("letter", 0, text.text().codePointAt(0) > 0 ? 1 : 0));
        assertEquals(1, faults.size());
        assertTrue(faults.get(0).startsWith("on the text 'no text at all' it throws StringIndexOutOfBoundsException"), faults.get(0));
        assertTrue(faults.get(0).contains(ExaminerTest.class.getName()), faults.get(0));
    }

    @Test
    void anAnalyzerThatRunsOutOfStackOnALongTextIsRefused() throws Exception {
        List<String> faults = analyzer((text, findings) -> depth(text.text(), 0));
        assertEquals(1, faults.size());
        assertTrue(faults.get(0).startsWith("on the text '100,000 letters without a space' it throws StackOverflowError"), faults.get(0));
    }

    private static int depth(String text, int at) {
        return at == text.length() ? 0 : 1 + depth(text, at + 1);
    }

    @Test
    void anAnalyzerThatWantsMoreMemoryThanThereIsIsRefused() throws Exception {
        assertFault("on the text 'no text at all' it needs more memory than there is", analyzer((text, findings) -> {
            List<long[]> hoard = new ArrayList<>();
            while (true) {
                hoard.add(new long[Integer.MAX_VALUE]); // 16 GiB at once: refused before the memory is touched
            }
        }));
    }

    @Test
    void anAnalyzerThatNeverEndsIsLeftAndRefused() throws Exception {
        AtomicBoolean end = new AtomicBoolean();
        try {
            List<String> faults = analyzer((text, findings) -> {
                while (!end.get()) { // deaf to interrupts
                    Thread.onSpinWait();
                }
            });
            assertEquals(1, faults.size());
            assertTrue(faults.get(0).startsWith("on the text 'no text at all' it had not ended after "), faults.get(0));
            assertTrue(faults.get(0).contains("did not end when it was interrupted"), faults.get(0));
        } finally {
            end.set(true);
        }
    }

    @Test
    void anAnalyzerThatWaitsForEverIsRefused() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        List<String> faults = analyzer((text, findings) -> never.await());
        assertEquals(1, faults.size());
        assertTrue(faults.get(0).contains("had not ended after "), faults.get(0));
        assertFalse(faults.get(0).contains("interrupted"), faults.get(0));
    }

    @Test
    void findingsOutsideTheTextAreToldEvenIfTheAnalyzerHidesThem() throws Exception {
        assertFault("adds letter at [0, 1), outside the text, which has 0 units", analyzer((text, findings) -> {
            try {
                findings.add("letter", 0, text.text().length() + 1);
            } catch (IndexOutOfBoundsException e) {
                findings.add("letter", 0, 0);
            }
        }));
        assertFault("ends before it begins", analyzer((text, findings) -> findings.add("letter", 1, 0)));
        assertFault("outside the text", analyzer((text, findings) -> findings.add("letter", -1, 0)));
    }

    @Test
    void typesConfidencesAndFeaturesMustBeAsAnnounced() throws Exception {
        assertFault("adds people at [0, 0), and that type is not among those it announces (produces: letter)",
                analyzer((text, findings) -> findings.add("people", 0, 0)));
        assertFault("confidence 1.5", analyzer((text, findings) -> findings.add("letter", 0, 0, 1.5, Map.of())));
        assertFault("feature that is null", analyzer((text, findings) -> {
            Map<String, Value> features = new HashMap<>();
            features.put("value", null);
            findings.add("letter", 0, 0, 1, features);
        }));
    }

    @Test
    void moreFindingsThanAnyTextCanHaveAreRefused() throws Exception {
        assertFault("more than 1000 findings", analyzer((text, findings) -> {
            while (true) {
                findings.add("letter", 0, 0);
            }
        }));
    }

    @Test
    void otherFindingsTheSecondTimeAreRefused() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        List<String> faults = analyzer((text, findings) -> findings.add("letter", 0, 0, 1,
                Map.of("value", new Value.Text("" + calls.incrementAndGet()))));
        assertEquals(3, faults.size(), "no more than three are told");
        assertTrue(faults.get(0).startsWith("on the text 'no text at all' it does not find the same when it is asked again: "
                + "letter at [0, 0)"), faults.get(0));
    }

    @Test
    void anAnalyzerThatTwoThreadsCannotUseAtOnceIsRefused() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        assertFault("two threads use it at once", analyzer((text, findings) -> {
            boolean alone = inside.incrementAndGet() == 1;
            try {
                Thread.sleep(2); // so that the other thread surely comes in meanwhile
                if (alone && inside.get() == 1) {
                    findings.add("letter", 0, 0);
                }
            } finally {
                inside.decrementAndGet();
            }
        }));
    }

    @Test
    void anAnalyzerThatRemembersTheTextBeforeIsRefused() throws Exception {
        StringBuffer before = new StringBuffer();
        List<String> faults = analyzer((text, findings) -> {
            findings.add("letter", 0, 0, 1, Map.of("value", new Value.Text("" + before.length() % 100)));
            before.append(text.text().length() % 7 + 1);
        });
        assertFalse(faults.isEmpty());
    }

    @Test
    void aThreadThatGoesOnWorkingIsTold() throws Exception {
        AtomicBoolean end = new AtomicBoolean();
        AtomicBoolean started = new AtomicBoolean();
        try {
            List<String> faults = analyzer((text, findings) -> {
                if (started.compareAndSet(false, true)) {
                    Thread busy = new Thread(() -> {
                        while (!end.get()) {
                            Thread.onSpinWait();
                        }
                    }, "left-behind");
                    busy.setDaemon(true);
                    busy.start();
                }
            });
            assertEquals(1, faults.size());
            assertTrue(faults.get(0).startsWith("its thread 'left-behind' goes on working after the calls have returned"), faults.get(0));
        } finally {
            end.set(true);
        }
    }

    @Test
    void aThreadOfCodeOfTheSameNameThatSomeoneElseStartedIsNotItsFault() throws Exception {
        CountDownLatch called = new CountDownLatch(1);
        CountDownLatch started = new CountDownLatch(1);
        AtomicBoolean end = new AtomicBoolean();
        Thread other = new Thread(() -> {
            try {
                called.await();
            } catch (InterruptedException e) {
                return;
            }
            new Thread(() -> {
                started.countDown();
                while (!end.get()) {
                    Thread.onSpinWait();
                }
            }, "of-another").start();
        });
        other.start();
        try {
            List<String> faults = analyzer((text, findings) -> {
                called.countDown();
                try {
                    started.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            });
            assertEquals(List.of(), faults);
        } finally {
            end.set(true);
            other.interrupt();
        }
    }

    @Test
    void whatAnAnalyzerSaysOfItselfMustBeUsable() throws Exception {
        Analyzer none = (text, findings) -> { };
        for (String property : List.of("id", "revision", "produces")) {
            Map<String, Object> properties = new HashMap<>(Fakes.analyzer("a", "1"));
            properties.remove("marsad.analyzer." + property);
            assertFault("it has no marsad.analyzer." + property, analyzer(none, properties));
        }
        assertFault("'a b' is no name", analyzer(none, Fakes.analyzer("a b", "1")));
        assertFault("calls itself 'text'", analyzer(none, Fakes.analyzer("text", "1")));
        assertFault("requires its own layer", analyzer(none, Fakes.analyzer("a", "1", "a")));
        assertFault("uses its own layer", analyzer(none, Fakes.using("a", "1", "a")));
    }

    @Test
    void anAnalyzerSeesTheNormalFormItAsksFor() throws Exception {
        List<String> seen = new ArrayList<>();
        Map<String, Object> properties = new HashMap<>(Fakes.analyzer("letter", "1"));
        properties.put("marsad.analyzer.normalizer", "upper");
        Normalizer twice = text -> {
            OffsetMap.Builder offsets = new OffsetMap.Builder();
            text.chars().forEach(unit -> offsets.rewrite(1, 2));
            return new NormalizedText(text.chars().collect(StringBuilder::new, (out, unit) -> out.append((char) unit).append((char) unit),
                    StringBuilder::append).toString(), offsets.build());
        };
        Seat<Normalizer> form = new Seat<>(Fakes.reference(Map.of("marsad.normalizer.id", "upper")), twice, "marsad.normalizer.");
        assertEquals(Optional.empty(), examiner.flaw(new Seat<>(Fakes.<Analyzer>reference(properties), (text, findings) -> {
            synchronized (seen) {
                seen.add(text.text());
            }
        }, "marsad.analyzer."), Map.of("upper", form)));
        assertTrue(seen.contains("مم"));
    }

    @Test
    void anInterruptedExamIsCalledOffAndSoIsTheCall() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch calledOff = new CountDownLatch(1);
        Thread examined = Thread.currentThread();
        Thread caller = new Thread(() -> {
            try {
                inside.await();
                examined.interrupt();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        caller.start();
        assertThrows(InterruptedException.class, () -> analyzer((text, findings) -> {
            inside.countDown();
            try {
                new CountDownLatch(1).await();
            } finally {
                calledOff.countDown();
            }
        }));
        caller.join();
        calledOff.await();
    }

    // ---- normalizers

    @Test
    void aNormalizerThatKeepsTheLawsPasses() throws Exception {
        assertEquals(List.of(), normalizer(PLAIN_FORM));
        assertEquals(List.of(), normalizer(ExaminerTest::withoutMarks));
    }

    private static NormalizedText withoutMarks(String text) {
        StringBuilder form = new StringBuilder();
        OffsetMap.Builder offsets = new OffsetMap.Builder();
        for (int i = 0; i < text.length(); i++) {
            if (Character.getType(text.charAt(i)) == Character.NON_SPACING_MARK) {
                offsets.rewrite(1, 0);
            } else {
                form.append(text.charAt(i));
                offsets.copy(1);
            }
        }
        return new NormalizedText(form.toString(), offsets.build());
    }

    @Test
    void aNormalizerThatForgetsPartOfTheTextIsRefused() throws Exception {
        assertFault("gives a map for ", normalizer(text -> {
            String form = text.strip();
            return new NormalizedText(form, OffsetMap.identity(form.length()));
        }));
    }

    @Test
    void aNormalizerThatThrowsOrGivesNothingOrChangesIsRefused() throws Exception {
        assertFault("'halves of characters'", normalizer(text -> {
            if (text.indexOf('\ud800') >= 0) {
                throw new IllegalArgumentException("malformed");
            }
            return PLAIN_FORM.normalize(text);
        }));
        assertFault("nothing at all (null)", normalizer(text -> null));
        AtomicInteger calls = new AtomicInteger();
        assertFault("does not write the same", normalizer(text -> {
            String form = "" + calls.incrementAndGet();
            return new NormalizedText(form, new OffsetMap.Builder().rewrite(text.length(), form.length()).build());
        }));
    }

    // ---- extractors

    @Test
    void anExtractorThatReadsOrSaysWhyNotPasses() throws Exception {
        assertEquals(List.of(), extractor(content -> {
            String text = new String(content.open().readAllBytes(), StandardCharsets.UTF_8);
            if (text.isEmpty()) {
                throw new ExtractionException(Problem.Code.EMPTY, "nothing is in it", "");
            }
            return Fakes.text(text);
        }, "text/plain", "text/html", "application/pdf", "application/x-other"));
    }

    @Test
    void anExtractorThatBreaksOnGarbageIsRefused() throws Exception {
        assertFault("on 'a file of random bytes' (text/plain) it throws IllegalStateException", extractor(content -> {
            byte[] bytes = content.open().readAllBytes();
            if (new String(bytes, StandardCharsets.UTF_8).chars().filter(unit -> unit == 0xFFFD).count() > 1_000) {
                throw new IllegalStateException("what is this");
            }
            return Fakes.text(bytes.length == 0 ? "-" : new String(bytes, StandardCharsets.ISO_8859_1));
        }, "text/plain"));
    }

    @Test
    void anExtractorThatFindsNothingWhereThereIsSomethingIsRefused() throws Exception {
        assertFault("gives an empty text", extractor(content -> Fakes.text(""), "text/plain"));
        assertFault("that is null", extractor(content -> null, "application/pdf"));
        assertFault("outside the text", extractor(content -> new DocumentText("", "نص", "ar", "", Map.of(),
                List.of(new Annotation("layout.page", new Span(0, 3), 1, Map.of()))), "text/html"));
        AtomicInteger calls = new AtomicInteger();
        assertFault("does not give the same text", extractor(content -> Fakes.text("" + calls.incrementAndGet()), "text/plain"));
        assertFault("no media type", extractor(content -> Fakes.text("نص"), "plain text"));
    }

    @Test
    void thePdfOfTheTrialIsOne() {
        String pdf = new String(SmallPdf.of("A line"), StandardCharsets.US_ASCII);
        int table = Integer.parseInt(pdf.replaceAll("(?s).*startxref\n(\\d+)\n.*", "$1"));
        assertTrue(pdf.startsWith("xref\n0 6\n", table));
        List<String> entries = pdf.substring(table).lines().filter(line -> line.endsWith(" n ")).toList();
        for (int i = 0; i < entries.size(); i++) {
            assertTrue(pdf.startsWith((i + 1) + " 0 obj", Integer.parseInt(entries.get(i).substring(0, 10))), pdf);
        }
    }

    // ---- exporters

    @Test
    void anExporterThatWritesAllOfItPasses() throws Exception {
        assertEquals(List.of(), exporter((entries, target) -> {
            StringBuilder out = new StringBuilder(target.name());
            entries.forEachRemaining(entry -> out.append(entry.id()).append(entry.title()).append(entry.origin()).append('\n'));
            target.main().write(out.toString().getBytes(StandardCharsets.UTF_8));
            target.companion("schema.json").write('{');
        }));
    }

    @Test
    void anExporterThatWritesNothingOrBreaksOrChangesIsRefused() throws Exception {
        assertFault("with no document it does not open its main file", exporter((entries, target) -> { }));
        assertFault("with one document it throws NoSuchElementException", exporter((entries, target) -> {
            target.main();
            if (entries.hasNext()) {
                entries.next().text().map(text -> text.layout().iterator().next());
                throw new NoSuchElementException("no text");
            }
        }));
        AtomicInteger calls = new AtomicInteger();
        assertFault("does not write the same bytes", exporter((entries, target) -> target.main().write(calls.incrementAndGet())));
        assertFault("throws IOException (disk)", exporter((entries, target) -> {
            throw new IOException("disk");
        }));
        assertFault("not a plain file name", exporter((entries, target) -> {
            target.main();
            target.companion("../elsewhere");
        }));
    }

    @Test
    void theSamplesHoldEverythingAnExporterMayMeet() {
        Stream<String> states = SampleEntries.all().stream().map(entry -> entry.state() + " " + entry.text().isPresent() + " "
                + entry.problems().isEmpty());
        assertEquals(List.of("FAILED false false", "OK true true"), states.distinct().sorted().toList());
        assertEquals(SampleEntries.all().stream().map(entry -> entry.id().sha256()).sorted().distinct().toList(),
                SampleEntries.all().stream().map(entry -> entry.id().sha256()).toList(), "by id, each once");
    }

    // ---- help

    private List<String> analyzer(Analyzer service) throws InterruptedException {
        Map<String, Object> properties = new HashMap<>(Fakes.analyzer("letters", "1"));
        properties.put("marsad.analyzer.produces", new String[] {"letter"});
        return analyzer(service, properties);
    }

    private List<String> analyzer(Analyzer service, Map<String, Object> properties) throws InterruptedException {
        return examine(new Seat<>(Fakes.reference(properties), service, "marsad.analyzer."), ServiceKind.ANALYZER);
    }

    private List<String> normalizer(Normalizer service) throws InterruptedException {
        return examine(new Seat<>(Fakes.reference(Map.of("marsad.normalizer.id", "form", "marsad.normalizer.revision", "1")), service,
                "marsad.normalizer."), ServiceKind.NORMALIZER);
    }

    private List<String> extractor(Extractor service, String... types) throws InterruptedException {
        return examine(new Seat<>(Fakes.reference(Map.of("marsad.extractor.id", "reader", "marsad.extractor.revision", "1",
                "marsad.extractor.types", types)), service, "marsad.extractor."), ServiceKind.EXTRACTOR);
    }

    private List<String> exporter(Exporter service) throws InterruptedException {
        return examine(new Seat<>(Fakes.reference(Map.of("marsad.exporter.format", "lines", "marsad.exporter.revision", "1",
                "marsad.exporter.extensions", new String[] {"txt"})), service, "marsad.exporter."), ServiceKind.EXPORTER);
    }

    private List<String> examine(Seat<?> seat, ServiceKind kind) throws InterruptedException {
        List<Flaw> flaws = examiner.examine(seat, Surroundings.of(Map.of()));
        flaws.forEach(flaw -> assertEquals(List.of(kind, seat.id()), List.of(flaw.kind(), flaw.service())));
        return flaws.stream().map(Flaw::reason).toList();
    }

    private static void assertFault(String part, List<String> faults) {
        assertTrue(faults.stream().anyMatch(fault -> fault.contains(part)), () -> "'" + part + "' is not in " + faults);
    }
}
