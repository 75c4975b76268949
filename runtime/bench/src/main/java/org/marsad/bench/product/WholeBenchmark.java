package org.marsad.bench.product;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.marsad.bench.BareLoop;

/**
 * The same documents through the bare loop and through the product. The product's time runs from its first line, when the
 * container is up, to the end of the export: by then everything is durable, extracted, analysed, indexed and exported.
 * The loop's runs as {@link BareLoop} says; the start of the JVM counts in neither.
 */
final class WholeBenchmark {

    private static final double GOAL = 0.6;
    private static final int THREADS = 2;
    private static final Pattern SECONDS = Pattern.compile("loop .*\\bseconds=([\\d.]+) .*");
    private static final String NO_PROBLEMS = "\"problems\":[]";

    private final Distribution distribution;
    private final Workplace workplace;
    private final List<String> loopOptions;
    private final PrintStream out;
    private final Checks checks;
    private final Rounds loop = new Rounds("A: documents per second");
    private final Rounds product = new Rounds("B: documents per second");
    private final Rounds loopMemory = new Rounds("A: peak anonymous MB");
    private final Rounds productMemory = new Rounds("B: peak anonymous MB");

    WholeBenchmark(Distribution distribution, Workplace workplace, List<String> loopOptions, PrintStream out) {
        this.distribution = distribution;
        this.workplace = workplace;
        this.loopOptions = loopOptions;
        this.out = out;
        checks = new Checks(out);
    }

    /** Runs A and B in turn; true if the product has done all it should. */
    boolean run(int documents, int rounds) throws IOException, InterruptedException, BenchmarkException {
        Path corpus = workplace.corpus(documents);
        out.printf(Locale.ROOT, "corpus: %d documents, %.1f MB%n", documents, Workplace.size(corpus) / 1e6);
        out.println("A: the bare loop, " + THREADS + " threads, options of its JVM: " + loopOptions);
        out.println("B: " + distribution.script() + " as it is shipped");
        for (int round = 1; round <= rounds; round++) {
            loop(round, corpus, documents);
            product(round, corpus, documents);
        }
        print();
        return checks.conclude();
    }

    private void print() {
        out.println(loop);
        out.println(product);
        Rounds ratio = product.over(loop, "ratio B/A");
        out.println(ratio + "   (" + Goal.atLeast(GOAL, ratio.median()) + ")");
        out.println(loopMemory);
        out.println(productMemory);
        out.println(productMemory.over(loopMemory, "ratio B/A of the memory"));
    }

    private void loop(int round, Path corpus, int documents) throws IOException, InterruptedException, BenchmarkException {
        Path scratch = workplace.scratch();
        TimedProcess run = TimedProcess.run(Jvm.command(loopOptions, System.getProperty("java.class.path"), BareLoop.class,
                List.of(corpus.toString(), Integer.toString(THREADS), scratch.resolve("out").toString())))
                .successful("the bare loop");
        double seconds = loopSeconds(run);
        out.printf(Locale.ROOT, "round %d   A %.2f s, %.1f documents/s, peak anonymous memory %s%n",
                round, seconds, documents / seconds, run.peak());
        loop.add(documents / seconds);
        loopMemory.add(run.peak().total() / 1024.0);
        Workplace.delete(scratch);
    }

    private static double loopSeconds(TimedProcess run) throws BenchmarkException {
        for (TimedProcess.Line line : run.lines()) {
            Matcher seconds = SECONDS.matcher(line.text());
            if (seconds.matches()) {
                return Double.parseDouble(seconds.group(1));
            }
        }
        throw new BenchmarkException("the bare loop did not tell its time");
    }

    private void product(int round, Path corpus, int documents)
            throws IOException, InterruptedException, BenchmarkException {
        Path home = workplace.scratch();
        Path export = home.resolve("export/documents.jsonl");
        Files.createDirectories(export.getParent());
        TimedProcess run = distribution.run(home, List.of(
                ProductStatus.STATEMENT,
                "ingest " + Distribution.quote(corpus) + " --json --wait",
                "export json " + Distribution.quote(export) + " --json",
                ProductStatus.STATEMENT));
        double up = run.lines().get(0).seconds();
        double seconds = end(run) - up;
        out.printf(Locale.ROOT, "round %d   B %.2f s, %.1f documents/s, peak anonymous memory %s, was up after %.2f s%n",
                round, seconds, documents / seconds, run.peak(), up);
        product.add(documents / seconds);
        productMemory.add(run.peak().total() / 1024.0);
        check(run, export, documents);
        Workplace.delete(home);
    }

    /** The end of the export: when its one line came, between those of the ingest and that of the last status. */
    private static double end(TimedProcess run) throws BenchmarkException {
        List<TimedProcess.Line> lines = run.lines();
        boolean asExpected = lines.size() >= 3 && ProductStatus.isStatus(lines.get(0).text())
                && ProductStatus.isStatus(lines.get(lines.size() - 1).text())
                && lines.get(lines.size() - 2).text().startsWith("{\"format\":");
        if (!asExpected) {
            throw new BenchmarkException("the product's output does not end with the lines of export and status");
        }
        return lines.get(lines.size() - 2).seconds();
    }

    private void check(TimedProcess run, Path export, int documents) throws IOException {
        checks.complain(ProductStatus.parse(run.lines().get(run.lines().size() - 1).text()).complaints(documents));
        try (Stream<String> lines = Files.lines(export)) {
            long good = lines.filter(line -> line.contains(NO_PROBLEMS)).count();
            checks.require(good == documents, good + " of " + documents + " documents are exported without problems");
        }
    }
}
