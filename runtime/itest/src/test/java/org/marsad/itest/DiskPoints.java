package org.marsad.itest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The moments at which a run waits for the disk or renames a file, in the order in which they come, and {@code strace} to make something
 * happen at one of them. Linux only.
 */
final class DiskPoints {

    private static final String CALLS = "fsync,fdatasync,rename,renameat,renameat2";
    private static final Pattern CALL = Pattern.compile(
            "(?<thread>\\d+) +(?<call>fsync|fdatasync|rename|renameat2?)\\((\\d+<(?<open>[^>]+)>|(AT_FDCWD[^,]*, )?\"(?<from>[^\"]+)\").*");
    /** In names that are different in each run, which cannot be told apart by them. */
    private static final Pattern RANDOM = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-");

    private DiskPoints() {
    }

    /**
     * The n-th call of its kind for one file by one thread: {@code strace} counts so.
     *
     * @param file seen from the home, or as it is if it lies elsewhere
     */
    record Point(String call, String file, int nth) {

        /** {@code strace}, which makes the call fail in a run with that home; what it sees goes to a file. */
        List<String> fails(String error, Path home, Path trace) {
            List<String> command = new ArrayList<>(recorder(trace));
            command.add("--seccomp-bpf");
            command.addAll(with("error=" + error, home));
            return command;
        }

        /** {@code strace}, which kills the process before the call. It sends no signal where it looks at some calls only, so it takes its time. */
        List<String> kills(Path home, Path trace) {
            List<String> command = new ArrayList<>(recorder(trace));
            command.addAll(with("signal=KILL", home));
            return command;
        }

        private List<String> with(String fault, Path home) {
            return List.of("-P", home.resolve(file).toString(), "-e", "trace=" + call,
                    "-e", "inject=" + call + ":" + fault + ":when=" + nth);
        }

        @Override
        public String toString() {
            return call + " no. " + nth + " of " + file;
        }
    }

    /** Whether there is a {@code strace} here that may trace processes. */
    static boolean canBeTraced() throws InterruptedException {
        try {
            return new ProcessBuilder("strace", "-f", "--seccomp-bpf", "-o", "/dev/null", "-e", "trace=fsync", "true").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    /** {@code strace} for a run in which all is well. */
    static List<String> recording(Path trace) {
        List<String> command = new ArrayList<>(recorder(trace));
        command.addAll(List.of("--seccomp-bpf", "-y", "-e", "trace=" + CALLS));
        return command;
    }

    /** What was seen, without what is in no other run. */
    static List<Point> recorded(Path trace, Path home) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        Set<Point> points = new LinkedHashSet<>();
        for (String line : Files.readAllLines(trace)) {
            Matcher call = CALL.matcher(line);
            if (call.matches()) {
                Path file = Path.of(call.group("open") != null ? call.group("open") : call.group("from"));
                String name = (file.startsWith(home) ? home.relativize(file) : file).toString();
                if (!RANDOM.matcher(name).find()) {
                    int nth = counts.merge(call.group("thread") + call.group("call") + name, 1, Integer::sum);
                    points.add(new Point(call.group("call"), name, nth));
                }
            }
        }
        return List.copyOf(points);
    }

    /** Whether a call was made to fail. A thread that gets further than the one recorded, or less far, may never come to the moment. */
    static boolean hasFailed(Path trace) throws IOException {
        return Files.readAllLines(trace).stream().anyMatch(line -> line.contains("(INJECTED)"));
    }

    private static List<String> recorder(Path trace) {
        return List.of("strace", "-f", "-o", trace.toString());
    }
}
