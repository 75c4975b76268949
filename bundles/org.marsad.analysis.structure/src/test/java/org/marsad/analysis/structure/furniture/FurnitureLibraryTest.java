package org.marsad.analysis.structure.furniture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.api.boilerplate.KnownLine;
import org.marsad.api.boilerplate.Lesson;
import org.marsad.api.boilerplate.Lesson.Verdict;
import org.marsad.api.boilerplate.Scope;

class FurnitureLibraryTest {

    private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");
    private static final Scope PRESS = Scope.source("press");
    private static final Scope SITE = Scope.site("مرايا الجهة");

    @TempDir
    private Path folder;

    private FurnitureLibrary library;
    private int seconds;

    @BeforeEach
    void open() {
        library = new FurnitureLibrary(folder, Clock.fixed(NOON.plusSeconds(seconds++), ZoneOffset.UTC));
    }

    @Test
    void whatIsTaughtIsThereAfterARestart() throws Exception {
        Lesson lesson = library.teach(PRESS, Verdict.SITE, List.of(" تابعونا ", "سطر\tبفاصل \\ وشرطة"));
        assertEquals(new Lesson(NOON, PRESS, Verdict.SITE, List.of("تابعونا", "سطر\tبفاصل \\ وشرطة")), lesson);
        String revision = library.lines().revision();
        open();
        assertEquals(revision, library.lines().revision());
        assertEquals(Optional.of(lesson), library.undo());
        assertEquals(Optional.empty(), library.undo());
        open();
        assertEquals(List.of(), library.known(new Samples()));
    }

    @Test
    void undoTakesBackOneLessonAtATimeAndTheListIsAsItWasBefore() throws Exception {
        List<String> revisions = new ArrayList<>(List.of(library.lines().revision()));
        for (int i = 0; i < 5; i++) {
            library.teach(PRESS, i % 2 == 0 ? Verdict.SITE : Verdict.ARTICLE, List.of("سطر", "سطر " + i));
            revisions.add(library.lines().revision());
        }
        for (int i = 4; i >= 0; i--) {
            assertEquals(List.of("سطر", "سطر " + i), library.undo().orElseThrow().lines());
            assertEquals(revisions.get(i), library.lines().revision());
        }
    }

    @Test
    void whatIsTaughtLaterCountsMoreAndWhatIsTaughtMoreThanWhatWasLearned() throws Exception {
        library.learned(List.of(new LearnedLine(PRESS, "تابعونا", 20, 30)));
        assertEquals(Verdict.SITE, verdict("تابعونا", PRESS, SITE));
        library.teach(SITE, Verdict.ARTICLE, List.of("تابعونا"));
        assertEquals(Verdict.ARTICLE, verdict("تَابِعونا!", PRESS, SITE));
        assertEquals(Verdict.SITE, verdict("تابعونا", PRESS), "on the site only");
        open();
        library.teach(PRESS, Verdict.SITE, List.of("تابعونا"));
        assertEquals(Verdict.SITE, verdict("تابعونا", PRESS, SITE));
        assertTrue(library.lines().find(Set.of(Scope.source("other")), LineKey.of("تابعونا")).isEmpty());
    }

    @Test
    void eachLineIsListedOnceInEachScopeWithItsCounts() throws Exception {
        Samples samples = new Samples();
        IntStream.range(0, 20).forEach(i -> samples.put("id" + i, Set.of(PRESS), Press.sampled(Press.article(i))));
        library.learned(List.of(new LearnedLine(PRESS, Press.HEAD, 18, 20), new LearnedLine(PRESS, Press.FOOT, 18, 20)));
        library.teach(PRESS, Verdict.ARTICLE, List.of(Press.HEAD));
        library.teach(SITE, Verdict.SITE, List.of("سطر"));
        assertEquals(List.of(new KnownLine(SITE, "سطر", Verdict.SITE, Optional.of(NOON), 0, 0),
                new KnownLine(PRESS, Press.HEAD, Verdict.ARTICLE, Optional.of(NOON), 20, 20),
                new KnownLine(PRESS, Press.FOOT, Verdict.SITE, Optional.empty(), 20, 20)), library.known(samples));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {"***|the line '***' has neither letter nor digit to know it by",
        "''|the line '' has neither letter nor digit to know it by", "-|there is no line to teach"})
    void whatCannotBeTaughtIsSaid(String line, String message) {
        List<String> lines = line == null ? List.of() : List.of("سطر", line);
        assertEquals(message, assertThrows(IllegalArgumentException.class, () -> library.teach(PRESS, Verdict.SITE, lines)).getMessage());
        assertEquals(List.of(), library.known(new Samples()), "nothing of it was taught");
    }

    @Test
    void severalLinesInOneAreNotTaught() {
        assertThrows(IllegalArgumentException.class, () -> library.teach(PRESS, Verdict.SITE, List.of("سطر\nوآخر")));
    }

    @Test
    void aFileThatIsWrongIsNotWrittenOverAndTheErrorSaysWhere() throws Exception {
        library.teach(PRESS, Verdict.SITE, List.of("سطر"));
        Path file = folder.resolve("taught.tsv");
        String broken = Files.readString(file).replace("SITE", "SIDE");
        Files.writeString(file, broken);
        open();
        for (var attempt : List.<Executable>of(library::undo,
                () -> library.teach(PRESS, Verdict.SITE, List.of("سطر")))) {
            String message = assertThrows(IOException.class, attempt).getMessage();
            assertTrue(message.startsWith("line 2 of " + file + ": 'SIDE' is neither SITE nor ARTICLE; put it right"), message);
        }
        assertNotEquals(-1, Files.readString(file).indexOf("SIDE"));
    }

    @Test
    void aLearnedFileThatIsWrongIsLearnedAgain() throws Exception {
        Files.writeString(folder.resolve("learned.tsv"), "source:press\tmany\t20\tسطر\n");
        open();
        assertEquals(List.of(), library.learned());
        library.learned(List.of(new LearnedLine(PRESS, "سطر", 12, 20)));
        open();
        assertEquals(List.of(new LearnedLine(PRESS, "سطر", 12, 20)), library.learned());
    }

    @Test
    void anyLineComesBackFromTheFileAsItWas() throws Exception {
        long seed = Long.getLong("marsad.seed", System.nanoTime());
        Random random = new Random(seed);
        String alphabet = "اب# \\\t:tnr«\u2028\u00A0x";
        for (int round = 0; round < 200; round++) {
            StringBuilder line = new StringBuilder("ا");
            random.ints(random.nextInt(12), 0, alphabet.length()).forEach(at -> line.append(alphabet.charAt(at)));
            Lesson lesson = library.teach(PRESS, Verdict.SITE, List.of(line.toString()));
            open();
            assertEquals(Optional.of(lesson), library.undo(), "marsad.seed=" + seed);
        }
    }

    private Verdict verdict(String line, Scope... scopes) {
        return library.lines().find(new TreeSet<>(Set.of(scopes)), LineKey.of(line)).orElseThrow().verdict();
    }
}
