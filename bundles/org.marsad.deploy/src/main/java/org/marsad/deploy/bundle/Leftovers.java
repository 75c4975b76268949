package org.marsad.deploy.bundle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.TimeUnit;

/** Looks whether threads of a bundle go on when it is gone. */
final class Leftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long LOOK_MILLIS = 20;

    /** What the thread for timeouts of {@link java.util.concurrent.CompletableFuture} is called. */
    private static final String DELAYS = "CompletableFutureDelayScheduler";

    private Leftovers() {
    }

    /**
     * Waits a little for the threads of a bundle to end.
     *
     * @param code  its code
     * @param group threads that it made while it was started are in this group, and no others; or null
     * @return those that have not ended, in words
     */
    static List<String> awaitEnd(BundleCode code, ThreadGroup group) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Map<Thread, StackTraceElement[]> left = threads(code, group);
        while (!left.isEmpty() && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            left = threads(code, group);
        }
        return describe(code, left);
    }

    /** Interrupts the threads of a bundle. */
    static void interrupt(BundleCode code, ThreadGroup group) {
        threads(code, group).keySet().forEach(Thread::interrupt);
    }

    /** The threads of a bundle, in words. */
    static List<String> describe(BundleCode code, Map<Thread, StackTraceElement[]> threads) {
        List<String> words = new ArrayList<>();
        threads.forEach((thread, stack) -> words.add("the thread " + thread.getName() + " is still in " + code.describe(stack)));
        return words;
    }

    private static Map<Thread, StackTraceElement[]> threads(BundleCode code, ThreadGroup group) {
        Map<Thread, StackTraceElement[]> threads = code.threads();
        if (group != null) {
            Thread[] made = new Thread[group.activeCount() + 8];
            int count = group.enumerate(made);
            for (int i = 0; i < count; i++) {
                if (!belongsToJava(made[i])) {
                    threads.putIfAbsent(made[i], made[i].getStackTrace());
                }
            }
        }
        return threads;
    }

    /** Whether it is one of those the Java library makes when they are needed first, and keeps for itself. */
    private static boolean belongsToJava(Thread thread) {
        boolean common = thread instanceof ForkJoinWorkerThread worker && worker.getPool() == ForkJoinPool.commonPool();
        return common || thread.getClass().getName().startsWith("jdk.internal.") || thread.getName().equals(DELAYS);
    }
}
