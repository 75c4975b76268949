package org.marsad.testkit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.marsad.api.document.Provenance;
import org.marsad.api.ingest.Intake;
import org.marsad.api.ingest.Source;
import org.marsad.testkit.MemoryIntake.Offer;
import org.marsad.testkit.TroubledIntake.Trouble;

/**
 * What every {@link Source} promises, as tests:
 *
 * <ul>
 *   <li>it offers what is there, and says of each where it was, who offers it and when;
 *   <li>looking again finds nothing new where nothing has changed, also after a restart;
 *   <li>what the intake could not take is offered again, after trouble and after a restart: nothing is lost;
 *   <li>a document that is too large does not keep the others out;
 *   <li>an interrupt ends the poll; the source calls the intake from no thread of its own.
 * </ul>
 *
 * The intake of these tests reads contents to their end and does not close them: that is the source's part.
 */
public abstract class SourceContract {

    /** More polls than any trouble of these tests lasts. */
    private static final int MOST_POLLS = 60;

    /** For those who extend it. */
    protected SourceContract() {
    }

    /**
     * The source to test, over a place where at least two documents of different size are. Each call gives one that knows nothing
     * of those before; the place may be the same.
     */
    protected abstract Source source() throws Exception;

    /** The name of the source; sightings carry it. */
    protected abstract String name();

    /**
     * The source {@link #source()} gave last, as it is after a restart of the workbench: it has what it keeps on disk, and nothing
     * else. Override it if it keeps something.
     */
    protected Source restarted() throws Exception {
        return source();
    }

    /** How many polls it takes until all that is there has been offered; 1 unless overridden. */
    protected int polls() {
        return 1;
    }

    /** Called before each poll, for instance to move a clock beyond the time it lets pass between two; nothing unless overridden. */
    protected void beforePoll() throws Exception {
        // A source that keeps no time has nothing to prepare.
    }

    @AfterEach
    final void theThreadIsNoLongerInterrupted() {
        assertFalse(Thread.interrupted(), "the poll left the thread interrupted");
    }

    @Test
    final void whatIsThereIsOffered() throws Exception {
        MemoryIntake intake = new MemoryIntake();
        poll(source(), intake, polls());
        Set<Integer> sizes = new HashSet<>();
        intake.documents().values().forEach(bytes -> sizes.add(bytes.length));
        assertTrue(sizes.size() > 1, () -> "source() is to be over a place with at least two documents of different size; in "
                + polls() + " polls it offered " + intake.documents().keySet() + ", refused " + intake.refused());
    }

    @Test
    final void everyOfferSaysWhereItWasAndWhoOffersItAndWhen() throws Exception {
        MemoryIntake intake = new MemoryIntake();
        poll(source(), intake, polls());
        for (Offer offer : intake.offers()) {
            Provenance provenance = offer.provenance();
            assertTrue(provenance.origin().isAbsolute(), () -> "the origin " + provenance.origin() + " is not absolute");
            assertEquals(provenance.origin(), provenance.origin().normalize(), "the origin, with . and .. taken out");
            assertEquals(name(), provenance.source(), () -> "the name of the source of " + provenance.origin());
            provenance.attributes().forEach((name, value) -> assertFalse(name.isBlank() || value.isBlank(),
                    () -> provenance.origin() + " has an empty attribute '" + name + "' = '" + value + "'; leave it out"));
        }
    }

    @Test
    final void lookingAgainFindsNothingNew() throws Exception {
        MemoryIntake intake = new MemoryIntake();
        Source source = source();
        poll(source, intake, polls());
        assertNothingNew(source, intake);
    }

    @Test
    final void afterARestartLookingAgainFindsNothingNew() throws Exception {
        MemoryIntake intake = new MemoryIntake();
        poll(source(), intake, polls());
        assertNothingNew(restarted(), intake);
    }

    private void assertNothingNew(Source source, MemoryIntake intake) throws Exception {
        Map<URI, byte[]> before = intake.documents();
        int offers = intake.offers().size();
        poll(source, intake, polls() + 1);
        for (Offer offer : intake.offers().subList(offers, intake.offers().size())) {
            assertEquals(Intake.Status.KNOWN, offer.receipt().status(), () -> offer.provenance().origin()
                    + " was offered again, and was not the same");
        }
        assertSameDocuments(before, intake.documents(), "after looking again");
    }

    @Test
    final void whatTheIntakeCouldNotTakeIsOfferedAgain() throws Exception {
        Map<URI, byte[]> expected = undisturbed();
        MemoryIntake intake = new MemoryIntake();
        Source source = source();
        TroubledIntake troubled = new TroubledIntake(intake, call -> {
            if (call % 2 == 1) {
                throw new IOException("the disk is full");
            }
        });
        for (int i = 0; i < MOST_POLLS && intake.documents().size() < expected.size(); i++) {
            pollInTrouble(source, troubled);
        }
        poll(source, intake, polls());
        assertSameDocuments(expected, intake.documents(), "after the intake had failed at every second document");
    }

    @Test
    final void whatWasNotTakenBeforeARestartIsOfferedAfterwards() throws Exception {
        Map<URI, byte[]> expected = undisturbed();
        MemoryIntake intake = new MemoryIntake();
        Source source = source();
        TroubledIntake troubled = new TroubledIntake(intake, call -> {
            if (call > 1) {
                throw new IOException("the workbench stops");
            }
        });
        for (int i = 0; i < polls(); i++) {
            pollInTrouble(source, troubled);
        }
        Source restarted = restarted();
        poll(restarted, intake, polls() + 1);
        assertSameDocuments(expected, intake.documents(), "after a restart in the middle of a poll");
    }

    /** Trouble with the intake may end a poll or not. */
    private void pollInTrouble(Source source, Intake troubled) throws Exception {
        beforePoll();
        try {
            source.poll(troubled);
        } catch (IOException e) {
            assertNotNull(e.getMessage(), "trouble without a word about it");
        }
    }

    @Test
    final void oneThatIsTooLargeDoesNotKeepTheOthersOut() throws Exception {
        Map<URI, byte[]> expected = undisturbed();
        int largest = expected.values().stream().mapToInt(bytes -> bytes.length).max().orElse(0);
        expected.values().removeIf(bytes -> bytes.length == largest);
        MemoryIntake intake = new MemoryIntake();
        intake.maximumSize(largest - 1);
        poll(source(), intake, polls());
        assertSameDocuments(expected, intake.documents(), "when the largest was refused");
    }

    @Test
    final void anInterruptWhileTheIntakeWaitsEndsThePoll() throws Exception {
        Source source = source();
        TroubledIntake waiting = new TroubledIntake(new MemoryIntake(), call -> {
            throw new InterruptedException("interrupted while waiting");
        });
        assertThrows(InterruptedException.class, () -> {
            for (int i = 0; i < polls(); i++) {
                beforePoll();
                source.poll(waiting);
            }
        }, "the intake was interrupted while it waited");
        assertEquals(1, waiting.calls(), "how often the intake was called");
    }

    @Test
    final void anInterruptBetweenTwoDocumentsEndsThePollAndLosesNothing() throws Exception {
        Map<URI, byte[]> expected = undisturbed();
        MemoryIntake intake = new MemoryIntake();
        Source source = source();
        TroubledIntake interrupting = new TroubledIntake(intake, call -> {
            if (call == 2) {
                Thread.currentThread().interrupt();
            }
        });
        assertThrows(InterruptedException.class, () -> {
            for (int i = 0; i < polls(); i++) {
                beforePoll();
                source.poll(interrupting);
            }
        }, "the thread was interrupted at the second document");
        poll(source, intake, polls());
        assertSameDocuments(expected, intake.documents(), "after a poll that was interrupted");
    }

    @Test
    final void theIntakeIsCalledFromTheThreadThatPolls() throws Exception {
        TroubledIntake watched = new TroubledIntake(new MemoryIntake(), Trouble.NONE);
        poll(source(), watched, polls());
        assertEquals(List.of(), watched.strangers(), "threads of the source's own that called the intake");
    }

    private Map<URI, byte[]> undisturbed() throws Exception {
        MemoryIntake intake = new MemoryIntake();
        poll(source(), intake, polls());
        Map<URI, byte[]> documents = intake.documents();
        assertTrue(documents.size() > 1, "source() is to be over a place with at least two documents");
        return documents;
    }

    private void poll(Source source, Intake intake, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            beforePoll();
            source.poll(intake);
        }
    }

    private static Set<URI> without(Set<URI> some, Set<URI> others) {
        Set<URI> left = new TreeSet<>(some);
        left.removeAll(others);
        return left;
    }

    private static void assertSameDocuments(Map<URI, byte[]> expected, Map<URI, byte[]> actual, String when) {
        assertEquals(Set.of(), without(expected.keySet(), actual.keySet()), "documents that are missing " + when);
        assertEquals(Set.of(), without(actual.keySet(), expected.keySet()), "documents that ought not to be there " + when);
        expected.forEach((origin, bytes) -> assertArrayEquals(bytes, actual.get(origin), () -> "the bytes of " + origin + ' ' + when));
    }
}
