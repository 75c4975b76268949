package org.marsad.core.conduct;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** How many bytes threads have taken for objects since they began, on JVMs that count it; 0 on others. */
public final class Allocation {

    private static final ThreadMXBean COUNTER = ManagementFactory.getThreadMXBean() instanceof ThreadMXBean counter
            && counter.isThreadAllocatedMemorySupported() && counter.isThreadAllocatedMemoryEnabled() ? counter : null;

    private Allocation() {
    }

    /** Of the thread that asks. */
    static long mine() {
        return COUNTER == null ? 0 : COUNTER.getCurrentThreadAllocatedBytes();
    }

    /** Of a thread; 0 if it has ended. */
    public static long of(Thread thread) {
        return COUNTER == null ? 0 : Math.max(0, COUNTER.getThreadAllocatedBytes(thread.getId()));
    }
}
