package org.marsad.itest;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.State;
import org.marsad.api.document.Problem;
import org.marsad.api.document.Problem.Code;
import org.marsad.api.ingest.FileIntake;
import org.marsad.api.ingest.FileIntake.Outcome;
import org.marsad.api.progress.Progress;
import org.marsad.api.workbench.Trouble;
import org.marsad.api.workbench.Verification;
import org.marsad.api.workbench.Workbench;
import org.marsad.paxexam.jupiter.PaxExam;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/**
 * Promise: a bad file ends in a clear line that names it, the reason and what to do, shows among the problems, and stops
 * nothing else.
 */
@PaxExam
class PoisonDocumentIT {

    private static final int GOOD_ONES = 20;
    private static final int NESTING = 100_000;
    /** A word on which an analyzer breaks; it has passed its examination, where the word does not come. */
    private static final String PROVOCATION = "استفزاز";
    /** Documents that an analyzer may break on without being suspended. */
    private static final int FEWER_THAN_SUSPEND = 4;
    private static final long HUGE = 300L * 1024 * 1024;
    /** A name in windows-1256, as an operator meets it on an old disk: no UTF-8. */
    private static final String OCTAL_NAME = "\\316\\310\\321.txt";

    @Inject
    private FileIntake intake;
    @Inject
    private Catalogue catalogue;
    @Inject
    private Workbench workbench;
    @Inject
    private Progress progress;
    private Path folder;

    @Configuration
    static Option[] container() {
        return MarsadContainer.complete().options();
    }

    @BeforeEach
    void goodDocumentsLieBetween(@TempDir Path given) throws IOException {
        folder = given;
        Corpus.write(folder, 4000, 4000 + GOOD_ONES);
    }

    @Test
    void eachBadFileEndsInAProblemOfItsKindAndTheRestGoesOn() throws Exception {
        Map<URI, Code> expected = new HashMap<>();
        expected.put(passwordPdf(), Code.ENCRYPTED);
        expected.put(damagedPdf(), Code.CORRUPT);
        expected.put(write("empty.txt", new byte[0]), Code.EMPTY);
        expected.put(write("blank.html", "<html><body> <p> </p></body></html>".getBytes()), Code.EMPTY);
        expected.put(huge(), Code.TOO_LARGE);

        takeIn(folder);

        assertAll(expected.entrySet().stream().map(bad -> () -> assertProblem(bad.getValue(), bad.getKey())));
        assertTheRestIsWell();
    }

    /** What comes of these is for the parser to decide; that it comes to an end is not. */
    @Test
    void noiseAndDepthEndInATextOrAProblem() throws Exception {
        List<URI> files = List.of(write("noise.txt", noise(1)), write("noise.html", noise(2)), write("noise.pdf", noise(3)),
                write("deep.html", ("<div>".repeat(NESTING) + "عمق" + "</div>".repeat(NESTING)).getBytes()));

        takeIn(folder);

        Map<URI, Trouble> troubles = troubles();
        for (URI file : files) {
            Optional<Entry> entry = entry(file);
            boolean hasText = entry.flatMap(Entry::text).filter(text -> !text.text().isBlank()).isPresent();
            assertTrue(hasText || troubles.containsKey(file), () -> file + " came to nothing: " + entry);
        }
        assertTheRestIsWell();
    }

    @Test
    void aFolderThatContainsItselfIsReadOnce() throws Exception {
        Path inner = Files.createDirectory(folder.resolve("inner"));
        Corpus.write(inner, 4100, 4101);
        Files.createSymbolicLink(inner.resolve("loop"), folder);

        List<Outcome> outcomes = takeIn(folder);

        assertEquals(GOOD_ONES + 1, outcomes.stream().flatMap(outcome -> outcome.id().stream()).distinct().count());
        assertEquals(GOOD_ONES + 1, outcomes.stream().filter(outcome -> outcome.id().isPresent()).count());
        assertTheRestIsWell();
    }

    @Test
    void aNameThatIsNotUtf8IsNoHindrance() throws Exception {
        Process writer = new ProcessBuilder("sh", "-c", "touch \"$(printf '" + OCTAL_NAME + "')\"")
                .directory(folder.toFile()).redirectErrorStream(true).start();
        assertTrue(writer.waitFor(10, TimeUnit.SECONDS));

        List<Outcome> outcomes = takeIn(folder);

        assertEquals(GOOD_ONES + 1, outcomes.size());
        Outcome odd = outcomes.stream().filter(outcome -> outcome.origin().toString().endsWith("%CE%C8%D1.txt")).findFirst()
                .orElseThrow(() -> new AssertionError("not met as it is: " + outcomes));
        assertProblem(Code.EMPTY, odd.origin());
        assertTheRestIsWell();
    }

    @Test
    void aMissingPathIsNamed() throws Exception {
        Path missing = folder.resolve("لا يوجد");

        Outcome outcome = takeIn(missing).get(0);

        assertEquals(Code.NOT_FOUND, outcome.problem().orElseThrow().code());
        assertProblem(Code.NOT_FOUND, outcome.origin());
        assertTrue(outcome.problem().get().reason().contains("لا يوجد"));
    }

    @Test
    void anAnalyzerThatBreaksLeavesAProblemAndTheLayersOfTheOthers(BundleContext context) throws Exception {
        Analyzer broken = (text, findings) -> {
            if (text.text().contains(PROVOCATION)) {
                throw new IllegalStateException("it broke on purpose");
            }
        };
        List<URI> poison = new ArrayList<>();
        for (int i = 0; i < FEWER_THAN_SUSPEND; i++) {
            poison.add(write("poison" + i + ".txt", ("في النص رقم " + i + " كلمة " + PROVOCATION).getBytes(StandardCharsets.UTF_8)));
        }
        ServiceRegistration<Analyzer> registration = context.registerService(Analyzer.class, broken,
                new Hashtable<>(Map.of("marsad.analyzer.id", "broken", "marsad.analyzer.revision", "1",
                        "marsad.analyzer.produces", "test.nothing")));

        takeIn(folder);

        for (URI file : poison) {
            Trouble trouble = troubles().get(file);
            assertEquals(Code.DEFECT, trouble.problem().code());
            assertEquals("broken", trouble.problem().missing());
            assertTrue(trouble.problem().reason().contains("it broke on purpose"));
            assertTrue(entry(file).orElseThrow().layers().keySet().containsAll(List.of("dates", "structure")));
        }
        registration.unregister();
        workbench.retry(List.of());
        assertTrue(workbench.await(Wait.PATIENCE));
        assertTheRestIsWell();
    }

    private URI passwordPdf() throws IOException {
        try (InputStream in = PoisonDocumentIT.class.getResourceAsStream("password.pdf")) {
            return write("password.pdf", in.readAllBytes());
        }
    }

    private URI damagedPdf() throws IOException {
        byte[] whole = Files.readAllBytes(Corpus.seeds().resolve("pdf/foreign-trade-report.pdf"));
        return write("damaged.pdf", Arrays.copyOf(whole, 2000));
    }

    private static byte[] noise(long seed) {
        byte[] noise = new byte[200_000];
        new Random(seed).nextBytes(noise);
        return noise;
    }

    /** It takes no room on the disk. */
    private URI huge() throws IOException {
        Path file = folder.resolve("huge.txt");
        try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
            access.setLength(HUGE);
        }
        return file.toUri();
    }

    private URI write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toUri();
    }

    private List<Outcome> takeIn(Path place) throws InterruptedException {
        List<Outcome> outcomes = Taking.in(intake, place);
        assertTrue(workbench.await(Wait.PATIENCE), () -> "still to do: " + workbench.backlog());
        return outcomes;
    }

    private void assertProblem(Code code, URI file) {
        Trouble trouble = troubles().get(file);
        assertTrue(trouble != null, () -> "there is no problem with " + file);
        Problem problem = trouble.problem();
        assertEquals(code, problem.code(), () -> file + ": " + problem);
        assertFalse(problem.reason().isBlank(), () -> file + ": " + problem);
        assertFalse(problem.advice().isBlank(), () -> file + ": " + problem);
        assertFalse((problem.reason() + problem.advice()).contains("Exception"), () -> file + ": " + problem);
    }

    private void assertTheRestIsWell() throws Exception {
        for (URI file : goodOnes()) {
            Entry entry = entry(file).orElseThrow();
            assertEquals(State.OK, entry.state(), () -> file + ": " + entry.problems());
        }
        try (Progress.Job job = progress.start("verify", OptionalLong.empty())) {
            Verification verification = workbench.verify(job);
            assertTrue(verification.isClean(), verification::toString);
        }
    }

    private List<URI> goodOnes() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("article-")).map(Path::toUri)
                    .toList();
        }
    }

    private Optional<Entry> entry(URI origin) {
        try (Stream<Entry> entries = catalogue.entries()) {
            return entries.filter(entry -> entry.origin().equals(origin)).findFirst();
        }
    }

    private Map<URI, Trouble> troubles() {
        return workbench.troubles().stream()
                .collect(Collectors.toMap(Trouble::origin, trouble -> trouble, (newer, older) -> newer));
    }
}
