package org.marsad.bench.product;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a JVM wrote with {@code -Xlog:gc*}.
 *
 * @param collections in the order of time
 */
record GcLog(List<Collection> collections) {

    private static final Pattern PAUSE = Pattern.compile(
            "\\[([\\d.]+)s\\].*\\bGC\\(\\d+\\) Pause (.*) (\\d+)M->(\\d+)M\\(\\d+M\\) [\\d.]+ms");

    /**
     * One collection.
     *
     * @param seconds when it ended, since the start of the JVM
     * @param asked whether it is one that the program asked for
     * @param before MB of heap in use before it
     * @param after MB of heap in use after it; if {@code asked}, all of it is in use indeed
     */
    record Collection(double seconds, boolean asked, long before, long after) {
    }

    /** Takes the lines that tell of a collection's result; all others are left aside. */
    static GcLog parse(List<String> lines) {
        List<Collection> collections = new ArrayList<>();
        for (String line : lines) {
            Matcher pause = PAUSE.matcher(line);
            if (pause.matches()) {
                collections.add(new Collection(Double.parseDouble(pause.group(1)),
                        pause.group(2).contains("System.gc()"),
                        Long.parseLong(pause.group(3)), Long.parseLong(pause.group(4))));
            }
        }
        return new GcLog(List.copyOf(collections));
    }

    /** The collections the program asked for. */
    List<Collection> asked() {
        return collections.stream().filter(Collection::asked).toList();
    }

    /** The collections after a moment, up to and with another. */
    GcLog between(double after, double end) {
        return new GcLog(collections.stream().filter(each -> each.seconds() > after && each.seconds() <= end).toList());
    }

    /** MB of heap in use at most: it is highest just before a collection. Empty if there was none. */
    OptionalLong peak() {
        return collections.stream().mapToLong(Collection::before).max();
    }

    /** MB of heap in use at most just after a collection; empty if there was none. */
    OptionalLong highestAfter() {
        return collections.stream().mapToLong(Collection::after).max();
    }
}
