package org.marsad.bench.product;

import java.lang.management.ManagementFactory;
import java.util.Locale;

/** Where it was measured. */
public final class Machine {

    private Machine() {
    }

    /** Processors, system, JDK, and the load at this moment, as a busy machine spoils figures. */
    public static String describe() {
        return String.format(Locale.ROOT, "machine: %d processors, %s %s, JDK %s (%s), load %.1f",
                Runtime.getRuntime().availableProcessors(), System.getProperty("os.name"), System.getProperty("os.arch"),
                Runtime.version(), System.getProperty("java.vendor"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
