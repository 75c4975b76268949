package org.marsad.source.folder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.Problem;
import org.marsad.api.document.Provenance;
import org.marsad.api.ingest.FileIntake.Options;
import org.marsad.api.ingest.FileIntake.Outcome;
import org.marsad.api.ingest.Intake;
import org.marsad.testkit.MemoryIntake;

class FolderIntakeTest {

    @TempDir
    private Path folder;

    private final MemoryIntake intake = new MemoryIntake();
    private final FakeConfigurations configurations = new FakeConfigurations();

    @Test
    void aFolderIsTakenWithAllBelowItButOnlyFilesThatPromiseADocument() throws Exception {
        write("a.txt", "1");
        write("sub/deeper/b.HTML", "2");
        write("corpus.json", "{}");
        write(".hidden.txt", "3");
        write(".git/c.txt", "4");
        write("README", "5");
        assertEquals(List.of("a.txt", "sub/deeper/b.HTML"), relative(ingest(folder.toString())));
    }

    @Test
    void aFileThatIsNamedIsTakenWhateverItsEnding() throws Exception {
        assertEquals(Optional.of(Intake.Status.NEW), ingest(write("note.xyz", "1").toString()).get(0).status());
    }

    @Test
    void aGlobNamesTheFilesThatMatch() throws Exception {
        write("a1.txt", "1");
        write("a2.txt", "2");
        write("b.txt", "3");
        write("sub/a3.txt", "4");
        assertEquals(List.of("a1.txt", "a2.txt"), relative(ingest(folder + "/a*.txt")));
        assertEquals(List.of("a1.txt", "a2.txt", "b.txt", "sub/a3.txt"), relative(ingest(folder + "/{*,**/*}.txt")));
    }

    @Test
    void aPathThatIsThereIsMeantLiterally() throws Exception {
        write("a[1].txt", "1");
        write("a1.txt", "2");
        assertEquals(List.of("a[1].txt"), relative(ingest(folder + "/a[1].txt")));
    }

    @Test
    void aPathThatLeadsNowhereIsRefusedByName() throws Exception {
        Outcome outcome = ingest(folder + "/missing.txt").get(0);
        assertEquals(Problem.Code.NOT_FOUND, outcome.problem().orElseThrow().code());
        assertTrue(outcome.problem().orElseThrow().reason().contains("missing.txt"));
        assertEquals(1, intake.refused().size());
    }

    @Test
    void anUnchangedFileIsNotReadAgainUnlessAskedTo() throws Exception {
        write("a.txt", "1");
        ingest(folder.toString());
        assertEquals(Optional.of(Intake.Status.KNOWN), ingest(folder.toString()).get(0).status());
        assertEquals(1, intake.offers().size());
        ingest(new Options("folder", Optional.empty(), Optional.empty(), true), folder.toString());
        assertEquals(2, intake.offers().size());
    }

    @Test
    void aStatedCharsetOrTypeIsOfferedThoughTheFileIsUnchanged() throws Exception {
        write("a.txt", "1");
        ingest(folder.toString());
        ingest(new Options("folder", Optional.of("text/plain"), Optional.of("windows-1256"), false), folder.toString());
        Provenance provenance = intake.offers().get(1).provenance();
        assertEquals("windows-1256", provenance.attributes().get(Provenance.CHARSET));
        assertEquals("text/plain", provenance.attributes().get(Provenance.MEDIA_TYPE));
    }

    @Test
    void aFileLargerThanAllowedIsRefusedWithoutBeingRead() throws Exception {
        Path file = write("big.txt", "1");
        try (RandomAccessFile big = new RandomAccessFile(file.toFile(), "rw")) {
            big.setLength(300L * 1024 * 1024);
        }
        Problem problem = ingest(folder.toString()).get(0).problem().orElseThrow();
        assertEquals(Problem.Code.TOO_LARGE, problem.code());
        assertTrue(problem.reason().contains("300 MiB"));
        assertEquals(0, intake.offers().size());
    }

    @Test
    void largeFilesAreReadOneAfterTheOther() throws Exception {
        AtomicInteger reading = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch second = new CountDownLatch(1);
        FileOffer offer = new FileOffer(intake, Options.defaults(), Clock.systemUTC(), (file, size) -> {
            most.accumulateAndGet(reading.incrementAndGet(), Math::max);
            try {
                second.await(200, TimeUnit.MILLISECONDS); // time for the others, if they are let in
            } catch (InterruptedException e) {
                throw new IOException(e);
            } finally {
                reading.decrementAndGet();
            }
            return new byte[(int) size];
        });
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Path file = folder.resolve("large-" + i + ".txt");
            try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
                large.setLength(FileOffer.ROOM * 2L / 3);
            }
            threads.add(new Thread(() -> {
                try {
                    offer.offer(file);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        assertEquals(1, most.get());
    }

    @Test
    void aFileThatChangesOnceWhileItIsReadIsReadAgain() throws Exception {
        Outcome outcome = offerOfAFileThatChanges(1);
        assertEquals(DocumentId.of("1+".getBytes(StandardCharsets.UTF_8)), outcome.id().orElseThrow(), "the newest content");
    }

    @Test
    void aFileThatChangesEachTimeItIsReadIsRefused() throws Exception {
        Outcome outcome = offerOfAFileThatChanges(Integer.MAX_VALUE);
        assertEquals(Problem.Code.CHANGING, outcome.problem().orElseThrow().code());
        assertEquals(0, intake.offers().size());
    }

    private Outcome offerOfAFileThatChanges(int times) throws Exception {
        AtomicInteger left = new AtomicInteger(times);
        FileOffer offer = new FileOffer(intake, Options.defaults(), Clock.systemUTC(), (file, size) -> {
            byte[] bytes = Files.readAllBytes(file);
            if (left.getAndDecrement() > 0) {
                Files.writeString(file, "+", StandardOpenOption.APPEND);
            }
            return bytes;
        });
        return offer.offer(write("log.txt", "1"));
    }

    @Test
    void anEmptyFileIsOfferedLikeAnyOther() throws Exception {
        write("empty.txt", "");
        assertEquals(Optional.of(Intake.Status.NEW), ingest(folder.toString()).get(0).status());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void linksToFoldersAreNotFollowedAndSaid() throws Exception {
        write("sub/a.txt", "1");
        Files.createSymbolicLink(folder.resolve("sub/loop"), folder);
        List<Outcome> outcomes = ingest(folder.toString());
        assertEquals(2, outcomes.size());
        assertTrue(outcomes.get(1).problem().orElseThrow().reason().contains("sub/loop"));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void linksOutOfTheFolderAreNotFollowed(@TempDir Path elsewhere) throws Exception {
        Files.writeString(elsewhere.resolve("secret.txt"), "1");
        Files.createSymbolicLink(folder.resolve("link.txt"), elsewhere.resolve("secret.txt"));
        assertTrue(ingest(folder.toString()).get(0).problem().orElseThrow().reason().contains("leads out of"));
        assertEquals(0, intake.offers().size());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aLinkThatLeadsNowhereIsOneFileThatCannotBeReadAndTheRestIsTaken() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), folder.resolve("nowhere.txt"));
        Files.writeString(folder.resolve("z.txt"), "نص");
        for (List<String> paths : List.of(List.of(folder.toString()), List.of(link.toString(), folder.resolve("z.txt").toString()))) {
            Map<Boolean, List<Outcome>> outcomes = ingest(paths.toArray(String[]::new)).stream()
                    .collect(Collectors.partitioningBy(outcome -> outcome.problem().isPresent()));
            assertEquals(1, outcomes.get(false).size());
            Problem problem = outcomes.get(true).get(0).problem().orElseThrow();
            assertEquals(Problem.Code.UNREADABLE, problem.code(), "not that the operator has mistyped a path");
            assertTrue(problem.reason().endsWith("link.txt is a link that leads nowhere"), problem.reason());
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aPipeIsRefusedAndNotWaitedFor() throws Exception {
        Process made = new ProcessBuilder("mkfifo", folder.resolve("pipe.txt").toString()).start();
        assertEquals(0, made.waitFor());
        assertEquals(Problem.Code.UNREADABLE, ingest(folder.toString()).get(0).problem().orElseThrow().code());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aNameThatIsNotUtf8IsTaken() throws Exception {
        Process made = new ProcessBuilder("bash", "-c", "printf 1 > $'\\xc7\\xe1.txt'").directory(folder.toFile()).start();
        assertEquals(0, made.waitFor());
        Outcome outcome = ingest(folder.toString()).get(0);
        assertEquals(Optional.of(Intake.Status.NEW), outcome.status());
        assertTrue(outcome.origin().toString().endsWith("/%C7%E1.txt"), outcome.origin().toString());
    }

    @Test
    void theRestIsLeftOutOnceCancelled() throws Exception {
        for (int i = 0; i < 50; i++) {
            write("f" + i + ".txt", "x" + i);
        }
        List<Outcome> outcomes = new ArrayList<>();
        AtomicInteger asked = new AtomicInteger();
        files().ingest(List.of(folder.toString()), Options.defaults(), outcomes::add, () -> asked.incrementAndGet() > 10);
        assertEquals(10, outcomes.size());
    }

    @Test
    void aWatchIsAConfigurationThatIsKept() throws Exception {
        files().watch(folder, "وارد");
        assertEquals(List.of("وارد"), files().watches().stream().map(watch -> watch.name()).toList());
        assertEquals(folder, files().watches().get(0).folder());
        files().unwatch("وارد");
        assertEquals(List.of(), files().watches());
    }

    @Test
    void aWatchThatCannotBeSaysWhy() throws Exception {
        files().watch(folder, "inbox");
        assertTrue(message(() -> files().watch(folder, "inbox")).contains("taken"));
        assertTrue(message(() -> files().watch(folder, "a b")).contains("not a name"));
        assertTrue(message(() -> files().watch(folder, "folder")).contains("by hand"));
        assertTrue(message(() -> files().watch(folder.resolve("none"), "x")).contains("there is no folder"));
        assertTrue(message(() -> files().watch(write("f.txt", "1"), "x")).contains("not a folder"));
        assertTrue(message(() -> files().unwatch("inbx")).contains("inbox"));
    }

    private static String message(Executable call) {
        return assertThrows(IllegalArgumentException.class, call).getMessage();
    }

    private FolderIntake files() {
        return new FolderIntake(settings(), intake, configurations.service());
    }

    private List<Outcome> ingest(String... patterns) throws InterruptedException {
        return ingest(Options.defaults(), patterns);
    }

    private List<Outcome> ingest(Options options, String... patterns) throws InterruptedException {
        List<Outcome> outcomes = new ArrayList<>();
        files().ingest(List.of(patterns), options, outcomes::add, () -> false);
        outcomes.sort(Comparator.comparing(Outcome::origin));
        return outcomes;
    }

    private List<String> relative(List<Outcome> outcomes) {
        return outcomes.stream().map(outcome -> folder.relativize(Path.of(outcome.origin())).toString()).toList();
    }

    private Path write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private static FolderIntake.Settings settings() {
        return new FolderIntake.Settings() {
            @Override
            public Class<FolderIntake.Settings> annotationType() {
                return FolderIntake.Settings.class;
            }

            @Override
            public String[] endings() {
                return new String[] {"txt", "html"};
            }
        };
    }
}
