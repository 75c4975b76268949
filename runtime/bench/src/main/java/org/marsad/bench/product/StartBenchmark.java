package org.marsad.bench.product;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * From the start of the process to its end, with one command in between: the product against a bare Felix with components
 * and Gogo, each cold (nothing there but the distribution) and warm (started there before).
 */
final class StartBenchmark {

    private static final double GOAL = 3;
    private static final List<String> BUNDLES = List.of("org.osgi.util.function", "org.osgi.util.promise",
            "org.osgi.service.component", "org.apache.felix.scr", "org.apache.felix.gogo.runtime",
            "org.apache.felix.gogo.command");

    private final Distribution distribution;
    private final Workplace workplace;
    private final PrintStream out;
    private final Rounds bareCold = new Rounds("bare Felix, cold: seconds");
    private final Rounds bareWarm = new Rounds("bare Felix, warm: seconds");
    private final Rounds cold = new Rounds("product, cold: seconds");
    private final Rounds warm = new Rounds("product, warm: seconds");

    StartBenchmark(Distribution distribution, Workplace workplace, PrintStream out) {
        this.distribution = distribution;
        this.workplace = workplace;
        this.out = out;
    }

    /** Runs one round that does not count, as it reads the jars from the disk, and then the others. */
    boolean run(int rounds) throws IOException, InterruptedException, BenchmarkException {
        List<String> options = LauncherOptions.of(distribution, workplace.scratch());
        out.println("A: bare Felix with " + String.join(", ", BUNDLES));
        out.println("B: " + distribution.script() + " -c status");
        out.println("options of both JVMs: " + String.join(" ", options));
        for (int round = 0; round <= rounds; round++) {
            Path cache = workplace.scratch();
            Path home = workplace.scratch();
            double firstA = bare(options, cache);
            double firstB = product(home);
            double secondA = bare(options, cache);
            double secondB = product(home);
            out.printf(Locale.ROOT, "round %d   cold A %.2f s  B %.2f s   warm A %.2f s  B %.2f s%s%n",
                    round, firstA, firstB, secondA, secondB, round == 0 ? "   (not counted)" : "");
            if (round > 0) {
                bareCold.add(firstA);
                cold.add(firstB);
                bareWarm.add(secondA);
                warm.add(secondB);
            }
            Workplace.delete(cache);
            Workplace.delete(home);
        }
        print();
        return true;
    }

    private void print() {
        out.println(bareCold);
        out.println(cold);
        out.println(bareWarm);
        out.println(warm);
        print(cold.over(bareCold, "ratio B/A, cold"));
        print(warm.over(bareWarm, "ratio B/A, warm"));
    }

    private void print(Rounds ratio) {
        out.println(ratio + "   (" + Goal.atMost(GOAL, ratio.median()) + ")");
    }

    private double product(Path home) throws IOException, InterruptedException, BenchmarkException {
        return distribution.run(home, List.of("status")).seconds();
    }

    /** The seconds of one run of bare Felix with a cache in that folder. */
    double bare(List<String> options, Path cache) throws IOException, InterruptedException, BenchmarkException {
        List<String> arguments = new ArrayList<>();
        arguments.add(cache.toString());
        for (String bundle : BUNDLES) {
            arguments.add(distribution.bundle(bundle).toString());
        }
        String classPath = ourClasses() + File.pathSeparator + distribution.framework();
        TimedProcess run = TimedProcess.run(Jvm.command(options, classPath, BareFelix.class, arguments))
                .successful("bare Felix");
        if (run.lines().size() <= BUNDLES.size()) {
            throw new BenchmarkException("bare Felix did not list its bundles, but said " + run.lines());
        }
        return run.seconds();
    }

    /** Only the folder with our own classes, so that the class path is as short as the product's. */
    private static Path ourClasses() {
        try {
            return Path.of(BareFelix.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("our own classes are at an address that is none", e);
        }
    }
}
