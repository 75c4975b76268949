package org.marsad.core.conduct;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.Problem;
import org.marsad.api.text.Normalizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which services may be used: those that have passed their examination, which is held when they are first wanted, and have not
 * failed by their own fault on several documents in a row. Kept in memory: what is registered anew, or after a restart, begins
 * with a clean sheet.
 */
public final class Licences implements Oversight {

    private static final Logger LOG = LoggerFactory.getLogger(Licences.class);

    /** How many documents a reason names. */
    private static final int MOST_NAMED = 5;

    private final Exam exam;
    private final int suspendAfter;
    private final Supplier<Map<String, Seat<Normalizer>>> normalizers;
    private final Runnable changed;
    private final Map<Seat<?>, FutureTask<Optional<String>>> exams = new ConcurrentHashMap<>();
    private final Set<Seat<?>> passed = ConcurrentHashMap.newKeySet();
    private final Map<Seat<?>, Series> failing = new ConcurrentHashMap<>();
    private final Map<Seat<?>, String> barred = new ConcurrentHashMap<>();

    /**
     * Nothing examined, nothing barred.
     *
     * @param suspendAfter failures in a row after which a service is suspended; 0 for never
     * @param normalizers  those in use, for the examination of analyzers
     * @param changed      called when something is barred or no longer is
     */
    public Licences(Exam exam, int suspendAfter, Supplier<Map<String, Seat<Normalizer>>> normalizers, Runnable changed) {
        this.exam = exam;
        this.suspendAfter = suspendAfter;
        this.normalizers = normalizers;
        this.changed = changed;
    }

    /** What must not be used, and why, in words. */
    public Map<Seat<?>, String> barred() {
        return Map.copyOf(barred);
    }

    // ---- examination

    @Override
    public boolean admits(Seat<?> seat) throws InterruptedException {
        if (barred.containsKey(seat)) {
            return false;
        }
        return passed.contains(seat) || examine(seat);
    }

    private boolean examine(Seat<?> seat) throws InterruptedException {
        FutureTask<Optional<String>> mine = new FutureTask<>(() -> exam.flaw(seat, normalizers.get()));
        FutureTask<Optional<String>> earlier = exams.putIfAbsent(seat, mine);
        if (earlier == null) {
            mine.run();
            return judge(seat, mine, true);
        }
        return judge(seat, earlier, false);
    }

    private boolean judge(Seat<?> seat, FutureTask<Optional<String>> task, boolean examiner) throws InterruptedException {
        try {
            Optional<String> flaw = task.get();
            if (flaw.isPresent()) {
                bar(seat, "refused: " + flaw.get());
                return false;
            }
            if (examiner) {
                seat.forgetRuns(); // an examination is no measure of documents
            }
            return pass(seat);
        } catch (ExecutionException e) {
            exams.remove(seat, task);
            if (seat.isClosed()) {
                return false;
            }
            if (e.getCause() instanceof InterruptedException || e.getCause() instanceof OutOfMemoryError) {
                return againLater(e.getCause(), examiner);
            }
            LOG.error("The {} {} could not be examined; it is used all the same", seat.noun(), seat, e.getCause());
            return pass(seat);
        }
    }

    private boolean pass(Seat<?> seat) {
        passed.add(seat);
        forgetIfLeft(seat);
        return true;
    }

    /** What has nothing to do with the service goes on in the thread it happened to; the others look again. */
    private static boolean againLater(Throwable cause, boolean examiner) throws InterruptedException {
        if (examiner && cause instanceof InterruptedException interrupt) {
            throw interrupt;
        }
        if (examiner && cause instanceof OutOfMemoryError shortage) {
            throw shortage;
        }
        return false;
    }

    // ---- suspension

    /** Failures without a success between. */
    private static final class Series {

        private final Instant begin = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        private final List<String> named = new ArrayList<>();
        private int documents;
        private int points;

        /** Returns the points so far. What runs into the deadline costs most, so it counts double. */
        private synchronized int add(DocumentId document, Problem.Code code) {
            documents++;
            points += code == Problem.Code.TIMED_OUT ? 2 : 1;
            if (named.size() < MOST_NAMED) {
                named.add(document.shortForm() + " " + code.label());
            }
            return points;
        }

        private synchronized String inWords() {
            return "it failed on " + documents + " documents in a row since " + begin + " (" + String.join(", ", named)
                    + (documents > named.size() ? ", ..." : "") + ")";
        }
    }

    @Override
    public void succeeded(Seat<?> seat) {
        if (!failing.isEmpty()) {
            failing.remove(seat);
        }
    }

    @Override
    public void failed(Seat<?> seat, DocumentId document, Problem.Code code, String reason) {
        Series series = failing.computeIfAbsent(seat, first -> new Series());
        forgetIfLeft(seat);
        if (series.add(document, code) >= suspendAfter && suspendAfter > 0) {
            bar(seat, "suspended: " + series.inWords() + ", last because " + reason + "; replace its bundle, or let it try again with "
                    + advice(seat));
        }
    }

    private static String advice(Seat<?> seat) {
        return seat.noun().equals("analyzer") ? "'analyze --analyzer " + seat.id() + "' or 'retry'" : "'retry'";
    }

    private void bar(Seat<?> seat, String reason) {
        if (barred.putIfAbsent(seat, reason) == null && !forgetIfLeft(seat)) {
            LOG.warn("The {} {} is not used any more; {}", seat.noun(), seat, reason);
            changed.run();
        }
    }

    /** Gives what is barred another chance; what was refused is examined again. Returns how many there were. */
    public long pardon(Predicate<Seat<?>> whom) {
        List<Seat<?>> pardoned = barred.keySet().stream().filter(whom).toList();
        pardoned.forEach(this::forget);
        if (!pardoned.isEmpty()) {
            changed.run();
        }
        return pardoned.size();
    }

    /** It may have left while something was found out about it; then nobody would ask for it to be forgotten. */
    private boolean forgetIfLeft(Seat<?> seat) {
        boolean left = seat.isClosed();
        if (left) {
            forget(seat);
        }
        return left;
    }

    /** A service has left: its seat is closed. */
    public void forget(Seat<?> seat) {
        exams.remove(seat);
        passed.remove(seat);
        failing.remove(seat);
        barred.remove(seat);
    }
}
