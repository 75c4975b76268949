package org.marsad.core.conduct;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls off the run that has taken most memory when so much is still in use after a collection that everything else would soon
 * fail too. Looks after each collection of the pool where long-lived objects are, and does nothing on JVMs that have no such pool.
 */
final class MemoryWatch implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(MemoryWatch.class);

    /** In use after a collection, of what there may be. */
    private static final double TOO_FULL = 0.85;

    /** A run that has taken less than this share of the heap is not what fills it. */
    private static final int SUSPICIOUS_SHARE = 8;

    private static final long EVERY_MILLIS = 100;

    private final Supplier<Stream<Run<?>>> runs;
    private final Optional<MemoryPoolMXBean> pool;
    private final List<GarbageCollectorMXBean> collectors;
    private long seen;

    /** Watches these runs, once started on a thread. */
    MemoryWatch(Supplier<Stream<Run<?>>> runs) {
        this.runs = runs;
        this.pool = ManagementFactory.getMemoryPoolMXBeans().stream().filter(MemoryWatch::isMeasured)
                .max(Comparator.comparingLong(candidate -> candidate.getUsage().getMax()));
        this.collectors = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .filter(collector -> pool.isPresent() && List.of(collector.getMemoryPoolNames()).contains(pool.get().getName())).toList();
    }

    private static boolean isMeasured(MemoryPoolMXBean pool) {
        return pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null && pool.getUsage().getMax() > 0;
    }

    /** Whether a run that has taken so much may be the one that fills the memory. */
    static boolean isSuspicious(long allocated) {
        return allocated > Runtime.getRuntime().maxMemory() / SUSPICIOUS_SHARE;
    }

    @Override
    public void run() {
        while (pool.isPresent() && !Thread.currentThread().isInterrupted()) {
            try {
                TimeUnit.MILLISECONDS.sleep(EVERY_MILLIS);
                look(pool.get());
            } catch (InterruptedException e) {
                return;
            } catch (OutOfMemoryError e) {
                continue; // there is nothing left even for looking; who fills it will soon get the same
            }
        }
    }

    private void look(MemoryPoolMXBean watched) {
        long collections = collectors.stream().mapToLong(GarbageCollectorMXBean::getCollectionCount).sum();
        MemoryUsage usage = watched.getCollectionUsage();
        boolean news = collections != seen;
        seen = collections;
        if (news && usage.getUsed() > TOO_FULL * usage.getMax()) {
            relieve();
        }
    }

    /** One at a time: what was called off last may not have let go yet. */
    private void relieve() {
        List<Run<?>> now = runs.get().filter(run -> !run.hasEnded()).toList();
        if (now.stream().anyMatch(run -> run.recall() == Run.Recall.MEMORY)) {
            return;
        }
        now.stream().filter(run -> run.counts() && isSuspicious(run.allocated())).max(Comparator.comparingLong(Run::allocated))
                .ifPresent(run -> {
                    run.callOff(Run.Recall.MEMORY);
                    LOG.warn("Memory is nearly full; a run of {} was called off, which had taken {} MiB", run.seat(),
                            run.allocated() / (1024 * 1024));
                });
    }
}
