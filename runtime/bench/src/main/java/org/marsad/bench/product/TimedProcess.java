package org.marsad.bench.product;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A process that has run, seen from outside with a clock. All times are seconds since its start.
 *
 * @param seconds when it ended
 * @param status its exit status
 * @param lines what it wrote to standard output, each line with the time of its arrival
 * @param memory its anonymous memory and that of the processes it started
 */
record TimedProcess(double seconds, int status, List<Line> lines, List<ProcessTree.Sample> memory) {

    /**
     * A line of output.
     *
     * @param seconds when it came
     */
    record Line(double seconds, String text) {
    }

    /** Runs it to its end, with nothing on its standard input; its standard error goes to ours. */
    static TimedProcess run(ProcessBuilder builder) throws IOException, InterruptedException {
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        long begin = System.nanoTime();
        Process process = builder.start();
        try (ProcessTree tree = ProcessTree.watch(process.toHandle(), begin)) {
            process.getOutputStream().close();
            List<Line> lines = read(process, begin);
            int status = process.waitFor();
            return new TimedProcess(since(begin), status, lines, tree.samples());
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<Line> read(Process process, long begin) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String text = in.readLine(); text != null; text = in.readLine()) {
                lines.add(new Line(since(begin), text));
            }
        }
        return lines;
    }

    private static double since(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    /**
     * The process, if all went well with it.
     *
     * @param what names it to the reader
     * @throws BenchmarkException if it did not exit with 0
     */
    TimedProcess successful(String what) throws BenchmarkException {
        if (status != 0) {
            throw new BenchmarkException(what + " ended with status " + status + "; its messages are above");
        }
        return this;
    }

    /** The moment with the most anonymous memory. */
    ProcessTree.Sample peak() {
        return peak(0, seconds);
    }

    /** The same within a stretch of the time. */
    ProcessTree.Sample peak(double from, double to) {
        return memory.stream().filter(sample -> sample.seconds() >= from && sample.seconds() <= to)
                .max(Comparator.comparingLong(ProcessTree.Sample::total))
                .orElse(new ProcessTree.Sample(from, 0, 0, 1));
    }
}
