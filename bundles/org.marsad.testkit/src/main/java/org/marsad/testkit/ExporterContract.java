package org.marsad.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.export.ExportTarget;
import org.marsad.api.export.Exporter;
import org.marsad.api.export.ExporterService;

/**
 * What every {@link Exporter} promises, as tests:
 *
 * <ul>
 *   <li>it writes no entries, one, many, random ones ({@link Seed}), and all that it wrote has arrived when it returns;
 *   <li>the same entries give the same bytes: again, from another exporter, and from several threads at once;
 *   <li>it takes entries one by one, so that a corpus of any size can be exported;
 *   <li>it writes to the target and nowhere else;
 *   <li>it asks for no option it does not announce, and refuses a value it does not understand;
 *   <li>an interrupt ends it, and what the target throws comes out as it was thrown.
 * </ul>
 */
public abstract class ExporterContract {

    private static final int LAZY = 2_000;
    /** A writer may have a buffer, but must not have a corpus in it. */
    private static final int MOST_AT_ONCE = 1_000;
    private static final int RANDOM = 60;

    private final Seed seed = Seed.ofThisRun();

    /** For those who extend it. */
    protected ExporterContract() {
    }

    /** The exporter to test: a new one at each call. */
    protected abstract Exporter exporter();

    /**
     * The name of the target. Unless overridden, {@code export} with the first ending of the {@link ExporterService} annotation, or
     * the name of the format if it is a folder.
     */
    protected String targetName() {
        return annotation().map(service -> service.texts("extensions").stream().findFirst().map(ending -> "export." + ending)
                .orElseGet(() -> service.text("format"))).orElse("export");
    }

    /** The options that are given in all tests; none unless overridden. */
    protected Map<String, String> options() {
        return Map.of();
    }

    /**
     * The names of the options it announces. Read from its {@link ExporterService} annotation; an exporter without one overrides
     * this.
     */
    protected Set<String> announcedOptions() {
        return annotation().map(service -> Set.copyOf(service.texts("options"))).orElseThrow(() -> new AssertionError(
                exporter().getClass().getName() + " has no @ExporterService to read its options from; override announcedOptions()"));
    }

    /** Those of its options for which any value is right, such as a title; none unless overridden. */
    protected Set<String> freeOptions() {
        return Set.of();
    }

    @AfterEach
    final void theThreadIsNoLongerInterrupted() {
        assertFalse(Thread.interrupted(), "the export left the thread interrupted");
    }

    @Test
    final void itSaysWhoItIs() {
        annotation().ifPresent(service -> {
            assertFalse(service.text("format").isBlank(), "it has no name of its format");
            assertFalse(service.text("revision").isBlank(), "it has no revision");
            assertTrue(service.text("type").matches("[a-z]+/[^\\s]+"), "it has no media type");
        });
    }

    @Test
    final void noEntriesGiveAWholeFile() throws Exception {
        exported(List.of()).bytes();
    }

    @Test
    final void allThatIsWrittenHasArrivedWhenItReturns() throws Exception {
        List<Entry> some = new ArrayList<>();
        long before = size(exported(some));
        for (Entry entry : List.of(Entries.article(), TestCorpus.articles().get(0).entry(), Entries.unreadable())) {
            some.add(entry);
            long after = size(exported(sorted(some)));
            assertTrue(after > before, "one entry more gave no bytes more; flush what you write through");
            before = after;
        }
    }

    @Test
    final void whateverIsInAnEntryIsWritten() throws Exception {
        for (String words : NastyTexts.WORDS) {
            check(List.of(Entries.with(words)), "on the words «" + Shown.text(words) + "»");
        }
        for (Map.Entry<String, String> text : NastyTexts.all().entrySet()) {
            check(List.of(Entries.with(text.getValue())), "on a text with " + text.getKey());
        }
        check(sorted(List.of(Entries.article(), Entries.unreadable(), Entries.gone())),
                "on an article, an unreadable document and a gone one");
        check(TestCorpus.entries(), "on the test corpus");
        check(Entries.random(seed, RANDOM), "on random entries, " + seed.repeat());
    }

    private void check(List<Entry> entries, String what) throws Exception {
        try {
            exported(entries);
        } catch (RuntimeException | IOException e) {
            throw new AssertionError("it threw " + e + ' ' + what, e);
        }
    }

    @Test
    final void theSameEntriesGiveTheSameBytes() throws Exception {
        Map<String, byte[]> first = files(exported(Entries.random(seed, RANDOM)));
        Exporter exporter = exporter();
        for (int i = 0; i < 2; i++) {
            assertSameFiles(first, files(export(exporter, Entries.random(seed, RANDOM))), "the next time, " + seed.repeat());
        }
    }

    @Test
    final void severalThreadsAtOnceGetTheSameBytes() throws Exception {
        List<Entry> entries = Entries.random(seed, RANDOM);
        Map<String, byte[]> alone = files(exported(entries));
        Exporter exporter = exporter();
        AtOnce.run(() -> {
            assertSameFiles(alone, files(export(exporter, entries)), "beside other threads, " + seed.repeat());
            return true;
        });
    }

    @Test
    final void entriesAreTakenOneByOne() throws Exception {
        LazyEntries entries = new LazyEntries(LAZY);
        exporter().export(entries, new Everything(targetName(), options(), entries.sink()));
        assertEquals(LAZY, entries.made(), "entries taken");
        assertTrue(entries.longestSilence() < MOST_AT_ONCE, () -> entries.longestSilence() + " entries in a row were taken while"
                + " nothing was written; write each before you take the next");
    }

    @Test
    @ResourceLock(Resources.SYSTEM_OUT)
    final void itWritesNowhereButToTheTarget() throws Exception {
        Set<Path> before = workingFolder();
        PrintStream standardOutput = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (PrintStream own = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
            System.setOut(own);
            exported(TestCorpus.entries());
        } finally {
            System.setOut(standardOutput);
        }
        assertEquals("", printed.toString(StandardCharsets.UTF_8), "what it printed");
        Set<Path> after = workingFolder();
        after.removeAll(before);
        assertEquals(Set.of(), after, "new files in the working folder");
    }

    private static Set<Path> workingFolder() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(""))) {
            return files.collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    final void standardOutputGetsTheMainFile() throws Exception {
        List<Entry> entries = TestCorpus.entries();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MemoryTarget unnamed = new MemoryTarget("", options());
        exporter().export(entries.iterator(), unnamed);
        exporter().export(entries.iterator(), new Everything("", options(), out) {
            @Override
            public OutputStream companion(String file) {
                return new KeptOpen(OutputStream.nullOutputStream());
            }
        });
        assertArrayEquals(unnamed.bytes(), out.toByteArray(), "what standard output gets when companions are dropped");
    }

    @Test
    final void itAsksForNoOptionItDoesNotAnnounce() throws Exception {
        Set<String> others = new HashSet<>(exported(List.of(Entries.article())).asked());
        others.removeAll(announcedOptions());
        assertEquals(Set.of(), others, "options that it asks for and an operator cannot give, since it does not announce them");
    }

    @Test
    final void aValueItDoesNotUnderstandIsRefused() {
        for (String option : announcedOptions()) {
            if (!freeOptions().contains(option)) {
                Map<String, String> given = new HashMap<>(options());
                given.put(option, "no such value");
                IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class,
                        () -> exporter().export(List.of(Entries.article()).iterator(), new MemoryTarget(targetName(), given)),
                        "the option " + option + " took the value 'no such value'; if any value is right, say so in freeOptions()");
                assertTrue(String.valueOf(refusal.getMessage()).contains("no such value"), () -> "the message does not say which value"
                        + " was wrong: " + refusal.getMessage());
            }
        }
    }

    @Test
    final void anInterruptEndsItBeforeTheFirstEntry() {
        LazyEntries entries = new LazyEntries(3);
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> exporter().export(entries, sink(entries)), "it was interrupted");
        assertTrue(entries.made() <= 1, () -> "it took " + entries.made() + " entries after it had been interrupted");
    }

    @Test
    final void anInterruptEndsItBetweenTwoEntries() {
        LazyEntries entries = new LazyEntries(LAZY);
        int interruptedAt = 10;
        Iterator<Entry> interrupting = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return entries.hasNext();
            }

            @Override
            public Entry next() {
                Entry next = entries.next();
                if (entries.made() == interruptedAt) {
                    Thread.currentThread().interrupt();
                }
                return next;
            }
        };
        assertThrows(InterruptedException.class, () -> exporter().export(interrupting, sink(entries)), "it was interrupted");
        assertTrue(entries.made() <= interruptedAt + 1, () -> "it took " + (entries.made() - interruptedAt)
                + " entries after it had been interrupted");
    }

    @Test
    final void aFullDiskComesOutAsItWasThrown() {
        IOException full = new IOException("No space left on device");
        OutputStream disk = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw full;
            }
        };
        assertSame(full, assertThrows(IOException.class, () -> exporter().export(new LazyEntries(3),
                new Everything(targetName(), options(), disk))), "what it made of the target's exception");
    }

    private Optional<ServiceAnnotation> annotation() {
        return ServiceAnnotation.of(exporter().getClass(), ExporterService.class);
    }

    private ExportTarget sink(LazyEntries entries) {
        return new Everything(targetName(), options(), entries.sink());
    }

    private MemoryTarget exported(List<Entry> entries) throws IOException, InterruptedException {
        return export(exporter(), entries);
    }

    private MemoryTarget export(Exporter exporter, List<Entry> entries) throws IOException, InterruptedException {
        MemoryTarget target = new MemoryTarget(targetName(), options());
        exporter.export(entries.iterator(), target);
        return target;
    }

    private static List<Entry> sorted(List<Entry> entries) {
        return entries.stream().sorted((one, other) -> one.id().compareTo(other.id())).toList();
    }

    private static Map<String, byte[]> files(MemoryTarget target) {
        Map<String, byte[]> files = new HashMap<>();
        target.companions().forEach(companion -> files.put(companion, target.bytes(companion)));
        files.put("", target.bytes());
        return files;
    }

    private static long size(MemoryTarget target) {
        return files(target).values().stream().mapToLong(bytes -> bytes.length).sum();
    }

    private static void assertSameFiles(Map<String, byte[]> expected, Map<String, byte[]> actual, String when) {
        assertEquals(expected.keySet(), actual.keySet(), "the files it writes " + when);
        expected.forEach((file, bytes) -> assertArrayEquals(bytes, actual.get(file), () -> "the bytes of '" + file + "' " + when));
    }

    /** Main file and companions into one stream. */
    private static class Everything implements ExportTarget {

        private final String name;
        private final Map<String, String> options;
        private final OutputStream out;

        Everything(String name, Map<String, String> options, OutputStream out) {
            this.name = name;
            this.options = options;
            this.out = out;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public OutputStream main() {
            return new KeptOpen(out);
        }

        @Override
        public OutputStream companion(String file) {
            return new KeptOpen(out);
        }

        @Override
        public Optional<String> option(String option) {
            return Optional.ofNullable(options.get(option));
        }
    }

    /** An exporter may close what it has written to; what others still write to stays open. */
    private static final class KeptOpen extends FilterOutputStream {

        KeptOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int begin, int length) throws IOException {
            out.write(bytes, begin, length);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
