package org.marsad.bench.product;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.catalogue.Follower;
import org.marsad.bench.product.parts.StartMark;
import org.marsad.bench.product.parts.Witness;
import org.marsad.bench.product.parts.WordMarker;

/**
 * How long it takes from a file being complete in the deploy folder to its bundle being active, and to the first stored
 * document being analysed by it; beside Karaf, whose deploy folder gets the same bundles in turn.
 */
final class DropBenchmark {

    private static final double GOAL = 1;
    private static final int DOCUMENTS = 100;

    private final Distribution distribution;
    private final Workplace workplace;
    private final PrintStream out;
    private final Checks checks;
    private final Rounds active = new Rounds("active, seconds");
    private final Rounds analysed = new Rounds("first document, seconds");
    private final Rounds karafActive = new Rounds("Karaf: active, seconds");

    /** Measures {@code distribution}. */
    DropBenchmark(Distribution distribution, Workplace workplace, PrintStream out) {
        this.distribution = distribution;
        this.workplace = workplace;
        this.out = out;
        this.checks = new Checks(out);
    }

    /** So many drops of each kind; true if the product has done all it should. */
    boolean run(int drops) throws IOException, InterruptedException, BenchmarkException {
        Path home = workplace.scratch();
        try (Marks marks = new Marks(workplace.scratch());
                RunningProduct product = RunningProduct.start(distribution, home, "")) {
            witness(marks, "drop").drop(product.deploy(), "witness.jar");
            product.ask("ingest " + Distribution.quote(workplace.corpus(DOCUMENTS)) + " --json --wait");
            Optional<Karaf> karaf = Karaf.start(workplace, out);
            try {
                for (int i = 0; i <= drops; i++) {
                    drop(product, marks, i);
                    if (karaf.isPresent()) {
                        dropOn(karaf.get(), marks, i);
                    }
                }
            } finally {
                karaf.ifPresent(Karaf::close);
            }
            checks.complain(product.status().complaints(DOCUMENTS));
        }
        print(drops);
        return checks.conclude();
    }

    /** The drop with number 0 warms up and is not counted. */
    private void drop(RunningProduct product, Marks marks, int number) throws IOException, InterruptedException, BenchmarkException {
        byte[] plain = mark("org.example.mark" + number, marks.file("active-" + number)).bytes();
        long begin = System.nanoTime();
        BundleJar.drop(product.deploy(), "mark" + number + ".jar", plain);
        count(active, number, marks.secondsSince(begin, "active-" + number));

        byte[] analyzer = analyzer("drop" + number, 1).bytes();
        begin = System.nanoTime();
        BundleJar.drop(product.deploy(), "drop" + number + ".jar", analyzer);
        count(analysed, number, marks.secondsSince(begin, "drop" + number + "-1.0.0"));
        Files.delete(product.deploy().resolve("mark" + number + ".jar"));
        product.ask("analyze --wait");
    }

    private void dropOn(Karaf karaf, Marks marks, int number) throws IOException, InterruptedException, BenchmarkException {
        byte[] plain = mark("org.example.mark" + number, marks.file("karaf-" + number)).bytes();
        long begin = System.nanoTime();
        BundleJar.drop(karaf.deploy(), "mark" + number + ".jar", plain);
        count(karafActive, number, marks.secondsSince(begin, "karaf-" + number));
        Files.delete(karaf.deploy().resolve("mark" + number + ".jar"));
    }

    private static void count(Rounds rounds, int number, double seconds) {
        if (number > 0) {
            rounds.add(seconds);
        }
    }

    private void print(int drops) {
        out.println(drops + " drops of each kind, each a new bundle; from the file being complete");
        out.println(active);
        out.println(analysed + "   (" + Goal.atMost(GOAL, analysed.median()) + ")");
        if (!karafActive.isEmpty()) {
            out.println(karafActive);
            out.println(karafActive.over(active, "ratio Karaf/Marsad, active"));
        }
    }

    static BundleJar mark(String name, Path file) throws IOException {
        return new BundleJar(name, "1.0.0").header("Mark-File", file.toString()).activator(StartMark.class);
    }

    static BundleJar witness(Marks marks, String watched) throws IOException {
        return new BundleJar("org.example.witness", "1.0.0").component(Witness.class, Follower.class,
                Map.of("marsad.follower.id", "witness", "folder", marks.folder().toString(), "watched", watched));
    }

    /** An analyzer whose revision and bundle version have this number. */
    static BundleJar analyzer(String id, int number) throws IOException {
        return new BundleJar("org.example." + id, number + ".0.0").component(WordMarker.class, Analyzer.class,
                Map.of("marsad.analyzer.id", id, "marsad.analyzer.revision", String.valueOf(number),
                        "marsad.analyzer.produces", "bench.word", "version", String.valueOf(number)));
    }

}
