package org.marsad.core.conduct;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.Problem;
import org.marsad.core.Fakes;

class LicencesTest {

    private final AtomicInteger exams = new AtomicInteger();
    private final AtomicInteger changes = new AtomicInteger();
    private final Seat<Analyzer> seat = new Seat<>(Fakes.reference(Fakes.analyzer("words", "1")), (text, findings) -> { },
            "marsad.analyzer.");

    @Test
    void ofManyWhoWantAServiceOneExaminesItAndTheOthersWaitForTheResult() throws Exception {
        CountDownLatch mayEnd = new CountDownLatch(1);
        Licences licences = licences(5, (candidate, normalizers) -> {
            exams.incrementAndGet();
            mayEnd.await();
            return Optional.of("it has a flaw");
        });
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> wants = () -> licences.admits(seat);
            List<Future<Boolean>> answers = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                answers.add(pool.submit(wants));
            }
            Fakes.await("it is being examined", () -> exams.get() == 1);
            mayEnd.countDown();
            for (Future<Boolean> answer : answers) {
                assertFalse(answer.get());
            }
        } finally {
            pool.shutdownNow();
        }
        assertEquals(1, exams.get());
        assertEquals(1, changes.get());
        assertEquals(Map.of(seat, "refused: it has a flaw"), licences.barred());
    }

    @Test
    void aThreadThatIsToStopWhileItExaminesStopsAndTheNextExaminesAgain() throws Exception {
        Licences licences = licences(5, (candidate, normalizers) -> {
            if (exams.incrementAndGet() == 1) {
                throw new InterruptedException("stop");
            }
            return Optional.empty();
        });
        assertThrows(InterruptedException.class, () -> licences.admits(seat));
        assertTrue(licences.admits(seat));
        assertEquals(2, exams.get());
    }

    @Test
    void anExaminationThatIsBrokenItselfKeepsNothingFromBeingUsed() throws Exception {
        Licences licences = licences(5, (candidate, normalizers) -> {
            exams.incrementAndGet();
            throw new IllegalStateException("my own fault");
        });
        assertTrue(licences.admits(seat));
        assertTrue(licences.admits(seat));
        assertEquals(1, exams.get());
    }

    @Test
    void aSeatThatClosedDuringItsExaminationIsNotAdmittedAndNotRemembered() throws Exception {
        Licences licences = licences(5, (candidate, normalizers) -> {
            candidate.close(Duration.ZERO);
            throw new InterruptedException("it has left");
        });
        assertFalse(licences.admits(seat));
        assertEquals(Map.of(), licences.barred());
    }

    @Test
    void whatFailsAfterItHasLeftIsNotRemembered() throws Exception {
        Licences licences = licences(1, ConductorKit.PASSED);
        seat.close(Duration.ZERO);
        fail(licences, 3);
        assertEquals(Map.of(), licences.barred());
        assertEquals(0, changes.get());
    }

    @Test
    void aReasonNamesTheFirstDocumentsAndHowMany() throws Exception {
        Licences licences = licences(7, ConductorKit.PASSED);
        fail(licences, 7);
        String reason = licences.barred().get(seat);
        assertTrue(reason.contains("failed on 7 documents in a row"), reason);
        assertTrue(reason.contains(document(4).shortForm() + " defect, ...)"), reason);
        assertFalse(reason.contains(document(5).shortForm()), reason);
        assertTrue(reason.contains("'analyze --analyzer words'"), reason);
    }

    @Test
    void zeroMeansNever() throws Exception {
        Licences licences = licences(0, ConductorKit.PASSED);
        fail(licences, 100);
        assertTrue(licences.admits(seat));
    }

    @Test
    void whatIsPardonedIsExaminedAgain() throws Exception {
        Licences licences = licences(5,
                (candidate, normalizers) -> exams.incrementAndGet() == 1 ? Optional.of("a flaw") : Optional.empty());
        assertFalse(licences.admits(seat));
        assertEquals(0, licences.pardon(other -> other != seat));
        assertFalse(licences.admits(seat));
        assertEquals(1, licences.pardon(other -> other == seat));
        assertTrue(licences.admits(seat));
        assertEquals(2, exams.get());
    }

    private Licences licences(int suspendAfter, Exam exam) {
        return new Licences(exam, suspendAfter, Map::of, changes::incrementAndGet);
    }

    private void fail(Licences licences, int documents) {
        for (int i = 0; i < documents; i++) {
            licences.failed(seat, document(i), Problem.Code.DEFECT, "it broke");
        }
    }

    private static DocumentId document(int number) {
        return DocumentId.of(new byte[] {(byte) number});
    }
}
