package org.marsad.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.marsad.bench.product.ProcessStatus;

/**
 * Watches the memory of this process. Anonymous memory is what counts: resident memory also counts the files of the index
 * that Lucene maps, which the system may take back at any time. Read from Linux, 0 elsewhere.
 */
final class Memory {

    private static final long MILLIS = 50;

    private volatile long anonymous;

    private Memory() {
    }

    /** Begins to watch, until the process ends. */
    static Memory watch() {
        Memory memory = new Memory();
        ScheduledExecutorService watcher = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "memory");
            thread.setDaemon(true);
            return thread;
        });
        watcher.scheduleWithFixedDelay(memory::look, 0, MILLIS, TimeUnit.MILLISECONDS);
        return memory;
    }

    /** The peaks until now, in MB. */
    String peaks() {
        look();
        long heap = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            heap += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() : 0;
        }
        return "peakAnonymousMB=" + (anonymous >> 10) + " peakResidentMB=" + (ProcessStatus.kilobytes("self", "VmHWM") >> 10)
                + " peakHeapMB=" + (heap >> 20);
    }

    private synchronized void look() {
        anonymous = Math.max(anonymous, ProcessStatus.kilobytes("self", "RssAnon"));
    }
}
