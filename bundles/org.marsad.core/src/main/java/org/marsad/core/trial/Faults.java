package org.marsad.core.trial;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What was found wrong with one service, the worst of it if there is much. */
final class Faults {

    /** Whoever mends three will try again anyway. */
    private static final int MOST = 3;

    private static final int LONGEST_MESSAGE = 160;

    private final Set<String> said = new LinkedHashSet<>();

    /** One more sentence; what was said before is not said again. */
    void add(String sentence) {
        if (!isFull()) {
            said.add(sentence);
        }
    }

    /** Whether further looking would be of no use. */
    boolean isFull() {
        return said.size() == MOST;
    }

    boolean isEmpty() {
        return said.isEmpty();
    }

    List<String> all() {
        return new ArrayList<>(said);
    }

    /** What was thrown and where, in words. */
    static String thrown(Throwable thrown) {
        String message = thrown.getMessage() == null ? "" : " (" + shortened(thrown.getMessage()) + ")";
        return "throws " + thrown.getClass().getSimpleName() + message + place(thrown.getStackTrace());
    }

    /** The innermost place of a trace that is not Java's own, with a blank before it; empty if there is none. */
    static String place(StackTraceElement[] trace) {
        return Stream.of(trace).filter(frame -> !isPlatform(frame.getClassName())).findFirst()
                .map(frame -> " at " + frame.getClassName() + "." + frame.getMethodName()
                        + (frame.getLineNumber() > 0 ? " line " + frame.getLineNumber() : "")).orElse("");
    }

    private static boolean isPlatform(String type) {
        return Stream.of("java.", "javax.", "jdk.", "sun.", "com.sun.").anyMatch(type::startsWith);
    }

    /** On one line and not too long; what a service says is data. */
    private static String shortened(String message) {
        String line = message.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + "…";
    }
}
