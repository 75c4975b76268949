package org.marsad.testkit;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.export.ExportTarget;
import org.marsad.api.export.Exporter;
import org.marsad.api.export.ExporterService;

/** The contract lets a sound exporter pass, and notices each way to break it. */
class ExporterContractTest {

    /** Writes ids and titles. */
    @ExporterService(format = "titles", revision = "1", type = "text/plain", extensions = "txt", options = "case")
    static final class Titles implements Exporter {

        @Override
        public void export(Iterator<Entry> entries, ExportTarget target) throws IOException, InterruptedException {
            boolean upper = upper(target);
            Writer out = new BufferedWriter(new OutputStreamWriter(target.main(), StandardCharsets.UTF_8));
            while (entries.hasNext()) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("called off");
                }
                Entry entry = entries.next();
                String line = entry.id() + " " + entry.title() + "\n";
                out.write(upper ? line.toUpperCase(Locale.ROOT) : line);
            }
            out.flush();
        }

        private static boolean upper(ExportTarget target) {
            String given = target.option("case").orElse("lower");
            return switch (given) {
                case "upper" -> true;
                case "lower" -> false;
                default -> throw new IllegalArgumentException("the case is upper or lower, not '" + given + "'");
            };
        }
    }

    /** A sound one. */
    static final class Sound extends ExporterContract {

        @Override
        protected Exporter exporter() {
            return new Titles();
        }
    }

    /** One that a test is about. */
    static final class Doubtful extends ExporterContract {

        private static Exporter suspect;

        @Override
        protected Exporter exporter() {
            return suspect;
        }

        @Override
        protected Set<String> announcedOptions() {
            return Set.of("case");
        }
    }

    private static void notices(String law, String partOfMessage, Exporter suspect) {
        Doubtful.suspect = suspect;
        Verdict.of(Doubtful.class, law).isBroken(partOfMessage);
    }

    private static void titles(Iterator<Entry> entries, ExportTarget target) throws IOException, InterruptedException {
        new Titles().export(entries, target);
    }

    @Test
    void aSoundExporterPasses() {
        Verdict.of(Sound.class).holds(14);
    }

    @Test
    void whatIsNotFlushedIsNoticed() {
        notices("allThatIsWrittenHasArrivedWhenItReturns", "flush what you write through", (entries, target) -> {
            Writer out = new BufferedWriter(new OutputStreamWriter(target.main(), StandardCharsets.UTF_8));
            while (entries.hasNext()) {
                out.write(entries.next().id().toString());
            }
        });
    }

    @Test
    void aMainFileThatIsNotOpenedIsNoticed() {
        notices("noEntriesGiveAWholeFile", "was never opened", (entries, target) -> {
            if (entries.hasNext()) {
                titles(entries, target);
            }
        });
    }

    @Test
    void anExceptionIsNoticedWithTheEntry() {
        notices("whateverIsInAnEntryIsWritten", "on the words «\\uD83D»", (entries, target) -> {
            while (entries.hasNext()) {
                StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(entries.next().title()));
            }
            target.main();
        });
    }

    @Test
    void anEntryWithoutATextIsNoticed() {
        notices("whateverIsInAnEntryIsWritten", "on an article, an unreadable document and a gone one", (entries, target) -> {
            target.main();
            while (entries.hasNext()) {
                entries.next().text().orElseThrow();
            }
        });
    }

    @Test
    void aCompanionOutsideIsNoticed() {
        notices("noEntriesGiveAWholeFile", "is not a plain file name", (entries, target) -> target.companion("../x"));
        notices("noEntriesGiveAWholeFile", "is not a plain file name", (entries, target) -> target.companion(target.name()));
    }

    @Test
    void otherBytesTheNextTimeAreNoticed() {
        AtomicInteger exports = new AtomicInteger();
        notices("theSameEntriesGiveTheSameBytes", "the next time", (entries, target) -> {
            target.companion("counter").write(exports.incrementAndGet());
            titles(entries, target);
        });
    }

    @Test
    void aFieldSharedByThreadsIsNoticed() {
        List<String> lines = new ArrayList<>();
        notices("severalThreadsAtOnceGetTheSameBytes", "beside other threads", (entries, target) -> {
            synchronized (lines) {
                lines.add("one more export");
                target.main().write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
            }
        });
    }

    @Test
    void collectingFirstAndWritingThenIsNoticed() {
        notices("entriesAreTakenOneByOne", "write each before you take the next", (entries, target) -> {
            List<Entry> all = new ArrayList<>();
            entries.forEachRemaining(all::add);
            titles(all.iterator(), target);
        });
    }

    @Test
    void leavingEntriesOutIsNoticed() {
        notices("entriesAreTakenOneByOne", "entries taken", (entries, target) -> titles(List.of(entries.next()).iterator(), target));
    }

    @Test
    void printingIsNoticed() {
        notices("itWritesNowhereButToTheTarget", "what it printed", (entries, target) -> System.out.println("exporting"));
    }

    @Test
    void aFileOfItsOwnIsNoticed() throws IOException {
        Path file = Path.of("export-of-a-test.tmp");
        try {
            notices("itWritesNowhereButToTheTarget", "new files in the working folder", (entries, target) -> {
                target.main();
                Files.writeString(file, "x");
            });
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @Test
    void aMainFileThatDependsOnCompanionsIsNoticed() {
        notices("standardOutputGetsTheMainFile", "companions are dropped", (entries, target) -> {
            if (target instanceof MemoryTarget) {
                target.main().write(1);
            } else {
                target.main().write(2);
            }
        });
    }

    @Test
    void anOptionThatIsNotAnnouncedIsNoticed() {
        notices("itAsksForNoOptionItDoesNotAnnounce", "[colour]", (entries, target) -> {
            target.option("colour");
            titles(entries, target);
        });
    }

    @Test
    void anOptionThatTakesAnythingIsNoticed() {
        notices("aValueItDoesNotUnderstandIsRefused", "the option case took the value", (entries, target) -> target.main());
        notices("aValueItDoesNotUnderstandIsRefused", "does not say which value", (entries, target) -> {
            throw new IllegalArgumentException("no");
        });
    }

    @Test
    void goingOnThroughAnInterruptIsNoticed() {
        Exporter deaf = (entries, target) -> {
            target.main();
            entries.forEachRemaining(entry -> { });
        };
        notices("anInterruptEndsItBeforeTheFirstEntry", "it was interrupted", deaf);
        notices("anInterruptEndsItBetweenTwoEntries", "it was interrupted", deaf);
        notices("anInterruptEndsItBetweenTwoEntries", "entries after it had been interrupted", (entries, target) -> {
            deaf.export(entries, target);
            if (Thread.interrupted()) {
                throw new InterruptedException("rather late");
            }
        });
    }

    @Test
    void anExceptionInAnotherIsNoticed() {
        notices("aFullDiskComesOutAsItWasThrown", "what it made of the target's exception", (entries, target) -> {
            try {
                titles(entries, target);
            } catch (IOException e) {
                throw new IOException("the export failed", e);
            }
        });
        notices("aFullDiskComesOutAsItWasThrown", "Unexpected exception type thrown", (entries, target) -> {
            try {
                titles(entries, target);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
