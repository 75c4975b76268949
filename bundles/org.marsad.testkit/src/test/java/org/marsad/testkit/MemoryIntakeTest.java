package org.marsad.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.marsad.api.document.Problem;
import org.marsad.api.document.Provenance;
import org.marsad.api.ingest.Intake;
import org.marsad.api.ingest.Intake.Status;

/** It answers as the workbench would. */
class MemoryIntakeTest {

    private static final URI A = URI.create("test:/a");
    private static final URI B = URI.create("test:/b");

    private final MemoryIntake intake = new MemoryIntake();

    private Status accept(URI origin, String content) throws Exception {
        return intake.accept(provenance(origin, content), new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8))).status();
    }

    private static Provenance provenance(URI origin, String stamp) {
        return new Provenance(origin, "test", Entries.SEEN, Map.of(Provenance.STAMP, stamp));
    }

    @Test
    void aDocumentIsKnownByItsBytes() throws Exception {
        assertEquals(Status.NEW, accept(A, "1"));
        assertEquals(Status.KNOWN, accept(A, "1"));
        assertEquals(Status.SEEN_ELSEWHERE, accept(B, "1"));
        assertEquals(Status.NEW, accept(A, "2"));
        assertEquals(Set.of(A, B), intake.documents().keySet());
        assertEquals("2", new String(intake.documents().get(A), StandardCharsets.UTF_8));
        assertEquals(4, intake.offers().size());
        assertEquals("text/plain", intake.offers().get(0).receipt().mediaType());
    }

    @Test
    void whatIsPresentUnderTheSameStampIsRecalled() throws Exception {
        accept(A, "1");
        assertEquals(Optional.of(Status.KNOWN), intake.recall("test", A, "1").map(Intake.Receipt::status));
        assertEquals(Optional.empty(), intake.recall("test", A, "2"));
        assertEquals(Optional.empty(), intake.recall("other", A, "1"));
        intake.gone("test", A);
        assertEquals(Optional.empty(), intake.recall("test", A, "1"));
        assertEquals(List.of(), intake.present("test"));
    }

    @Test
    void aRefusalStandsUntilTheDocumentIsTaken() throws Exception {
        intake.refuse(provenance(B, "1"), Problem.Code.UNREADABLE, "b cannot be read", "look at it");
        intake.refuse(provenance(B, "1"), Problem.Code.UNREADABLE, "b cannot be read", "look at it");
        assertEquals(2, intake.refused().get(B).attempts());
        assertEquals(List.of(B), intake.present("test"));
        accept(B, "1");
        assertEquals(Map.of(), intake.refused());
    }

    @Test
    void whatIsTooLargeIsRefused() throws Exception {
        intake.maximumSize(3);
        assertEquals(3, intake.maximumSize());
        assertEquals(Status.NEW, accept(A, "123"));
        assertThrows(Intake.TooLargeException.class, () -> accept(B, "1234"));
        assertEquals(Problem.Code.TOO_LARGE, intake.refused().get(B).code());
    }

    @Test
    void anInterruptedThreadDoesNotGetIn() {
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> accept(A, "1"));
        assertFalse(Thread.interrupted());
        assertEquals(Map.of(), intake.documents());
    }
}
