package org.marsad.bench.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Linux tells of a process in {@code /proc/PID/status}. */
public final class ProcessStatus {

    private static final Pattern SIZE = Pattern.compile("(\\w+):\\s*(\\d+) kB");

    private ProcessStatus() {
    }

    /**
     * One size of a process in kB, such as {@code RssAnon}: memory that is not a part of a file.
     *
     * @param pid the number of the process, or {@code self}
     * @return 0 where there is no such process any more, or no Linux
     */
    public static long kilobytes(String pid, String field) {
        try {
            return kilobytes(Files.readAllLines(Path.of("/proc", pid, "status")), field);
        } catch (IOException e) {
            // The process has ended since it was listed, or this is another system.
            return 0;
        }
    }

    static long kilobytes(List<String> status, String field) {
        for (String line : status) {
            Matcher size = SIZE.matcher(line);
            if (size.matches() && size.group(1).equals(field)) {
                return Long.parseLong(size.group(2));
            }
        }
        return 0;
    }
}
