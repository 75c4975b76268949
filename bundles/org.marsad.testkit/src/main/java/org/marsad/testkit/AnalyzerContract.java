package org.marsad.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.analysis.AnalyzerService;
import org.marsad.api.document.Annotation;
import org.marsad.api.text.NormalizedText;
import org.marsad.testkit.AnalyzerRun.End;

/**
 * What every {@link Analyzer} promises, as tests. Extend it, say which analyzer, and the laws are run with your own tests:
 *
 * <ul>
 *   <li>what it adds lies in the text, is of a type it announces, and has a confidence above 0 and at most 1;
 *   <li>no text makes it throw anything but {@code AnalysisException}, or recurse or go on for ever;
 *   <li>the same where the analyzers it requires or uses have found nothing;
 *   <li>the same text gives the same findings: again, after other texts, and from several threads at once;
 *   <li>an interrupt ends it or is left to the caller, and a run that is called off ends.
 * </ul>
 *
 * The texts are those of {@link TestCorpus}, {@link NastyTexts}, random ones ({@link Seed}), and your own ({@link #texts()}). At
 * least one of them must have a finding, else the laws would say nothing.
 */
public abstract class AnalyzerContract {

    /** A dotted name; letters of any script that are not capitals. */
    private static final Pattern TYPE = Pattern.compile("[\\p{L}\\p{M}\\p{N}_-]+(\\.[\\p{L}\\p{M}\\p{N}_-]+)*");
    private static final int RANDOM_TEXTS = 300;
    private static final int SHAKEN_TEXTS = 300;
    private static final int LONG = 1 << 18;
    /** A net under the loops that never end, no measure of speed: what is sound takes a hundredth of it. */
    private static final Duration MOST = Duration.ofMinutes(2);
    private static final List<String> ENDLESS = List.of("ا", "1", " ", "\n", "«", "(", "\"", "\u064E", "-", "1 ", "ا ", "، ", "1.", "a@");

    private final Seed seed = Seed.ofThisRun();

    /** For those who extend it. */
    protected AnalyzerContract() {
    }

    /** How long it is waited for what may never end. */
    Duration patience() {
        return MOST;
    }

    /** The analyzer to test: a new one at each call. */
    protected abstract Analyzer analyzer();

    /**
     * The types it announces. Read from its {@link AnalyzerService} annotation; an analyzer without one overrides this.
     */
    protected Set<String> produces() {
        return annotation().map(service -> Set.copyOf(service.texts("produces"))).orElseThrow(() -> new AssertionError(
                analyzer().getClass().getName() + " has no @AnalyzerService to read its types from; override produces()"));
    }

    /**
     * A document as this analyzer needs it: for instance in its normal form, or with the mentions of those analyzers that it
     * requires or uses. Left as it is unless overridden.
     *
     * @param document any text, the nasty ones among them
     */
    protected In prepare(In document) {
        return document;
    }

    /** Texts to test with beside those that all analyzers are tested with; none unless overridden. */
    protected List<String> texts() {
        return List.of();
    }

    @Test
    final void itSaysWhoItIsAndWhatItProduces() {
        assertFalse(produces().isEmpty(), "it announces no type, so nothing it finds could be kept");
        for (String type : produces()) {
            assertTrue(TYPE.matcher(type).matches() && type.equals(type.toLowerCase(Locale.ROOT)), () -> "the type '"
                    + Shown.visible(type) + "' is no dotted name in small letters, such as entity.place");
        }
        annotation().ifPresent(service -> {
            assertFalse(service.text("id").isBlank(), "it has no id");
            assertFalse(service.text("revision").isBlank(), "it has no revision");
        });
    }

    @Test
    final void itFindsSomethingInAtLeastOneText() {
        assertFalse(withFindings().isEmpty(), "it finds nothing in any of the texts, so nothing is tested;"
                + " let texts() give some in which there is something to find");
    }

    @Test
    final void noTextBreaksItAndAllItFindsIsAsItAnnounces() {
        Analyzer analyzer = analyzer();
        for (In document : documents()) {
            AnalyzerRun.undisturbed(analyzer, document, produces());
        }
        RandomTexts random = new RandomTexts(seed);
        List<In> fruitful = withFindings();
        for (int i = 0; i < SHAKEN_TEXTS && !fruitful.isEmpty(); i++) {
            String text = random.shaken(fruitful.get(i % fruitful.size()).text());
            undisturbed(analyzer, prepare(In.text(text)));
        }
    }

    @Test
    final void nothingBreaksItWhereOthersHaveFoundNothing() {
        Analyzer analyzer = analyzer();
        for (In document : documents()) {
            undisturbed(analyzer, document.withoutMentions());
        }
    }

    @Test
    final void theSameTextGivesTheSameFindings() {
        Analyzer analyzer = analyzer();
        for (In document : documents()) {
            assertSame(undisturbed(analyzer, document), undisturbed(analyzer, document), document, "the second time");
        }
    }

    @Test
    final void itKeepsNothingFromOneTextToTheNext() {
        List<In> documents = documents();
        Collections.shuffle(documents, seed.random());
        Analyzer kept = analyzer();
        for (In document : documents) {
            assertSame(undisturbed(analyzer(), document), undisturbed(kept, document), document,
                    "after it had seen other texts, " + seed.repeat());
        }
    }

    @Test
    final void severalThreadsAtOnceGetTheSameFindings() throws Exception {
        Analyzer analyzer = analyzer();
        List<In> documents = documents();
        List<AnalyzerRun> alone = documents.stream().map(document -> undisturbed(analyzer, document)).toList();
        AtOnce.run(() -> {
            List<Integer> order = new ArrayList<>(IntStream.range(0, documents.size()).boxed().toList());
            Collections.shuffle(order, new Random(Thread.currentThread().getId()));
            for (int i : order) {
                assertSame(alone.get(i), undisturbed(analyzer, documents.get(i)), documents.get(i), "beside other threads");
            }
            return true;
        });
    }

    @Test
    final void anInterruptEndsItOrIsLeftToTheCaller() {
        Analyzer analyzer = analyzer();
        for (In document : interesting()) {
            AnalyzerRun calm = undisturbed(analyzer, document);
            NormalizedText form = document.form();
            Thread.currentThread().interrupt();
            assertObeyedOrLeft(calm, AnalyzerRun.run(analyzer, document, form, new Collector(form, produces())), document);
            if (!calm.found().isEmpty()) {
                Collector interrupting = new Collector(form, produces()).interruptingAt(calm.found().size() / 2 + 1);
                assertObeyedOrLeft(calm, AnalyzerRun.run(analyzer, document, form, interrupting), document);
            }
        }
    }

    private static void assertObeyedOrLeft(AnalyzerRun calm, AnalyzerRun interrupted, In document) {
        if (interrupted.end() == End.INTERRUPTED) {
            return;
        }
        assertTrue(interrupted.flag(), () -> "it was interrupted and returned without a sign of it: throw InterruptedException,"
                + " or leave the thread interrupted; " + AnalyzerRun.in(document));
        assertSame(calm, interrupted, document, "when it was interrupted and returned all the same");
    }

    @Test
    final void aRunThatIsCalledOffEnds() {
        Analyzer analyzer = analyzer();
        for (In document : withFindings()) {
            int findings = undisturbed(analyzer, document).found().size();
            for (int call : new int[] {1, findings / 2 + 1, findings}) {
                NormalizedText form = document.form();
                AnalyzerRun run = AnalyzerRun.run(analyzer, document, form, new Collector(form, produces()).callingOffAt(call));
                assertTrue(run.end() != End.REFUSED, () -> "it was told that the run was called off, and said that the text cannot be"
                        + " analysed; let the IllegalStateException through; " + AnalyzerRun.in(document));
            }
        }
    }

    @Test
    final void itComesToAnEndOnVeryLongTexts() {
        Analyzer analyzer = analyzer();
        List<String> texts = new ArrayList<>(ENDLESS);
        withFindings().stream().limit(3).forEach(document -> texts.add(document.text() + "\n"));
        assumeTrue(texts.size() > ENDLESS.size(), "it finds nothing");
        for (String text : texts) {
            In document = prepare(In.text(text.repeat(LONG / text.length())));
            assertTimeoutPreemptively(patience(), () -> undisturbed(analyzer, document), () -> "it does not come to an end on «"
                    + Shown.text(text) + "» repeated to " + LONG + " units");
        }
    }

    private Optional<ServiceAnnotation> annotation() {
        return ServiceAnnotation.of(analyzer().getClass(), AnalyzerService.class);
    }

    private AnalyzerRun undisturbed(Analyzer analyzer, In document) {
        return AnalyzerRun.undisturbed(analyzer, document, produces());
    }

    private static void assertSame(AnalyzerRun expected, AnalyzerRun actual, In document, String when) {
        if (expected.end() != actual.end() || !expected.found().equals(actual.found())) {
            assertEquals(shown(expected, document), shown(actual, document), () -> "other findings " + when + "; "
                    + AnalyzerRun.in(document));
            assertEquals(expected.found(), actual.found(), () -> "other findings " + when + "; " + AnalyzerRun.in(document));
        }
    }

    private static String shown(AnalyzerRun run, In document) {
        StringBuilder shown = new StringBuilder(run.end().toString());
        for (Annotation annotation : run.found()) {
            shown.append('\n').append(Shown.finding(annotation, document.text()));
        }
        return shown.toString();
    }

    /** Those worth disturbing: with findings, and a few without. */
    private List<In> interesting() {
        List<In> some = new ArrayList<>(withFindings());
        documents().stream().limit(20).forEach(some::add);
        return some;
    }

    private List<In> withFindings() {
        Analyzer analyzer = analyzer();
        return given().stream().filter(document -> !undisturbed(analyzer, document).found().isEmpty()).toList();
    }

    /** Texts of people's making. */
    private List<In> given() {
        List<String> all = new ArrayList<>(texts());
        all.addAll(TestCorpus.texts());
        return all.stream().map(text -> prepare(In.text(text))).toList();
    }

    private List<In> documents() {
        List<In> all = new ArrayList<>(given());
        NastyTexts.all().values().forEach(text -> all.add(prepare(In.text(text))));
        RandomTexts random = new RandomTexts(seed);
        for (int i = 0; i < RANDOM_TEXTS; i++) {
            all.add(prepare(In.text(random.next())));
        }
        return all;
    }
}
