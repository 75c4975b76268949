package org.marsad.bench.product;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.osgi.framework.BundleException;

/**
 * Reads the same documents in turn, a hundred at a time: A by the parsers in this process, B through the product's worker process; one
 * document after the other by one thread, by the clock.
 */
final class IsolationMain {

    private static final double GOAL = 1.25;

    /** So few that whatever else the machine is doing slows both sides, and enough that both are at full speed. */
    private static final int IN_A_ROW = 100;

    private final List<FileContent> documents;
    private final Checks checks = new Checks(System.out);
    private final List<Integer> hashes = new ArrayList<>();

    private IsolationMain(List<FileContent> documents) {
        this.documents = documents;
    }

    /** Runs {@code DISTRIBUTION CORPUS CACHE ROUNDS}. Exits with 0 if both sides gave the same texts, else with 1. */
    public static void main(String[] args) throws IOException, InterruptedException, BundleException {
        try {
            System.exit(measure(new Distribution(Path.of(args[0])), Path.of(args[1]), Path.of(args[2]), Integer.parseInt(args[3])) ? 0 : 1);
        } catch (BenchmarkException e) {
            System.out.println(e.getMessage());
            System.exit(e.exitStatus());
        }
    }

    private static boolean measure(Distribution distribution, Path corpus, Path cache, int rounds)
            throws IOException, InterruptedException, BundleException, BenchmarkException {
        ContainedExtractor worker = new ContainedExtractor(distribution, cache);
        try {
            worker.start();
            return new IsolationMain(FileContent.all(corpus)).run(worker, rounds);
        } finally {
            worker.stop();
        }
    }

    private boolean run(TextSource worker, int rounds) throws IOException, InterruptedException, BenchmarkException {
        System.out.println("A: the parsers of the workers, called in this process");
        System.out.println("B: the product's extractor, through its worker process");
        TextSource here = new InProcessReader();
        Rounds inProcess = new Rounds("A: milliseconds per document");
        Rounds isolated = new Rounds("B: milliseconds per document");
        Rounds processor = new Rounds("ratio B/A, processor time");
        for (int round = 0; round <= rounds; round++) {
            double a = 0;
            double b = 0;
            double processorA = 0;
            double processorB = 0;
            for (int from = 0; from < documents.size(); from += IN_A_ROW) {
                int to = Math.min(from + IN_A_ROW, documents.size());
                double begin = processorMilliseconds();
                a += milliseconds(here, from, to) / documents.size();
                double between = processorMilliseconds();
                b += milliseconds(worker, from, to) / documents.size();
                processorA += between - begin;
                processorB += processorMilliseconds() - between;
            }
            System.out.printf(Locale.ROOT, "round %d   A %.2f ms  B %.2f ms   B/A %.3f   of processor time %.3f%s%n", round, a, b, b / a,
                    processorB / processorA, round == 0 ? "   (not counted)" : "");
            if (round == 0) {
                compareOptions();
            } else {
                inProcess.add(a);
                isolated.add(b);
                processor.add(processorB / processorA);
            }
        }
        Rounds ratio = isolated.over(inProcess, "ratio B/A");
        System.out.println(inProcess);
        System.out.println(isolated);
        System.out.println(ratio + "   (" + Goal.atMost(GOAL, ratio.median()) + ")");
        System.out.println(processor);
        return checks.conclude();
    }

    /** The time for some documents in a row. Texts are compared with those that came first, outside the time. */
    private double milliseconds(TextSource source, int from, int to) throws IOException, InterruptedException, BenchmarkException {
        long nanos = 0;
        for (int at = from; at < to; at++) {
            long begin = System.nanoTime();
            String text = source.text(documents.get(at));
            nanos += System.nanoTime() - begin;
            if (hashes.size() == at) {
                checks.require(!text.isBlank(), documents.get(at).file() + " has no text");
                hashes.add(text.hashCode());
            }
            checks.require(hashes.get(at) == text.hashCode(), documents.get(at).file() + " has another text on the other side");
        }
        return nanos / 1e6;
    }

    /** Of this process and its workers, all threads; on a busy machine the clock favours whoever waits in between, and this does not. */
    private static double processorMilliseconds() {
        return Stream.concat(Stream.of(ProcessHandle.current()), ProcessHandle.current().descendants())
                .mapToLong(process -> process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L)).sum() / 1e6;
    }

    private void compareOptions() throws IOException {
        Set<String> ours = WorkerOptions.ours();
        Optional<Set<String>> worker = WorkerOptions.ofWorker();
        System.out.printf(Locale.ROOT, "%d documents; options here: %s%n", documents.size(), String.join(" ", ours));
        if (worker.isEmpty()) {
            System.out.println("the options of the worker cannot be looked at on this system");
        } else {
            checks.require(ours.equals(worker.get()), "the worker has other options: " + String.join(" ", worker.get()));
        }
    }
}
