package org.marsad.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import javax.inject.Inject;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.boilerplate.KnownLine;
import org.marsad.api.boilerplate.Lesson.Verdict;
import org.marsad.api.boilerplate.Scope;
import org.marsad.api.boilerplate.SiteLines;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.document.DocumentId;
import org.marsad.api.ingest.FileIntake;
import org.marsad.api.workbench.Workbench;
import org.marsad.paxexam.jupiter.PaxExam;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;

/**
 * Promise: lines that an operator teaches, and those that repeat in one source, belong to the site from then on, in all documents that
 * are here; the documents that do not have them are left as they are; and it can be taken back.
 */
@PaxExam
class TaughtBoilerplateIT {

    private static final String LINE = "نتابع معكم كل جديد على مدار الساعة";

    @Inject
    private FileIntake intake;
    @Inject
    private Catalogue catalogue;
    @Inject
    private Workbench workbench;
    @Inject
    private SiteLines lines;
    private Path folder;

    @Configuration
    static Option[] container() {
        return MarsadContainer.complete().options();
    }

    @BeforeEach
    void setUp(@TempDir Path files) {
        folder = files;
    }

    @Test
    void whatIsTaughtHoldsUntilItIsTakenBackAndConcernsNoOtherDocument() throws Exception {
        DocumentId with = take("press", Corpus.article(1) + LINE + "\n");
        DocumentId without = take("press", Corpus.article(2));
        DocumentId elsewhere = take("agency", Corpus.article(3) + LINE + "\n");
        Instant untouched = madeAt(without);
        Instant untouchedElsewhere = madeAt(elsewhere);
        Instant before = madeAt(with);
        assertEquals(List.of(), boilerplate(with));

        lines.teach(Scope.source("press"), Verdict.SITE, List.of(LINE));
        assertTrue(workbench.await(Wait.PATIENCE));

        assertEquals(List.of("taught: " + LINE), boilerplate(with));
        assertNotEquals(before, madeAt(with));
        assertEquals(List.of(), boilerplate(elsewhere));

        assertEquals(List.of(LINE), lines.undo().orElseThrow().lines());
        assertTrue(workbench.await(Wait.PATIENCE));

        assertEquals(List.of(), boilerplate(with));
        assertEquals(List.of(untouched, untouchedElsewhere), List.of(madeAt(without), madeAt(elsewhere)));
        assertEquals(Optional.empty(), lines.undo());
    }

    @Test
    void aLineThatRepeatsIsLearnedAndHoldsForTheDocumentsThatWereThereBefore() throws Exception {
        Scope source = Scope.source("repeating");
        DocumentId with = take(source.name(), Corpus.article(9) + LINE + "\n");
        for (int number : IntStream.range(10, 40).toArray()) {
            write(source.name(), Corpus.article(number) + LINE + "\n");
        }
        assertTrue(workbench.await(Wait.PATIENCE));

        assertEquals(List.of("repeated: " + LINE), boilerplate(with));
        assertEquals(List.of(LINE), lines.known().stream().filter(line -> line.scope().equals(source)).map(KnownLine::text).toList());

        lines.teach(source, Verdict.ARTICLE, List.of(LINE));
        assertTrue(workbench.await(Wait.PATIENCE));

        assertEquals(List.of(), boilerplate(with));
        lines.undo();
    }

    private DocumentId take(String source, String text) throws IOException, InterruptedException {
        DocumentId id = write(source, text);
        assertTrue(workbench.await(Wait.PATIENCE));
        return id;
    }

    private DocumentId write(String source, String text) throws IOException, InterruptedException {
        Path file = Files.writeString(Files.createTempFile(folder, "article", ".txt"), text);
        return Taking.in(intake, new FileIntake.Options(source, Optional.empty(), Optional.empty(), false), file).get(0).id().orElseThrow();
    }

    private List<String> boilerplate(DocumentId id) {
        Entry entry = catalogue.find(id).orElseThrow();
        String text = entry.text().orElseThrow().text();
        return entry.annotations("structure.boilerplate")
                .map(found -> found.features().get("rule").asText() + ": " + found.span().of(text)).toList();
    }

    private Instant madeAt(DocumentId id) {
        return catalogue.find(id).orElseThrow().layers().get("structure").madeAt();
    }
}
