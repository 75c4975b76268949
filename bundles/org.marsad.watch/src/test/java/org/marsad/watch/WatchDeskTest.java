package org.marsad.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.catalogue.Position;
import org.marsad.api.catalogue.State;
import org.marsad.api.document.DocumentId;
import org.marsad.api.search.QueryException;
import org.marsad.api.watch.Alert;
import org.marsad.api.watch.AlertListener;
import org.marsad.api.watch.Watch;
import org.marsad.api.watch.Watch.Kind;
import org.marsad.api.watch.WatchPolicy;
import org.marsad.api.watch.Watches.RefusedException;
import org.marsad.testkit.MemoryReference;
import org.marsad.testkit.Seed;
import org.osgi.framework.ServiceReference;

class WatchDeskTest {

    private static final Seed SEED = Seed.ofThisRun();
    private static final long PATIENCE_SECONDS = 20;
    private static final Duration RETURN = Duration.ofSeconds(10);
    private static final WatchPolicy ANYTHING = proposal -> Optional.empty();
    private static final WatchPolicy NO_PORTS = proposal -> proposal.query().contains("ميناء")
            ? Optional.of(new WatchPolicy.Objection("ميناء", "ports are secret")) : Optional.empty();

    @TempDir
    private Path folder;
    private final SmallArchive archive = new SmallArchive();
    private final ServiceReference<WatchPolicy> stock = MemoryReference.of(Map.of("marsad.policy.id", "stock"));
    private WatchDesk desk;
    private WatchFollower follower;
    private long told;
    private volatile Optional<String> awaited = Optional.empty();

    @BeforeEach
    void open() throws IOException {
        start();
        desk.addPolicy(stock, ANYTHING);
    }

    @AfterEach
    void close() throws InterruptedException {
        desk.close();
    }

    private void start() throws IOException {
        desk = new WatchDesk(folder, archive, archive.clock, 50, false, () -> awaited);
        desk.questions = archive;
        desk.search = archive;
        follower = new WatchFollower(desk);
        Optional<Position> position = follower.position();
        if (position.isEmpty()) {
            follower.reset();
        }
        told = position.map(Position::sequence).orElse(0L);
    }

    /** The container stops, and comes up again; what it comes with is still awaited when this returns. */
    private void restartSlowly() throws IOException, InterruptedException {
        awaited = Optional.of("the container is starting or stopping");
        restart();
    }

    private void restart() throws IOException, InterruptedException {
        desk.close();
        start();
    }

    /** Has the follower take what is new, as the core does. */
    private void follow() throws IOException {
        if (told < archive.head().sequence()) {
            follower.apply(archive.batch(told));
            told = archive.head().sequence();
        }
        follower.commit(archive.head());
    }

    private Watch each(String name, String query) throws RefusedException, QueryException, IOException {
        return desk.watch(name, query, Kind.EACH, Duration.ZERO, false);
    }

    private List<Alert> alerts() throws IOException {
        return desk.alerts(Optional.empty(), Optional.empty(), Integer.MAX_VALUE);
    }

    private List<DocumentId> marked() throws IOException {
        return alerts().stream().map(alert -> alert.document().orElseThrow()).toList();
    }

    // ---- new documents

    @Test
    void aNewDocumentThatAnswersIsMarkedOnceAndAnOldOneIsNot() throws Exception {
        archive.add("old", "ميناء طنجة");
        follow();
        archive.clock.advance(Duration.ofSeconds(1));
        each("ports", "ميناء");
        follow();
        DocumentId fresh = archive.add("new", "ميناء أكادير");
        archive.add("other", "مطار فاس");
        follow();
        archive.turn(fresh, State.PENDING);
        follow();
        archive.turn(fresh, State.OK);
        follow();
        assertEquals(List.of(new Alert(1, "ports", Kind.EACH, Optional.of(fresh), archive.clock.instant(), archive.clock.instant(),
                Optional.empty(), false)), alerts());
    }

    @Test
    void aDocumentIsHeldAgainstTheWatchesWhenItIsAnalysedAndIndexed() throws Exception {
        each("ports", "ميناء");
        DocumentId document = archive.add("new", "ميناء", "", State.PENDING);
        follow();
        assertEquals(List.of(), alerts());
        archive.turn(document, State.OK);
        follow();
        assertEquals(List.of(document), marked());
    }

    @Test
    void aDocumentThatHadToWaitIsNotForgottenOverARestart() throws Exception {
        each("ports", "ميناء");
        DocumentId document = archive.add("new", "ميناء", "", State.OK);
        desk.questions = null; // the index has left
        follow();
        assertEquals(List.of(), alerts());
        restart();
        desk.addPolicy(stock, ANYTHING);
        desk.tick();
        assertEquals(List.of(document), marked());
    }

    @Test
    void theIndexIsWaitedFor() throws Exception {
        each("ports", "ميناء");
        DocumentId document = archive.add("new", "ميناء");
        archive.indexed = 0;
        Thread index = new Thread(() -> archive.indexed = Long.MAX_VALUE);
        index.start();
        follow();
        index.join();
        assertEquals(List.of(document), marked());
    }

    @Test
    void aDocumentWithoutTextIsHeldWhenItHasOne() throws Exception {
        each("ports", "ميناء");
        archive.add("new", null, "", State.FAILED);
        follow();
        DocumentId document = archive.add("new", "ميناء", "", State.FAILED);
        follow();
        assertEquals(List.of(document), marked());
    }

    @Test
    void watchesAlertsAndWhatWasAcknowledgedAreKept() throws Exception {
        each("ports", "ميناء");
        archive.add("a", "ميناء");
        archive.add("b", "ميناء");
        follow();
        desk.seen(List.of(2L));
        List<Alert> before = alerts();
        List<Watch> watches = desk.watches();
        restart();
        desk.addPolicy(stock, ANYTHING);
        assertEquals(before, alerts());
        assertEquals(List.of(true, false), alerts().stream().map(Alert::seen).toList());
        assertEquals(watches, desk.watches());
        follower.reset();
        told = 0;
        follow();
        assertEquals(before, alerts());
    }

    @Test
    void documentsThatAreHereAlreadyAreMarkedIfThatIsAskedFor() throws Exception {
        DocumentId old = archive.add("old", "ميناء");
        follow();
        desk.watch("ports", "ميناء", Kind.EACH, Duration.ZERO, true);
        follow();
        assertEquals(List.of(old), marked());
    }

    @Test
    void whatWasMarkedOfADocumentGoesWithIt() throws Exception {
        each("ports", "ميناء");
        DocumentId gone = archive.add("a", "ميناء");
        DocumentId stays = archive.add("b", "ميناء");
        follow();
        archive.remove(gone);
        follow();
        restart();
        assertEquals(List.of(stays), marked());
        desk.addPolicy(stock, ANYTHING);
        archive.add("c", "ميناء");
        follow();
        assertEquals(3, alerts().get(0).number());
    }

    @Test
    void aRowThatWasBeingWrittenWhenThePowerWentIsPassedOver() throws Exception {
        each("ports", "ميناء");
        archive.add("a", "ميناء");
        follow();
        Files.writeString(folder.resolve("alerts.tsv"), "alert\t2\tpor", StandardOpenOption.APPEND);
        restart();
        desk.addPolicy(stock, ANYTHING);
        assertEquals(1, alerts().size());
        archive.add("b", "ميناء");
        follow();
        restart();
        assertEquals(List.of(2L, 1L), alerts().stream().map(Alert::number).toList());
    }

    @Test
    void evenIfItWasTheFirst() throws Exception {
        Files.writeString(folder.resolve("alerts.tsv"), "alert\t1\tpor");
        restart();
        desk.addPolicy(stock, ANYTHING);
        each("ports", "ميناء");
        DocumentId document = archive.add("a", "ميناء");
        follow();
        restart();
        assertEquals(List.of(document), marked());
    }

    @Test
    void aDamagedFileIsNamedAndNothingIsWrittenOverIt() throws Exception {
        each("ports", "ميناء");
        desk.close();
        Files.writeString(folder.resolve("watches.tsv"),
                "ports\tميناء\tSOMETIMES\tPT0S\t2026-03-01T12:00:00Z\t\t\t2026-03-01T12:00:00Z\tfalse\n");
        String message = assertThrows(IOException.class, this::start).getMessage();
        assertTrue(message.contains("line 1 of") && message.contains("watches.tsv"), message);
        assertTrue(Files.readString(folder.resolve("watches.tsv")).contains("SOMETIMES"));
    }

    // ---- first mention and silence

    @Test
    void theFirstMentionIsMarkedOnceAndIsTheOnePublishedFirst() throws Exception {
        desk.watch("bridge", "جسر", Kind.FIRST, Duration.ZERO, false);
        archive.add("a", "جسر جديد", "2026-02-20", State.OK);
        DocumentId first = archive.add("b", "جسر", "2026-02-10", State.OK);
        follow();
        archive.add("c", "جسر", "2026-01-01", State.OK);
        follow();
        assertEquals(List.of(first), marked());
        assertEquals(Optional.of("2026-02-10"), alerts().get(0).published());
    }

    @Test
    void whereThereIsAMentionAlreadyThereIsNoFirst() throws Exception {
        DocumentId old = archive.add("a", "جسر");
        follow();
        String message = assertThrows(IllegalArgumentException.class,
                () -> desk.watch("bridge", "جسر", Kind.FIRST, Duration.ZERO, false)).getMessage();
        assertTrue(message.contains("1 document that is here answers"), message);
        desk.watch("bridge", "جسر", Kind.FIRST, Duration.ZERO, true);
        archive.add("b", "جسر");
        follow();
        assertEquals(List.of(old), marked());
    }

    @Test
    void silenceIsMarkedOnceAndAgainAfterItWasBroken() throws Exception {
        desk.watch("dam", "سد", Kind.SILENCE, Duration.ofDays(7), false);
        archive.clock.advance(Duration.ofDays(6));
        archive.add("a", "سد");
        follow();
        archive.clock.advance(Duration.ofDays(7).minusMillis(1));
        desk.tick();
        assertEquals(List.of(), alerts());
        archive.clock.advance(Duration.ofMillis(1));
        desk.tick();
        desk.tick();
        assertEquals(List.of(new Alert(1, "dam", Kind.SILENCE, Optional.empty(), archive.clock.instant(),
                SmallArchive.NOON.plus(Duration.ofDays(6)), Optional.empty(), false)), alerts());
        restart();
        desk.addPolicy(stock, ANYTHING);
        desk.tick();
        assertEquals(1, alerts().size());
        archive.add("b", "سد");
        follow();
        archive.clock.advance(Duration.ofDays(8));
        desk.tick();
        assertEquals(2, alerts().size());
    }

    @Test
    void anArticleOfLastYearDoesNotBreakASilence() throws Exception {
        desk.watch("dam", "سد", Kind.SILENCE, Duration.ofDays(7), false);
        archive.clock.advance(Duration.ofDays(6));
        archive.add("a", "سد", "2025-03", State.OK);
        follow();
        archive.clock.advance(Duration.ofDays(1));
        desk.tick();
        assertEquals(1, alerts().size());
    }

    // ---- what may be watched

    @Test
    void withoutAPolicyNothingIsWatched() throws Exception {
        desk.removePolicy(stock);
        assertTrue(assertThrows(RefusedException.class, () -> each("ports", "ميناء")).getMessage().contains("no policy is here"));
        assertEquals(List.of(), desk.watches());
    }

    @Test
    void whileNoPolicyIsHereDocumentsWait() throws Exception {
        each("ports", "ميناء");
        desk.removePolicy(stock);
        DocumentId document = archive.add("a", "ميناء");
        follow();
        assertEquals(List.of(), alerts());
        assertTrue(desk.watches().get(0).suspended().orElseThrow().contains("no policy is here"));
        desk.addPolicy(stock, ANYTHING);
        desk.tick();
        assertEquals(List.of(document), marked());
    }

    @Test
    void allPoliciesMustAgree() {
        desk.addPolicy(ports(), NO_PORTS);
        assertEquals("«ميناء»: ports are secret (policy ports)",
                assertThrows(RefusedException.class, () -> each("ports", "ميناء")).getMessage());
    }

    @Test
    void aWatchThatBecomesForbiddenIsSuspendedAndGoesOnWhenThePolicyLeaves() throws Exception {
        each("ports", "ميناء");
        ServiceReference<WatchPolicy> late = ports();
        desk.addPolicy(late, NO_PORTS);
        assertEquals(Optional.of("«ميناء»: ports are secret (policy ports)"), desk.watches().get(0).suspended());
        archive.add("a", "ميناء");
        follow();
        desk.removePolicy(late);
        archive.clock.advance(RETURN);
        assertEquals(Optional.empty(), desk.watches().get(0).suspended());
        DocumentId after = archive.add("b", "ميناء");
        follow();
        assertEquals(List.of(after), marked());
    }

    @Test
    void aPolicyThatIsReplacedLetsNothingPassBetween() throws Exception {
        ServiceReference<WatchPolicy> first = ports();
        each("ports", "ميناء");
        desk.addPolicy(first, NO_PORTS);
        assertTrue(desk.watches().get(0).suspended().isPresent());
        desk.removePolicy(first);
        archive.add("a", "ميناء");
        follow();
        assertTrue(desk.watches().get(0).suspended().orElseThrow().contains("ports are secret"));
        desk.addPolicy(ports(), NO_PORTS);
        archive.clock.advance(RETURN);
        follow();
        desk.tick();
        assertEquals(List.of(), alerts());
        assertTrue(desk.watches().get(0).suspended().isPresent());
    }

    @Test
    void aSuspendedWatchIsStillSoAfterARestartWithItsPolicy() throws Exception {
        each("ports", "ميناء");
        desk.addPolicy(ports(), NO_PORTS);
        restartSlowly();
        desk.addPolicy(stock, ANYTHING);
        archive.add("a", "ميناء");
        follow();
        desk.addPolicy(ports(), NO_PORTS);
        awaited = Optional.empty();
        desk.tick();
        assertEquals(List.of(), alerts());
        assertTrue(desk.watches().get(0).suspended().isPresent());
    }

    @Test
    void aSuspendedWatchGoesOnByItselfIfItsPolicyWasTakenOutWhileTheContainerWasStopped() throws Exception {
        each("ports", "ميناء");
        desk.addPolicy(ports(), NO_PORTS);
        assertTrue(desk.watches().get(0).suspended().isPresent());
        restartSlowly();
        desk.addPolicy(stock, ANYTHING);
        DocumentId document = archive.add("a", "ميناء");
        follow();
        assertEquals(List.of(), alerts(), "the policy could still have come");
        awaited = Optional.empty();
        desk.tick();
        assertEquals(Optional.empty(), desk.watches().get(0).suspended());
        assertEquals(List.of(document), marked());
    }

    @Test
    void aWatchMarksNothingMoreIfAPolicyThatForbidsItCameWhileTheContainerWasStopped() throws Exception {
        each("ports", "ميناء");
        archive.add("a", "ميناء"); // not held against it before the end
        restartSlowly();
        desk.addPolicy(stock, ANYTHING);
        follow();
        desk.tick();
        assertTrue(desk.watches().get(0).suspended().orElseThrow().startsWith("documents wait, because the container is starting"));
        desk.addPolicy(ports(), NO_PORTS);
        awaited = Optional.empty();
        desk.tick();
        assertEquals(List.of(), alerts());
        assertTrue(desk.watches().get(0).suspended().orElseThrow().contains("ports are secret"));
    }

    @Test
    void policiesThatLeaveBecauseTheContainerStopsReleaseNothing() throws Exception {
        each("ports", "ميناء");
        ServiceReference<WatchPolicy> ports = ports();
        desk.addPolicy(ports, NO_PORTS);
        assertTrue(desk.watches().get(0).suspended().isPresent());
        awaited = Optional.of("the container is starting or stopping");
        desk.removePolicy(ports);
        archive.clock.advance(RETURN);
        archive.add("a", "ميناء");
        follow();
        desk.tick();
        assertTrue(desk.watches().get(0).suspended().orElseThrow().contains("ports are secret"));
        assertEquals(List.of(), alerts());
    }

    @Test
    void whileTheContainerStartsNothingNewIsWatched() {
        awaited = Optional.of("the container is starting or stopping");
        assertEquals("nobody can say now what may be watched, because the container is starting or stopping",
                assertThrows(RefusedException.class, () -> each("ports", "ميناء")).getMessage());
    }

    private static ServiceReference<WatchPolicy> ports() {
        return MemoryReference.of(Map.of("marsad.policy.id", "ports"));
    }

    @Test
    void aPolicyThatBreaksHasNotAgreed() {
        desk.addPolicy(MemoryReference.of(Map.of("marsad.policy.id", "broken")), proposal -> {
            throw new IllegalStateException("x");
        });
        assertTrue(assertThrows(RefusedException.class, () -> each("ports", "ميناء")).getMessage().contains("the policy broken broke"));
    }

    @Test
    void namesAndQueriesThatCannotBeAreRefused() throws Exception {
        each("ports", "ميناء");
        assertTrue(assertThrows(IllegalArgumentException.class, () -> each("ports", "سد")).getMessage()
                .contains("there is a watch ports already"));
        assertThrows(IllegalArgumentException.class, () -> each("a\nb", "سد"));
        assertThrows(IllegalArgumentException.class, () -> each("a", " "));
        assertThrows(IllegalArgumentException.class, () -> desk.watch("a", "سد", Kind.SILENCE, Duration.ZERO, false));
        assertThrows(QueryException.class, () -> each("a", "["));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> desk.unwatch("x")).getMessage().contains("there are: ports"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> desk.seen(List.of(7L))).getMessage().contains("no alert 7"));
        desk.unwatch("ports");
        assertEquals(List.of(), desk.watches());
        assertFalse(Files.exists(folder.resolve("position.tsv")));
    }

    @Test
    void theOldestAlertsMakeRoom() throws Exception {
        each("ports", "ميناء");
        for (int i = 0; i < 70; i++) {
            archive.add("d" + i, "ميناء");
            follow();
        }
        assertTrue(alerts().size() >= 50 && alerts().size() <= 63, alerts().size() + " are kept");
        assertEquals(70, alerts().get(0).number());
    }

    // ---- those who are told

    @Test
    void aListenerIsToldOfWhatIsMarkedFromNowOnAndOfWhatItHasNotTakenAgain() throws Exception {
        each("ports", "ميناء");
        archive.add("a", "ميناء");
        follow();
        BlockingQueue<Long> taken = new LinkedBlockingQueue<>();
        ServiceReference<AlertListener> reference = MemoryReference.of(Map.of("marsad.alerts.id", "mail"));
        BlockingQueue<String> refused = new LinkedBlockingQueue<>();
        desk.addListener(reference, alert -> taken.add(alert.number()));
        awaitKnown("mail");
        desk.removeListener(reference);
        desk.addListener(reference, alert -> {
            refused.add("alert " + alert.number());
            throw new IOException("no line");
        });
        archive.add("b", "ميناء");
        follow();
        assertEquals("alert 2", refused.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
        desk.removeListener(reference);
        restart();
        desk.addPolicy(stock, ANYTHING);
        archive.add("c", "ميناء");
        follow();
        desk.addListener(reference, alert -> taken.add(alert.number()));
        assertEquals(2, taken.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertEquals(3, taken.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    @Test
    void aSlowListenerHoldsUpNobody() throws Exception {
        each("ports", "ميناء");
        BlockingQueue<Long> taken = new LinkedBlockingQueue<>();
        desk.addListener(MemoryReference.of(Map.of("marsad.alerts.id", "slow")), alert -> Thread.sleep(TimeUnit.HOURS.toMillis(1)));
        desk.addListener(MemoryReference.of(Map.of("marsad.alerts.id", "quick")), alert -> taken.add(alert.number()));
        awaitKnown("slow");
        awaitKnown("quick");
        archive.add("a", "ميناء");
        follow();
        archive.add("b", "ميناء");
        follow();
        assertEquals(1, taken.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
        assertEquals(2, taken.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    /** Until a listener is on file as one that is here. */
    private void awaitKnown(String listener) throws Exception {
        Path file = folder.resolve("delivered.tsv");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!Files.exists(file) || !Files.readString(file).contains(listener)) {
            assertTrue(System.nanoTime() < deadline, listener + " was not taken in");
            LockSupport.parkNanos(1_000_000);
        }
    }

    // ---- the law

    @Test
    void whateverHappensBetweenEachNewDocumentIsMarkedExactlyOnce() throws Exception {
        Random random = SEED.random();
        List<DocumentId> pending = new ArrayList<>();
        Set<DocumentId> expected = new TreeSet<>();
        each("ports", "ميناء");
        for (int step = 0; step < 300; step++) {
            switch (random.nextInt(8)) {
                case 0, 1 -> {
                    DocumentId document = archive.add("d" + step, random.nextBoolean() ? "ميناء " + step : "سد " + step, "",
                            random.nextBoolean() ? State.PENDING : State.OK);
                    if (archive.find(document).orElseThrow().state() == State.PENDING) {
                        pending.add(document);
                    }
                    if (archive.find(document).orElseThrow().text().orElseThrow().text().contains("ميناء")) {
                        expected.add(document);
                    }
                }
                case 2 -> {
                    if (!pending.isEmpty()) {
                        archive.turn(pending.remove(random.nextInt(pending.size())), State.OK);
                    }
                }
                case 3 -> {
                    restart(); // what was not committed is told again
                    desk.addPolicy(stock, ANYTHING);
                }
                case 4 -> desk.removePolicy(stock);
                case 5 -> desk.addPolicy(stock, ANYTHING);
                case 6 -> {
                    follower.reset();
                    told = 0;
                }
                default -> follow();
            }
        }
        pending.forEach(document -> archive.turn(document, State.OK));
        desk.addPolicy(stock, ANYTHING);
        follow();
        desk.tick();
        Map<DocumentId, Long> counts = new TreeMap<>();
        marked().forEach(document -> counts.merge(document, 1L, Long::sum));
        assertTrue(counts.values().stream().allMatch(count -> count == 1), SEED.repeat());
        Set<DocumentId> kept = new TreeSet<>(counts.keySet());
        assertEquals(expected, kept, SEED.repeat());
    }

    @Test
    void whateverIsDroppedAndTakenOutAndWhenTheWatchMarksExactlyWhatComesWhileNobodyForbidsIt() throws Exception {
        Random random = SEED.random();
        ServiceReference<WatchPolicy> ports = ports();
        boolean forbidden = false;
        long marks = 0;
        each("ports", "ميناء");
        for (int step = 0; step < 150; step++) {
            boolean toForbid = random.nextBoolean();
            switch (random.nextInt(4)) {
                case 0 -> { // dropped or taken out while the container runs
                    if (toForbid && !forbidden) {
                        desk.addPolicy(ports, NO_PORTS);
                    } else if (!toForbid && forbidden) {
                        desk.removePolicy(ports);
                        archive.clock.advance(RETURN);
                    }
                    forbidden = toForbid;
                }
                case 1 -> { // while it is stopped; what it has comes in any order
                    restartSlowly();
                    boolean stockFirst = random.nextBoolean();
                    if (stockFirst) {
                        desk.addPolicy(stock, ANYTHING);
                        desk.tick();
                    }
                    if (toForbid) {
                        desk.addPolicy(ports, NO_PORTS);
                        desk.tick();
                    }
                    if (!stockFirst) {
                        desk.addPolicy(stock, ANYTHING);
                    }
                    awaited = Optional.empty();
                    desk.tick();
                    forbidden = toForbid;
                }
                case 2 -> { // replaced by the same
                    if (forbidden) {
                        desk.removePolicy(ports);
                        follow();
                        desk.tick();
                        desk.addPolicy(ports, NO_PORTS);
                    }
                }
                default -> desk.watches();
            }
            DocumentId document = archive.add("d" + step, "ميناء " + step);
            follow();
            desk.tick();
            assertEquals(forbidden, desk.watches().get(0).suspended().isPresent(), SEED.repeat());
            marks += forbidden ? 0 : 1;
            List<Alert> newest = desk.alerts(Optional.empty(), Optional.empty(), 1);
            assertEquals(marks, newest.isEmpty() ? 0 : newest.get(0).number(), SEED.repeat());
            assertTrue(forbidden || newest.get(0).document().equals(Optional.of(document)), SEED.repeat());
        }
    }
}
