package org.marsad.bench.product;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * How much memory the product needs, and whether more documents need more of it. A tenth of them goes in first and then
 * all; before, between and after the container is made to collect its garbage, which shows what is really in use.
 */
final class MemoryBenchmark {

    private static final double GOAL = 512;
    private static final String LOG = "gc.log";
    static final String COLLECT = "(($.context bundle 0) loadClass java.lang.System) gc";
    private static final String[] STAGES = {"container up", "first tenth", "all the rest"};

    private final Distribution distribution;
    private final Workplace workplace;
    private final PrintStream out;
    private final Checks checks;

    MemoryBenchmark(Distribution distribution, Workplace workplace, PrintStream out) {
        this.distribution = distribution;
        this.workplace = workplace;
        this.out = out;
        checks = new Checks(out);
    }

    /** One run; true if the product has done all it should. */
    boolean run(int documents) throws IOException, InterruptedException, BenchmarkException {
        Path tenth = workplace.corpus(Math.max(1, documents / 10));
        Path all = workplace.corpus(documents);
        Path home = workplace.scratch();
        TimedProcess run = distribution.run(home, List.of(
                COLLECT,
                "ingest " + Distribution.quote(tenth) + " --json --wait", COLLECT,
                "ingest " + Distribution.quote(all) + " --json --wait",
                "export json " + Distribution.quote(home.resolve("documents.jsonl")) + " --json", COLLECT,
                ProductStatus.STATEMENT), "-Xlog:gc*:file=" + LOG + "::filecount=0");
        print(run, GcLog.parse(Files.readAllLines(home.resolve(LOG))), documents);
        checks.complain(ProductStatus.parse(run.lines().get(run.lines().size() - 1).text()).complaints(documents));
        Workplace.delete(home);
        return checks.conclude();
    }

    private void print(TimedProcess run, GcLog log, int documents) throws BenchmarkException {
        List<GcLog.Collection> ends = log.asked();
        if (ends.size() != STAGES.length) {
            throw new BenchmarkException(STAGES.length + " collections were asked for, the log has " + ends.size());
        }
        out.printf("%d documents; the tenth that went in before is met again among all, and all are exported%n", documents);
        out.println("MB                  heap, peak   heap, highest after a collection   heap, in use at the end"
                + "   anonymous, peak");
        double begin = 0;
        for (int i = 0; i < STAGES.length; i++) {
            GcLog.Collection end = ends.get(i);
            GcLog stage = log.between(begin, end.seconds());
            out.printf(Locale.ROOT, "%-18s %11d %34d %25d   %s%n", STAGES[i], stage.peak().orElseThrow(),
                    stage.highestAfter().orElseThrow(), end.after(), run.peak(begin, end.seconds()));
            begin = end.seconds();
        }
        long peak = log.peak().orElseThrow();
        out.printf(Locale.ROOT, "peak of the heap: %d MB   (%s)%n", peak, Goal.atMost(GOAL, peak));
        out.printf(Locale.ROOT, "growth of the heap in use from a tenth to all: %+d MB%n",
                ends.get(2).after() - ends.get(1).after());
        out.println("peak of anonymous memory: " + run.peak());
    }
}
