package org.marsad.bench.product;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/** How long it takes until the product is ready again after it was killed in the middle of its work. */
final class RecoveryBenchmark {

    private static final double GOAL = 10;
    private static final int LONGEST_WORK_MILLIS = 8_000;

    private final Distribution distribution;
    private final Workplace workplace;
    private final PrintStream out;
    private final Checks checks;
    private final Random random = new Random(Long.getLong("marsad.seed", 1));

    RecoveryBenchmark(Distribution distribution, Workplace workplace, PrintStream out) {
        this.distribution = distribution;
        this.workplace = workplace;
        this.out = out;
        checks = new Checks(out);
    }

    /** Kills it so many times while it takes the documents in anew; true if none of them was lost and all is well at the end. */
    boolean run(int documents, int kills) throws IOException, InterruptedException, BenchmarkException {
        Path corpus = workplace.corpus(documents);
        Path home = workplace.scratch();
        distribution.run(home, List.of("ingest " + Distribution.quote(corpus) + " --json --wait"));
        out.printf(Locale.ROOT, "%d documents; seconds from the start after a kill to the answer of status, start of the JVM included%n",
                documents);
        Rounds ready = new Rounds("ready again: seconds");
        double longest = 0;
        for (int kill = 1; kill <= kills; kill++) {
            int millis = random.nextInt(LONGEST_WORK_MILLIS);
            killAtWork(home, corpus, millis);
            TimedProcess again = distribution.run(home, List.of(ProductStatus.STATEMENT));
            TimedProcess.Line answer = again.lines().get(0);
            int there = ProductStatus.parse(answer.text()).documents();
            checks.require(there == documents, documents + " documents had their receipt, " + there + " are there after kill " + kill);
            out.printf(Locale.ROOT, "kill %d, after %.1f seconds of work: ready after %.2f seconds%n", kill, millis / 1e3, answer.seconds());
            ready.add(answer.seconds());
            longest = Math.max(longest, answer.seconds());
        }
        out.println(ready);
        out.printf(Locale.ROOT, "longest: %.2f   (%s)%n", longest, Goal.atMost(GOAL, longest));
        TimedProcess end = distribution.run(home, List.of("ingest " + Distribution.quote(corpus) + " --json --wait", "verify",
                ProductStatus.STATEMENT));
        checks.complain(ProductStatus.parse(end.lines().get(end.lines().size() - 1).text()).complaints(documents));
        Workplace.delete(home);
        return checks.conclude();
    }

    private void killAtWork(Path home, Path corpus, int millis) throws IOException, InterruptedException, BenchmarkException {
        Process process = distribution.process(home, List.of("-c", ProductStatus.STATEMENT + "\ningest --force --json --wait "
                + Distribution.quote(corpus)), "").redirectError(Redirect.DISCARD).start();
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            if (said.readLine() == null) {
                throw new BenchmarkException("the product has ended before it could be killed");
            }
            CompletableFuture<Long> rest = CompletableFuture.supplyAsync(() -> said.lines().count());
            Thread.sleep(millis);
            if (!process.isAlive()) {
                throw new BenchmarkException("the product was done before it could be killed; take more documents");
            }
            List<ProcessHandle> children = process.descendants().toList();
            process.toHandle().destroyForcibly();
            rest.join();
            children.forEach(child -> child.onExit().join());
        }
    }
}
