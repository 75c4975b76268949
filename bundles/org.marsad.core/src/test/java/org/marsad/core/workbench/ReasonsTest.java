package org.marsad.core.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.analysis.AnalysisException;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.State;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.DocumentText;
import org.marsad.api.document.Metadata;
import org.marsad.api.document.Problem;
import org.marsad.api.document.Value;
import org.marsad.api.ingest.ExtractionException;
import org.marsad.api.text.NormalizedText;
import org.marsad.api.text.Normalizer;
import org.marsad.api.text.OffsetMap;
import org.marsad.api.workbench.Explanation;
import org.marsad.api.workbench.ServiceKind;
import org.marsad.core.Fakes;
import org.marsad.core.conduct.Exam;
import org.marsad.core.conduct.Limits;
import org.osgi.framework.ServiceReference;

/** Promise: each cause is told from all others, with what decided it and the next thing to type. */
@Timeout(60)
class ReasonsTest {

    private static final Exam PASSED = (seat, normalizers) -> Optional.empty();

    @TempDir
    private Path folder;

    private House house;
    private final CountDownLatch held = new CountDownLatch(1);

    @AfterEach
    void leave() throws Exception {
        held.countDown();
        if (house != null) {
            house.close();
        }
    }

    // ---- texts

    @Test
    void aTextThatWaitsForItsTurn() throws Exception {
        open();
        CountDownLatch inside = new CountDownLatch(1);
        house.extractor(content -> {
            inside.countDown();
            held.await();
            return Fakes.text("نص");
        });
        DocumentId id = house.accept("نص");
        inside.await();
        assertReason("there is none yet: the document waits for its turn with the extractor 'plain'", why(id + ":text"));
        assertReason("text: there is none yet", why(id.shortForm()));
    }

    @Test
    void noExtractorAtAll() throws Exception {
        open();
        DocumentId id = house.accept("نص");
        house.settle();
        assertReason("no extractor is here for text/plain; deploy one", why(id + ":text"));
    }

    @Test
    void noExtractorForTheType() throws Exception {
        open();
        house.extractor(House.READER);
        DocumentId id = house.accept("نص", "audio/x-speech");
        house.settle();
        assertReason("no extractor that is here reads audio/x-speech; read are now text/plain", why(id + ":text"));
    }

    @Test
    void anExtractorThatMustNotBeUsed() throws Exception {
        open(5, (seat, normalizers) -> Optional.of("it reads nothing").filter(said -> seat.kind() == ServiceKind.EXTRACTOR));
        house.extractor(House.READER);
        DocumentId id = house.accept("نص");
        Fakes.await("the extractor is refused", () -> !house.conductor.services().barred().isEmpty());
        assertReason("the extractor 'plain', which reads text/plain, may not be used: refused: it reads nothing", why(id + ":text"));
    }

    @Test
    void anExtractionThatFailed() throws Exception {
        open();
        house.extractor(content -> {
            throw new ExtractionException(Problem.Code.CORRUPT, "the table of contents is missing", "get it again");
        });
        DocumentId id = house.accept("نص");
        house.settle();
        assertReason("there is none: corrupt, the table of contents is missing (tried once", why(id + ":text"));
        assertTrue(why(id + ":text").next().contains("retry " + id.shortForm()));
    }

    @Test
    void aDocumentThatNeedsAPassword() throws Exception {
        open();
        house.extractor(content -> {
            throw new ExtractionException(Problem.Code.ENCRYPTED, "it needs a password", "take the password off");
        });
        house.analyzer(Fakes.analyzer("words", "1"), House.FIRST_WORD);
        DocumentId id = house.accept("نص");
        house.settle();
        assertReason("not made: there is no text to analyse; text: there is none: encrypted, it needs a password", why(id + ":words"));
    }

    // ---- layers

    @Test
    void aLayerThatIsUpToDate() throws Exception {
        open();
        DocumentId id = analysed("كلمة أخرى");
        Explanation why = why(id + ":words");
        assertEquals("layer", why.kind());
        assertReason("up to date: 1 annotations by org.example 1.2.3, revision 1", why);
        assertReason("it was made from the text extracted by plain 1 text/plain", why);
        assertReason("considered: org.example 1.2.3, revision 1, ranking 0: in use", why);
        assertReason("it has everything the services that are here can make of it", why(id.sha256()));
    }

    @Test
    void aLayerThatIsStillToBeMade() throws Exception {
        open();
        house.extractor(House.READER);
        CountDownLatch inside = new CountDownLatch(1);
        DocumentId id = house.accept("كلمة");
        house.settle();
        house.analyzer(Fakes.analyzer("words", "1"), (text, findings) -> {
            inside.countDown();
            held.await();
        });
        inside.await();
        assertReason("to be made: the document waits for its turn", why(id + ":words"));
    }

    @Test
    void aDocumentInAnotherLanguage() throws Exception {
        open();
        house.extractor(content -> new DocumentText("", "Bonjour", "fr", "UTF-8", Map.of(), List.of()));
        house.analyzer(House.with(Fakes.analyzer("words", "1"), "marsad.analyzer.languages", new String[] {"ar"}), House.FIRST_WORD);
        DocumentId id = house.accept("Bonjour");
        house.settle();
        assertReason("not made: the document is in another language, fr, and the analyzer understands ar", why(id + ":words"));
        assertReason("no document is in a language it understands: ar", why("words"));
    }

    @Test
    void aDialectIsAnalysedByThoseWhoUnderstandItsLanguage() throws Exception {
        open();
        house.extractor(content -> new DocumentText("", "كيفاش", "ary", "UTF-8", Map.of(), List.of()));
        house.analyzer(House.with(Fakes.analyzer("words", "1"), "marsad.analyzer.languages", new String[] {"ar"}), House.FIRST_WORD);
        DocumentId id = house.accept("كيفاش");
        house.settle();
        assertEquals(Set.of("words"), house.store.find(id).orElseThrow().layers().keySet());
    }

    @Test
    void aTextThatWasCutIsThereAndItsRestIsAProblem() throws Exception {
        open();
        house.extractor(content -> new DocumentText("", "كلمة", "ar", "UTF-8", Map.of(Metadata.TRUNCATED, "after 4 characters"),
                List.of()));
        DocumentId id = house.accept("كلمة ثانية");
        house.settle();
        Entry entry = house.store.find(id).orElseThrow();
        assertEquals(State.OK, entry.state());
        assertEquals(List.of("rest cut the text goes on, but was cut after 4 characters"), problems(id));
        assertReason("rest of the text: cut, the text goes on, but was cut after 4 characters; split the document, or raise the limit "
                + "in the configuration of the extractor and take it in anew (ingest --force)", why(id.toString()));
    }

    @Test
    void aTextOfWhichOnlyAPartCouldBeReadSaysWhy() throws Exception {
        open();
        house.extractor(content -> new DocumentText("", "كلمة", "ar", "", Map.of(Metadata.INCOMPLETE, "no page 2"), List.of()));
        DocumentId id = house.accept("كلمة");
        house.settle();
        assertEquals(List.of("rest corrupt only a part of it could be read: no page 2"), problems(id));
    }

    @Test
    void aTextOfWhichSomePagesAreScannedNamesThem() throws Exception {
        open();
        house.extractor(content -> new DocumentText("", "كلمة", "ar", "", Map.of(Metadata.PAGES_WITHOUT_TEXT, "2, 5"), List.of()));
        DocumentId id = house.accept("كلمة");
        house.settle();
        assertEquals(List.of("rest empty there is no text on these of its pages, which are pictures (scanned?): 2, 5"), problems(id));
    }

    @Test
    void theRestIsListedUntilTheWholeTextIsThereAndRetryingDoesNotHideIt() throws Exception {
        open();
        AtomicReference<Map<String, String>> notes = new AtomicReference<>(Map.of(Metadata.INCOMPLETE, "no page 2"));
        house.extractor(content -> new DocumentText("", "كلمة", "ar", "", notes.get(), List.of()));
        DocumentId id = house.accept("كلمة");
        house.settle();
        assertEquals(List.of("rest only a part of it could be read: no page 2"), listed(id));
        assertEquals(0, house.foreman.retry(List.of()) + house.foreman.retry(List.of(id)));
        house.settle();
        assertEquals(List.of("rest only a part of it could be read: no page 2"), listed(id));
        notes.set(Map.of());
        house.foreman.extractAgain(List.of(id));
        house.settle();
        assertEquals(List.of(), listed(id));
        assertEquals(List.of(), problems(id));
    }

    private List<String> listed(DocumentId id) {
        return house.store.records().troubles().stream().filter(trouble -> trouble.document().equals(Optional.of(id)))
                .map(trouble -> trouble.problem().missing() + " " + trouble.problem().reason()).toList();
    }

    private List<String> problems(DocumentId id) {
        return house.store.find(id).orElseThrow().problems().stream()
                .map(problem -> problem.missing() + " " + problem.code().label() + " " + problem.reason()).toList();
    }

    @Test
    void aLayerItIsMadeFromCouldNotBeMade() throws Exception {
        open();
        house.extractor(House.READER);
        house.analyzer(Fakes.analyzer("words", "1"), (text, findings) -> {
            throw new AnalysisException("too short for words");
        });
        house.analyzer(Fakes.analyzer("long", "1", "words"), (text, findings) -> { });
        DocumentId id = house.accept("كلمة");
        house.settle();
        assertReason("not made: it is made from the layer 'words', which is missing; words: not made: the analyzer says that it "
                + "cannot work on this text; not-analysable, too short for words", why(id + ":long"));
        assertReason("documents that lack a layer it is made from, which could not be made: 1", why("long"));
        assertReason("it is made from the layers words", why("long"));
        assertReason("the layers made from its own: long", why("words"));
    }

    @Test
    void aLayerItDoesWithoutAndThenOneItIsMadeFrom() throws Exception {
        open();
        house.extractor(House.READER);
        house.analyzer(Fakes.using("user", "1", "words"), (text, findings) -> findings.add("user", 0, text.mentions("words").size()));
        DocumentId id = house.accept("كلمة أخرى");
        house.settle();
        assertReason("it would use the layer 'words' too, and does without it; words: the analyzer is gone", why(id + ":user"));
        assertReason("it uses the layers words where they are there", why("user"));
        house.analyzer(Fakes.analyzer("words", "1"), House.FIRST_WORD);
        house.settle();
        assertReason("it was made from the text extracted by plain 1 text/plain, the layer words", why(id + ":user"));
        assertReason("the layers made from its own: user", why("words"));
    }

    @Test
    void anAnalyzerThatIsGone() throws Exception {
        open();
        house.extractor(House.READER);
        ServiceReference<Analyzer> reference = house.analyzer(Fakes.analyzer("words", "1"), House.FIRST_WORD);
        DocumentId id = house.accept("كلمة");
        house.settle();
        house.without(reference);
        assertReason("the analyzer is gone: none of that name is here; the layer it made before is kept, until 'analyze --prune'",
                why(id + ":words"));
        Explanation service = why("words");
        assertReason("gone: its layers are kept", service);
        assertTrue(service.next().contains("analyze --prune --analyzer words"), service.next().toString());
    }

    @Test
    void anAnalyzerThatWaitsForANormalizer() throws Exception {
        open();
        house.extractor(House.READER);
        house.analyzer(House.with(Fakes.analyzer("words", "1"), "marsad.analyzer.normalizer", "arabic"), House.FIRST_WORD);
        DocumentId id = house.accept("كلمة");
        house.settle();
        assertReason("not made: the analyzer waits for the normalizer 'arabic', which is not here", why(id + ":words"));
        assertReason("waits for the normalizer 'arabic'", why("words"));
    }

    @Test
    void anAnalyzerThatWaitsForAnother() throws Exception {
        open();
        house.extractor(House.READER);
        house.analyzer(Fakes.analyzer("long", "1", "words"), House.FIRST_WORD);
        DocumentId id = house.accept("كلمة");
        house.settle();
        assertReason("not made: the analyzer waits for the analyzer 'words', which is not here", why(id + ":long"));
    }

    @Test
    void anAnalyzerThatCannotWorkOnThisText() throws Exception {
        open();
        DocumentId id = failing((text, findings) -> {
            throw new AnalysisException("no sentence in it");
        });
        assertReason("not made: the analyzer says that it cannot work on this text; not-analysable, no sentence in it", why(id + ":words"));
        assertReason("documents that could not be analysed by it; 'problems' says why: 1", why("words"));
        assertEquals(List.of("why " + id.shortForm() + ":words", "retry " + id.shortForm(), "show " + id.shortForm()),
                why(id.sha256()).next());
    }

    @Test
    void anAnalyzerThatBreaks() throws Exception {
        open();
        DocumentId id = failing((text, findings) -> {
            throw new IllegalStateException("my own fault");
        });
        assertReason("not made: the analyzer broke, and the document is not to blame; defect, the analyzer 'words' failed",
                why(id + ":words"));
    }

    @Test
    void anAnalyzerThatDoesNotEndInTime() throws Exception {
        house = new House(folder, new Limits(Duration.ofMillis(100), Duration.ofSeconds(10), 1000), 5, PASSED);
        DocumentId id = failing((text, findings) -> held.await());
        assertReason("not made: the analyzer did not end in time; timed-out", why(id + ":words"));
    }

    @Test
    void anAnalyzerThatFindsTooMuch() throws Exception {
        house = new House(folder, new Limits(Duration.ofSeconds(10), Duration.ofSeconds(10), 3), 5, PASSED);
        DocumentId id = failing((text, findings) -> {
            for (int i = 0; i < 10; i++) {
                findings.add("words", 0, 1);
            }
        });
        assertReason("not made: the analyzer found more than is kept; too-many-findings", why(id + ":words"));
    }

    @Test
    void anAnalyzerThatWasRefused() throws Exception {
        open(5, (seat, normalizers) -> Optional.of("it does not find the same twice").filter(said -> seat.kind() == ServiceKind.ANALYZER));
        house.extractor(House.READER);
        house.analyzer(Fakes.analyzer("words", "1"), House.FIRST_WORD);
        DocumentId id = house.accept("كلمة");
        Fakes.await("the analyzer is refused", () -> !house.conductor.services().barred().isEmpty());
        assertReason("not made: the analyzer of org.example 1.2.3 is here and may not be used: refused: it does not find the same twice",
                why(id + ":words"));
        assertReason("refused: it does not find the same twice", why("words"));
        assertTrue(house.foreman.status().warnings().stream().anyMatch(said -> said.startsWith(
                "the analyzer 'words' of org.example 1.2.3 is not used: refused: it does not find the same twice")));
    }

    @Test
    void anAnalyzerThatIsSuspendedAndTriesAgainWhenToldSo() throws Exception {
        open(2, PASSED);
        house.extractor(House.READER);
        boolean[] mended = {false};
        house.analyzer(Fakes.analyzer("words", "1"), (text, findings) -> {
            if (!mended[0]) {
                throw new IllegalStateException("my own fault");
            }
        });
        List<DocumentId> ids = List.of(house.accept("كلمة"), house.accept("أخرى"), house.accept("ثالثة"));
        Fakes.await("the analyzer is suspended", () -> !house.conductor.services().barred().isEmpty());
        house.settle();
        Explanation why = why("words");
        assertReason("suspended: ", why);
        assertTrue(why.next().contains("analyze --analyzer words"), why.next().toString());
        assertTrue(ids.stream().map(id -> why(id + ":words").reasons().get(0)).allMatch(said -> said.contains(
                "may not be used: suspended: ")));
        mended[0] = true;
        house.foreman.retry(ids);
        house.settle();
        ids.forEach(id -> assertReason("up to date", why(id + ":words")));
    }

    @Test
    void aServiceThatIsOutranked() throws Exception {
        open();
        house.analyzer(House.with(Fakes.analyzer("words", "2"), "service.ranking", 7), House.FIRST_WORD);
        house.analyzer(Fakes.analyzer("words", "1"), House.FIRST_WORD);
        assertReason("revision 1, ranking 0: not used, outranked by the one of org.example 1.2.3, which has the higher ranking 7",
                why("words"));
        house.analyzer(Fakes.analyzer("twins", "1"), House.FIRST_WORD);
        house.analyzer(Fakes.analyzer("twins", "2"), House.FIRST_WORD);
        assertReason("revision 2, ranking 0: not used, outranked by the one of org.example 1.2.3, which has the same ranking "
                + "and was here first", why("twins"));
    }

    @Test
    void aDocumentThatIsGone() throws Exception {
        open();
        DocumentId id = analysed("كلمة");
        house.store.transactions().gone("folder", URI.create("file:///" + id.shortForm()));
        assertReason("it is gone: it is no longer at any of the places it was met", why(id.sha256()));
        assertReason("the document is gone: its layers are kept, and it is out of search and export", why(id + ":words"));
        assertReason("up to date", why(id + ":words"));
    }

    @Test
    void aLayerThatIsStaleBecauseTheAnalyzerIsAnother() throws Exception {
        open();
        house.extractor(House.READER);
        ServiceReference<Analyzer> first = house.analyzer(House.with(Fakes.analyzer("words", "1"), "marsad.analyzer.normalizer", "form"),
                House.FIRST_WORD);
        house.normalizer("form", "1", text -> new NormalizedText(text, OffsetMap.identity(text.length())));
        DocumentId id = house.accept("كلمة أخرى");
        house.settle();
        CountDownLatch inside = new CountDownLatch(1);
        Map<String, Object> next = House.with(House.with(Fakes.analyzer("words", "2"), "marsad.analyzer.normalizer", "form"),
                "service.ranking", 1);
        house.analyzer(next, (text, findings) -> {
            inside.countDown();
            held.await();
        });
        house.without(first);
        inside.await();
        assertReason("stale, to be made again: the analyzer has the revision 2 now and had 1", why(id + ":words"));
        assertReason("the layer is stale, to be made again", why(id + ":words@0"));
    }

    @Test
    void aLayerThatIsStaleBecauseTheNormalizerIsAnother() throws Exception {
        open();
        house.extractor(House.READER);
        CountDownLatch inside = new CountDownLatch(1);
        boolean[] hold = {false};
        house.analyzer(House.with(Fakes.analyzer("words", "1"), "marsad.analyzer.normalizer", "form"), (text, findings) -> {
            if (hold[0]) {
                inside.countDown();
                held.await();
            }
        });
        ServiceReference<Normalizer> old = house.normalizer("form", "1",
                text -> new NormalizedText(text, OffsetMap.identity(text.length())));
        DocumentId id = house.accept("كلمة أخرى");
        house.settle();
        hold[0] = true;
        house.normalizer("form", "2", text -> new NormalizedText(text, OffsetMap.identity(text.length())));
        house.withoutNormalizer(old);
        inside.await();
        assertReason("stale, to be made again: the normalizer is form 2 now and was form 1", why(id + ":words"));
    }

    // ---- annotations

    @Test
    void anAnnotation() throws Exception {
        open();
        house.extractor(House.READER);
        house.analyzer(Fakes.analyzer("words", "1"), (text, findings) -> findings.add("words", 3, 7, 0.5, Map.of("value",
                new Value.Text("كلمة"))));
        DocumentId id = house.accept("\ud83d\ude00 كلمة أخرى");
        house.settle();
        Explanation why = why(id.shortForm() + ":words@2");
        assertEquals("annotation", why.kind());
        assertEquals("words from 2 to 6: 'كلمة'", why.reasons().get(0), "in code points");
        assertReason("confidence 0.5: the analyzer is not quite sure", why);
        assertReason("it says of it: value = كلمة", why);
        assertReason("made by the analyzer 'words', revision 1, of org.example 1.2.3, on ", why);
        assertReason("the layer is up to date", why);
        assertEquals("words from 2 to 6: 'كلمة'", why(id.shortForm() + ":words@2-6").reasons().get(0));
    }

    @Test
    void noAnnotationAtThatPlace() throws Exception {
        open();
        DocumentId id = analysed("كلمة أخرى");
        Explanation why = why(id.shortForm() + ":words@5");
        assertReason("the layer has no annotation that begins at 5", why);
        assertEquals("why " + id.shortForm() + ":words@0-4", why.next().get(0));
        assertReason("no annotation from 0 to 3", why(id.shortForm() + ":words@0-3"));
    }

    // ---- what is not clear, or not known

    @Test
    void anIdThatBeginsSeveral() throws Exception {
        open();
        house.extractor(House.READER);
        Map<String, String> texts = new HashMap<>();
        String second = null;
        String first = null;
        for (int i = 0; first == null; i++) {
            second = "نص " + i;
            first = texts.put(DocumentId.of(second.getBytes(StandardCharsets.UTF_8)).sha256().substring(0, 4), second);
        }
        List<DocumentId> ids = List.of(house.accept(first), house.accept(second)).stream().sorted().toList();
        house.settle();
        String prefix = ids.get(0).sha256().substring(0, 4);
        Explanation why = why(prefix + ":words");
        assertEquals("ambiguous", why.kind());
        assertReason("2 documents have ids that begin with " + prefix, why);
        assertEquals(ids.stream().map(id -> "why " + id.shortForm() + ":words").toList(), why.next());
    }

    @Test
    void whatNobodyKnows() throws Exception {
        open();
        DocumentId id = analysed("كلمة");
        for (String subject : List.of("nothing", "0000", id.shortForm() + ":nothing", id.shortForm() + ":nothing@3", "0000:words", "")) {
            assertEquals(Optional.empty(), house.reasons.explain(subject), subject);
        }
    }

    // ---- help

    private void open() throws Exception {
        open(5, PASSED);
    }

    private void open(int suspendAfter, Exam exam) throws Exception {
        house = new House(folder, new Limits(Duration.ofSeconds(50), Duration.ofSeconds(50), 1000), suspendAfter, exam);
    }

    private DocumentId analysed(String text) throws Exception {
        house.extractor(House.READER);
        house.analyzer(Fakes.analyzer("words", "1"), House.FIRST_WORD);
        DocumentId id = house.accept(text);
        house.settle();
        return id;
    }

    private DocumentId failing(Analyzer analyzer) throws Exception {
        house.extractor(House.READER);
        house.analyzer(Fakes.analyzer("words", "1"), analyzer);
        DocumentId id = house.accept("كلمة");
        house.settle();
        return id;
    }

    private Explanation why(String subject) {
        return house.reasons.explain(subject).orElseThrow(() -> new AssertionError("nothing is known of " + subject));
    }

    private static void assertReason(String part, Explanation explanation) {
        assertTrue(explanation.reasons().stream().anyMatch(reason -> reason.contains(part)),
                () -> "'" + part + "' is not in " + explanation.reasons());
    }
}
