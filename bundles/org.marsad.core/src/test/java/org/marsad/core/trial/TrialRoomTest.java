package org.marsad.core.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.analysis.AnalysisException;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.State;
import org.marsad.api.deploy.Comparison;
import org.marsad.api.deploy.Flaw;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.Problem;
import org.marsad.api.document.Span;
import org.marsad.api.document.Value;
import org.marsad.api.export.Exporter;
import org.marsad.api.ingest.ExtractionException;
import org.marsad.api.ingest.Extractor;
import org.marsad.api.ingest.Intake;
import org.marsad.api.text.NormalizedText;
import org.marsad.api.text.Normalizer;
import org.marsad.api.text.OffsetMap;
import org.marsad.core.Fakes;
import org.marsad.core.conduct.Conductor;
import org.marsad.core.conduct.ConductorKit;
import org.marsad.core.store.Accepted;
import org.marsad.core.store.CatalogueStore;

/** Promise: what a bundle would do is told before it does it, and nothing of the trial is kept. */
@Timeout(120)
class TrialRoomTest {

    private static final Extractor READER = content -> {
        try (InputStream in = content.open()) {
            return Fakes.text(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    };

    @TempDir
    private Path folder;

    private CatalogueStore store;
    private Conductor conductor;
    private final FakeBundle bundle = new FakeBundle();
    private TrialRoom trials;

    @BeforeEach
    void open() throws Exception {
        store = Fakes.store(folder);
        conductor = ConductorKit.conductor(store);
        Intake intake = (Intake) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Intake.class},
                (proxy, method, arguments) -> 1_000L);
        trials = new TrialRoom(bundle.others(), store, conductor, new Examiner(), intake);
    }

    @AfterEach
    void close() throws Exception {
        assertEquals(0, bundle.inUse(), "all services were given back");
        ConductorKit.stop(conductor);
        store.close();
    }

    // ---- examine

    @Test
    void everyServiceOfTheBundleIsTried() throws Exception {
        bundle.register(Analyzer.class, Fakes.analyzer("good", "1"), words("good", 1));
        bundle.register(Analyzer.class, Fakes.analyzer("bad", "1"), (Analyzer) (text, findings) -> findings.add("bad", 0, 1));
        bundle.register(Normalizer.class, Map.of("marsad.normalizer.id", "none", "marsad.normalizer.revision", "1"),
                (Normalizer) text -> null);
        bundle.register(Extractor.class, Fakes.extractor("empty", "1"), (Extractor) content -> Fakes.text(""));
        bundle.register(Exporter.class, Map.of("marsad.exporter.format", "none", "marsad.exporter.revision", "1"),
                (Exporter) (entries, target) -> { });
        bundle.register(Runnable.class, Map.of(), (Runnable) () -> { });
        List<Flaw> flaws = trials.examine(FakeBundle.NUMBER);
        assertEquals(List.of("ANALYZER bad", "NORMALIZER none", "EXTRACTOR empty", "EXPORTER none"),
                flaws.stream().map(flaw -> flaw.kind() + " " + flaw.service()).distinct().toList());
    }

    @Test
    void aServiceThatCannotBeMadeIsAFlaw() throws Exception {
        bundle.register(Analyzer.class, Fakes.analyzer("dead", "1"), null);
        bundle.register(Analyzer.class, Fakes.analyzer("copy", "1"), "no analyzer of ours");
        List<Flaw> flaws = trials.examine(FakeBundle.NUMBER);
        assertEquals(List.of("dead", "copy"), flaws.stream().map(Flaw::service).toList());
        assertTrue(flaws.get(0).reason().contains("cannot be made"));
        assertTrue(flaws.get(1).reason().contains("another copy of org.marsad.api.analysis.Analyzer"));
    }

    @Test
    void aBundleThatIsNotThereIsAnError() {
        assertThrows(IllegalArgumentException.class, () -> trials.examine(99));
    }

    @Test
    void anAnalyzerIsShownWhatTheAnalyzersInUseFind() throws Exception {
        ConductorKit.analyzer(conductor, Fakes.reference(Fakes.analyzer("words", "1")), words("words", 1));
        List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
        bundle.register(Analyzer.class, Fakes.analyzer("pairs", "1", "words"), (Analyzer) (text, findings) ->
                seen.add(text.mentions("words").size()));
        assertEquals(List.of(), trials.examine(FakeBundle.NUMBER));
        assertTrue(Collections.max(seen) > 10, "the words of the canary texts");
    }

    @Test
    void anAnalyzerIsShownWhatItsOwnBundleFinds() throws Exception {
        List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
        bundle.register(Analyzer.class, Fakes.analyzer("words", "1"), words("words", 1));
        bundle.register(Analyzer.class, Fakes.analyzer("pairs", "1", "words"), (Analyzer) (text, findings) ->
                seen.add(text.mentions("words").size()));
        assertEquals(List.of(), trials.examine(FakeBundle.NUMBER));
        assertTrue(Collections.max(seen) > 10);
    }

    // ---- compare

    @Test
    void whatIsAddedLostAndChangedIsTold() throws Exception {
        ConductorKit.extractor(conductor, Fakes.reference(Fakes.extractor("plain", "1")), READER);
        ConductorKit.analyzer(conductor, Fakes.reference(Fakes.analyzer("words", "1")), (text, findings) -> {
            findings.add("words", 0, 2);
            findings.add("words", 3, 5, 1, Map.of("value", new Value.Text("old")));
            findings.add("words", 6, 7);
        });
        DocumentId id = accept("اب جد ه وز");
        bundle.register(Analyzer.class, Fakes.analyzer("words", "1"), (Analyzer) (text, findings) -> {
            findings.add("words", 0, 2);
            findings.add("words", 3, 5, 1, Map.of("value", new Value.Text("new")));
            findings.add("words", 8, 10);
        });
        Entry before = store.find(id).orElseThrow();
        Comparison comparison = trials.compare(FakeBundle.NUMBER, 10);
        assertEquals("org.example.trial 2.0.0", comparison.name() + " " + comparison.version());
        Comparison.OfAnalyzer words = comparison.analyzers().get(0);
        assertEquals("words 1 1 Optional[org.example 1.2.3]", words.analyzer() + " " + words.documents() + " " + words.same() + " "
                + words.active());
        assertEquals(List.of("changed جد", "lost ه", "added وز"),
                words.changes().stream().map(change -> change.label() + " " + change.text()).toList());
        assertEquals(new Value.Text("new"), words.changes().get(0).after().orElseThrow().features().get("value"));
        assertEquals(before, store.find(id).orElseThrow(), "nothing of it is kept");
    }

    @Test
    void onlyTheDocumentsMetLastAreComparedAndNoneThatIsGone() throws Exception {
        ConductorKit.extractor(conductor, Fakes.reference(Fakes.extractor("plain", "1")), READER);
        accept("أول");
        DocumentId second = accept("ثان");
        DocumentId third = accept("ثالث");
        DocumentId fourth = accept("رابع");
        store.transactions().gone("folder", URI.create("file:///" + fourth.shortForm()));
        bundle.register(Analyzer.class, Fakes.analyzer("words", "1"), words("words", 1));
        Comparison.OfAnalyzer words = trials.compare(FakeBundle.NUMBER, 2).analyzers().get(0);
        assertEquals(2, words.documents());
        assertEquals(Optional.empty(), words.active());
        assertEquals(List.of(second, third), words.changes().stream().map(Comparison.Change::document).toList(), "in the order they came");
    }

    @Test
    void whatTheAnalyzerBuildsOnIsTakenFromTheStoreOrMade() throws Exception {
        ConductorKit.extractor(conductor, Fakes.reference(Fakes.extractor("plain", "1")), READER);
        ConductorKit.analyzer(conductor, Fakes.reference(Fakes.analyzer("words", "1")), words("words", 1));
        accept("كلمة أخرى هنا");
        bundle.register(Analyzer.class, Fakes.analyzer("letters", "1"), words("letters", 1));
        bundle.register(Analyzer.class, Fakes.analyzer("both", "1", "words", "letters"), (Analyzer) (text, findings) -> {
            int count = text.mentions("words").size() * 10 + text.mentions("letters").size();
            findings.add("both", 0, 0, 1, Map.of("count", new Value.Text("" + count)));
        });
        Comparison comparison = trials.compare(FakeBundle.NUMBER, 10);
        Comparison.OfAnalyzer both = comparison.analyzers().stream().filter(each -> each.analyzer().equals("both")).findFirst()
                .orElseThrow();
        assertEquals(new Value.Text("33"), both.changes().get(0).after().orElseThrow().features().get("count"));
    }

    @Test
    void documentsItCannotWorkOnAreTold() throws Exception {
        ConductorKit.extractor(conductor, Fakes.reference(Fakes.extractor("plain", "1")), READER);
        DocumentId id = accept("كلمة");
        bundle.register(Analyzer.class, Fakes.analyzer("words", "1"), (Analyzer) (text, findings) -> {
            throw new AnalysisException("too short");
        });
        bundle.register(Analyzer.class, Fakes.analyzer("lost", "1", "nowhere"), words("lost", 1));
        List<Comparison.OfAnalyzer> compared = trials.compare(FakeBundle.NUMBER, 10).analyzers();
        assertEquals(List.of(List.of("it waits for the analyzer 'nowhere', which is not here or waits itself"),
                List.of(id.shortForm() + ": too short")), compared.stream().sorted((a, b) -> a.analyzer().compareTo(b.analyzer()))
                .map(Comparison.OfAnalyzer::failures).toList());
    }

    @Test
    void aNormalizerOfTheBundleGoesBeforeTheOneInUse() throws Exception {
        ConductorKit.extractor(conductor, Fakes.reference(Fakes.extractor("plain", "1")), READER);
        ConductorKit.normalizer(conductor, Fakes.reference(Map.of("marsad.normalizer.id", "form", "marsad.normalizer.revision", "1")),
                text -> new NormalizedText(text, OffsetMap.identity(text.length())));
        accept("كلمة");
        Map<String, Object> properties = new HashMap<>(Fakes.analyzer("words", "1"));
        properties.put("marsad.analyzer.normalizer", "form");
        bundle.register(Normalizer.class, Map.of("marsad.normalizer.id", "form", "marsad.normalizer.revision", "2"),
                (Normalizer) text -> new NormalizedText("x", new OffsetMap.Builder().rewrite(text.length(), 1).build()));
        bundle.register(Analyzer.class, properties, (Analyzer) (text, findings) -> findings.add("words", 0, text.text().length(), 1,
                Map.of("seen", new Value.Text(text.text()))));
        Comparison.Change change = trials.compare(FakeBundle.NUMBER, 1).analyzers().get(0).changes().get(0);
        assertEquals("كلمة x", change.text() + " " + change.after().orElseThrow().features().get("seen").asText());
    }

    /** For any two sets of findings: what is told leads from the one to the other. */
    @Test
    void theDifferencesLeadFromTheOneToTheOther() {
        long seed = Long.getLong("marsad.seed", System.nanoTime());
        System.out.println("TrialRoomTest: -Dmarsad.seed=" + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            List<Annotation> before = findings(random);
            List<Annotation> after = findings(random);
            Contrast contrast = new Contrast(Canary.NEWS.id(), "0123456789");
            contrast.compare(before, after);
            List<Annotation> rest = new ArrayList<>(before);
            for (Comparison.Change change : contrast.changes()) {
                change.before().ifPresent(lost -> assertTrue(rest.remove(lost)));
                assertFalse(change.before().isPresent() && change.before().equals(change.after()));
                change.before().flatMap(old -> change.after().map(now -> old.compareTo(now))).ifPresent(same -> assertEquals(0, same));
            }
            assertEquals(rest.size(), contrast.same());
            contrast.changes().forEach(change -> change.after().ifPresent(rest::add));
            assertEquals(counts(after), counts(rest), "seed " + seed + ", round " + round);
        }
    }

    private static List<Annotation> findings(Random random) {
        List<Annotation> all = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            int begin = random.nextInt(3);
            all.add(new Annotation("t" + random.nextInt(2), new Span(begin, begin + random.nextInt(2)), 1,
                    Map.of("value", new Value.Text("" + random.nextInt(2)))));
        }
        return all;
    }

    private static Map<Annotation, Integer> counts(List<Annotation> annotations) {
        Map<Annotation, Integer> counts = new HashMap<>();
        annotations.forEach(annotation -> counts.merge(annotation, 1, Integer::sum));
        return counts;
    }

    // ---- rehearse

    @Test
    void aFileIsReadAndAnalysedAndNotKept() throws Exception {
        ConductorKit.extractor(conductor, Fakes.reference(Fakes.extractor("plain", "1")), READER);
        ConductorKit.analyzer(conductor, Fakes.reference(Fakes.analyzer("words", "1")), words("words", 1));
        ConductorKit.analyzer(conductor, Fakes.reference(Fakes.analyzer("picky", "1")), (text, findings) -> {
            throw new AnalysisException("too short");
        });
        Path file = Files.writeString(folder.resolve("خبر.txt"), "كلمة أخرى");
        Entry entry = trials.rehearse(file, Optional.empty());
        assertEquals(DocumentId.of(Files.readAllBytes(file)), entry.id());
        assertEquals("text/plain كلمة أخرى", entry.mediaType() + " " + entry.text().orElseThrow().text());
        assertEquals(2, entry.layers().get("words").annotations().size());
        assertEquals(List.of("picky NOT_ANALYSABLE FAILED"), entry.problems().stream().map(problem -> problem.missing() + " "
                + problem.code() + " " + entry.state()).toList());
        assertEquals(0, store.records().countAfter(0));
    }

    @Test
    void aFileThatCannotBeReadIsAnError() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "كلمة");
        assertEquals(Problem.Code.UNSUPPORTED, refusal(file, Optional.empty()));
        ConductorKit.extractor(conductor, Fakes.reference(Fakes.extractor("plain", "1")), content -> {
            throw new ExtractionException(Problem.Code.ENCRYPTED, "it needs a password", "");
        });
        assertEquals(Problem.Code.ENCRYPTED, refusal(file, Optional.empty()));
        assertEquals(Problem.Code.UNSUPPORTED, refusal(file, Optional.of("image/png")));
        Path large = Files.write(folder.resolve("large.txt"), new byte[1_001]);
        assertThrows(IOException.class, () -> trials.rehearse(large, Optional.empty()));
        assertThrows(IOException.class, () -> trials.rehearse(folder.resolve("nowhere.txt"), Optional.empty()));
    }

    @Test
    void aFileWithAllThatIsMadeOfItIsOk() throws Exception {
        ConductorKit.extractor(conductor, Fakes.reference(Fakes.extractor("plain", "1")), READER);
        Path file = Files.writeString(folder.resolve("a.txt"), "كلمة");
        assertEquals(State.OK, trials.rehearse(file, Optional.of("text/plain")).state());
    }

    // ---- help

    private Problem.Code refusal(Path file, Optional<String> mediaType) {
        return assertThrows(ExtractionException.class, () -> trials.rehearse(file, mediaType)).code();
    }

    private static Analyzer words(String type, double confidence) {
        return (text, findings) -> {
            int begin = 0;
            for (String word : text.text().split(" ", -1)) {
                findings.add(type, begin, begin + word.length(), confidence, Map.of());
                begin += word.length() + 1;
            }
        };
    }

    private DocumentId accept(String text) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        DocumentId id = DocumentId.of(bytes);
        Accepted accepted = store.transactions().accept(id, "text/plain", bytes, Fakes.met(id.shortForm()));
        conductor.offer(List.of(accepted.work().orElseThrow()));
        assertTrue(conductor.awaitIdle(Duration.ofSeconds(20)));
        return id;
    }
}
