package org.marsad.deploy.explain;

import java.util.Map;
import java.util.Optional;
import org.osgi.framework.Bundle;

/** Where threads are in the code of a bundle. */
final class RunningCode {

    private RunningCode() {
    }

    /** Where a thread is in the code of a bundle now, in words; empty if none is. */
    static Optional<String> place(Bundle bundle) {
        for (Map.Entry<Thread, StackTraceElement[]> thread : Thread.getAllStackTraces().entrySet()) {
            for (StackTraceElement frame : thread.getValue()) {
                if (bundle.getEntry(frame.getClassName().replace('.', '/') + ".class") != null) {
                    String line = frame.getLineNumber() > 0 ? ", line " + frame.getLineNumber() : "";
                    return Optional.of("in " + frame.getClassName() + "." + frame.getMethodName() + line + " (thread "
                            + thread.getKey().getName() + ")");
                }
            }
        }
        return Optional.empty();
    }
}
