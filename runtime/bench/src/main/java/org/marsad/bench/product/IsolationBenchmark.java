package org.marsad.bench.product;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * What it costs that documents are read in a process of their own. A virtual machine is started for it that has the options of a worker,
 * so that the same compiler and the same collector are at work on both sides.
 */
final class IsolationBenchmark {

    /** Those of a worker that make it fast or slow; {@link WorkerOptions} sees to it that they still are. */
    private static final List<String> OPTIONS = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
            "-Dfile.encoding=UTF-8", "-Dstdout.encoding=UTF-8", "-Djava.awt.headless=true");

    private final Distribution distribution;
    private final Workplace workplace;
    private final PrintStream out;

    IsolationBenchmark(Distribution distribution, Workplace workplace, PrintStream out) {
        this.distribution = distribution;
        this.workplace = workplace;
        this.out = out;
    }

    /** Runs one round that warms up and is not counted, and then the others; true if both sides gave the same texts. */
    boolean run(int documents, int rounds) throws IOException, InterruptedException {
        Path cache = workplace.scratch();
        ProcessBuilder command = Jvm.command(OPTIONS, System.getProperty("java.class.path"), IsolationMain.class,
                List.of(distribution.root().toString(), workplace.corpus(documents).toString(), cache.toString(),
                        Integer.toString(rounds)));
        Process process = command.redirectErrorStream(true).start();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                out.println(line);
            }
            return process.waitFor() == 0;
        } finally {
            process.destroy();
            Workplace.delete(cache);
        }
    }
}
