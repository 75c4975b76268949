package org.marsad.evaluation.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.deploy.Comparison;
import org.marsad.api.deploy.Flaw;
import org.marsad.api.deploy.Trials;
import org.marsad.api.document.Problem;
import org.marsad.api.evaluation.EvaluationException;
import org.marsad.api.ingest.ExtractionException;
import org.marsad.evaluation.FakeContainer;

class RehearsalTest {

    @Test
    void outcomesComeInTheOrderOfTheDocuments() throws Exception {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            drafts.add(Draft.text("a", "مطر " + i));
        }
        try (Rehearsal rehearsal = new Rehearsal(new FakeContainer())) {
            assertEquals(drafts.stream().map(draft -> new String(draft.bytes(), StandardCharsets.UTF_8)).toList(),
                    rehearsal.all(drafts).stream().map(Outcome::text).toList());
            assertEquals(100, rehearsal.troubled().cases());
            assertTrue(rehearsal.troubled().isGood());
        }
    }

    @Test
    void documentsAnAnalyzerFailsOnAreCounted() throws Exception {
        try (Rehearsal rehearsal = new Rehearsal(new FakeContainer().failing())) {
            assertFalse(rehearsal.one(Draft.text("a", "مطر")).isWhole());
            assertEquals(1, rehearsal.troubled().value());
            assertFalse(rehearsal.troubled().isGood());
        }
    }

    @Test
    void whatCannotBeReadIsAnOutcomeAndWhatNobodyReadsIsNone() throws Exception {
        try (Rehearsal rehearsal = new Rehearsal(new FakeContainer().refusing(Problem.Code.CORRUPT))) {
            assertEquals("corrupt: it cannot be read", rehearsal.one(Draft.text("a", "مطر")).reason());
        }
        try (Rehearsal rehearsal = new Rehearsal(new FakeContainer().refusing(Problem.Code.UNSUPPORTED))) {
            EvaluationException e = assertThrows(EvaluationException.class, () -> rehearsal.one(Draft.text("a.txt", "مطر")));
            assertTrue(e.getMessage().startsWith("a.txt cannot be read"), e.getMessage());
        }
    }

    @Test
    void aPageSaysItsLanguageAndWhenItWasPublishedAndItsTextCannotBreakOut() {
        String page = new String(Draft.page("a", "1 < 2 & 3", "2013-02-12T04:30:00").bytes(), StandardCharsets.UTF_8);
        assertTrue(page.contains("<p>1 &lt; 2 &amp; 3</p>") && page.contains("lang=\"ar\""), page);
        assertTrue(page.contains("article:published_time\" content=\"2013-02-12T04:30:00\""), page);
    }

    /** Trials that end as they are told to, and remember the file. */
    private record Ending(AtomicReference<Path> file, IOException trouble) implements Trials {

        @Override
        public Entry rehearse(Path of, Optional<String> mediaType) throws ExtractionException, IOException, InterruptedException {
            file.set(of);
            if (trouble != null) {
                throw trouble;
            }
            Thread.sleep(60_000);
            throw new IllegalStateException("nobody has called it off");
        }

        @Override
        public List<Flaw> examine(long bundle) {
            return List.of();
        }

        @Override
        public Comparison compare(long bundle, int last) {
            return new Comparison("", "", List.of());
        }
    }

    @Test
    void servicesThatComeAndGoTooFastEndIt() throws Exception {
        Ending trials = new Ending(new AtomicReference<>(), new IOException("services are coming and going"));
        try (Rehearsal rehearsal = new Rehearsal(trials)) {
            assertThrows(IOException.class, () -> rehearsal.one(Draft.text("a", "مطر")));
        }
        assertFalse(Files.exists(trials.file.get().getParent()), "the folder is left");
    }

    @Test
    void anInterruptEndsItAndLeavesNothing() throws Exception {
        Ending trials = new Ending(new AtomicReference<>(), null);
        Rehearsal rehearsal = new Rehearsal(trials);
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> rehearsal.one(Draft.text("a", "مطر")));
        rehearsal.close();
    }
}
