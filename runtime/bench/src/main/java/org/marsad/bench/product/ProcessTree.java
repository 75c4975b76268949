package org.marsad.bench.product;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Watches the anonymous memory of a process and of all processes it has started. Resident memory would also count mapped
 * files, which the system may take back at any time, and count the same file in every process.
 */
final class ProcessTree implements AutoCloseable {

    private static final long MILLIS = 100;

    private final ProcessHandle root;
    private final long begin;
    private final List<Sample> samples = new ArrayList<>();
    private final ScheduledExecutorService watcher;

    /**
     * The tree at one moment.
     *
     * @param seconds since the process was started
     * @param total kB of anonymous memory in all processes
     * @param root kB of it in the process itself
     * @param processes how many there are
     */
    record Sample(double seconds, long total, long root, int processes) {

        /** In MB, as it is printed. */
        @Override
        public String toString() {
            String all = (total >> 10) + " MB";
            return processes == 1 ? all : all + " in " + processes + " processes (container " + (root >> 10) + ")";
        }
    }

    private ProcessTree(ProcessHandle root, long begin) {
        this.root = root;
        this.begin = begin;
        watcher = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "process-tree");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Begins to watch; {@code begin} is the {@link System#nanoTime()} of the process's start. */
    static ProcessTree watch(ProcessHandle root, long begin) {
        ProcessTree tree = new ProcessTree(root, begin);
        tree.watcher.scheduleWithFixedDelay(tree::look, 0, MILLIS, TimeUnit.MILLISECONDS);
        return tree;
    }

    private void look() {
        long own = anonymous(root);
        long[] children = root.descendants().mapToLong(ProcessTree::anonymous).filter(size -> size > 0).toArray();
        long total = own;
        for (long child : children) {
            total += child;
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        synchronized (samples) {
            samples.add(new Sample(seconds, total, own, children.length + 1));
        }
    }

    private static long anonymous(ProcessHandle process) {
        return ProcessStatus.kilobytes(Long.toString(process.pid()), "RssAnon");
    }

    /** What was seen until now. */
    List<Sample> samples() {
        synchronized (samples) {
            return List.copyOf(samples);
        }
    }

    /** Ends watching. */
    @Override
    public void close() {
        watcher.shutdownNow();
    }
}
