package org.marsad.bench.product;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.marsad.bench.hostile.Lure;

/** Measures the product: its start, its work on documents, and what becomes of bundles that are dropped. */
public final class ProductMain {

    private static final String USAGE =
            "usage: run start [ROUNDS] | whole [DOCUMENTS [ROUNDS]] | again [DOCUMENTS [ROUNDS]] | memory [DOCUMENTS]"
                    + " | drops [DROPS] | replacements [REPLACEMENTS] | fifty [ROUNDS] | isolation [ROUNDS]"
                    + " | hostile FOLDER | recovery [DOCUMENTS [KILLS]]";

    /** Where hostile files look for a secret, and whom they call. */
    private static final Path CANARY = Path.of("/tmp/marsad-canary.txt");
    private static final int CALLED_PORT = 18_999;

    private static final int DOCUMENTS = 1_000;

    private final Distribution distribution;
    private final Workplace workplace;
    private final PrintStream out;

    private ProductMain(Distribution distribution, Workplace workplace, PrintStream out) {
        this.distribution = distribution;
        this.workplace = workplace;
        this.out = out;
    }

    /**
     * Runs {@code FOLDER PART [NUMBER...]}, where the folder is for corpora and homes. Exits with 0 if the figures are
     * valid, whether or not they are good; else with 1, with 2 if the arguments are wrong, with 3 without a distribution.
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        try {
            System.exit(measure(List.of(args)) ? 0 : 1);
        } catch (BenchmarkException e) {
            System.err.println(e.getMessage());
            System.exit(e.exitStatus());
        }
    }

    private static boolean measure(List<String> args) throws IOException, InterruptedException, BenchmarkException {
        if (args.size() < 2) {
            throw usage("a folder and what to measure are needed");
        }
        Distribution distribution = Distribution.find().orElseThrow(() -> new BenchmarkException(3,
                "there is no distribution; build one, or let MARSAD_DISTRIBUTION name a folder that has bin/marsad"));
        System.out.println(Machine.describe());
        return new ProductMain(distribution, new Workplace(Path.of(args.get(0))), System.out)
                .run(args.get(1), args.subList(2, args.size()));
    }

    private static BenchmarkException usage(String message) {
        return new BenchmarkException(2, message + System.lineSeparator() + USAGE);
    }

    private boolean run(String part, List<String> numbers) throws IOException, InterruptedException, BenchmarkException {
        return switch (part) {
            case "start" -> new StartBenchmark(distribution, workplace, out).run(number(numbers, 0, 5));
            case "whole" -> new WholeBenchmark(distribution, workplace, loopOptions(), out)
                    .run(number(numbers, 0, DOCUMENTS), number(numbers, 1, 2));
            case "again" -> new AgainBenchmark(distribution, workplace, out)
                    .run(number(numbers, 0, DOCUMENTS), number(numbers, 1, 2));
            case "memory" -> new MemoryBenchmark(distribution, workplace, out).run(number(numbers, 0, 10_000));
            case "drops" -> new DropBenchmark(distribution, workplace, out).run(number(numbers, 0, 20));
            case "replacements" -> new ReplaceBenchmark(distribution, workplace, out).run(number(numbers, 0, 1_000));
            case "recovery" -> new RecoveryBenchmark(distribution, workplace, out).run(number(numbers, 0, 10_000), number(numbers, 1, 5));
            case "hostile" -> hostile(numbers);
            case "fifty" -> new FiftyBenchmark(distribution, workplace, out).run(number(numbers, 0, 3));
            case "isolation" -> new IsolationBenchmark(distribution, workplace, out).run(DOCUMENTS, number(numbers, 0, 5));
            default -> throw usage("there is no benchmark " + part);
        };
    }

    private boolean hostile(List<String> arguments) throws IOException, InterruptedException, BenchmarkException {
        if (arguments.size() != 1 || !Files.isDirectory(Path.of(arguments.get(0)))) {
            throw usage("a folder of hostile files is needed");
        }
        try (Lure lure = new Lure(CANARY, CALLED_PORT)) {
            return new HostileBenchmark(distribution, workplace, out).run(Path.of(arguments.get(0)).toRealPath(), lure);
        }
    }

    private static int number(List<String> numbers, int place, int otherwise) throws BenchmarkException {
        if (place >= numbers.size()) {
            return otherwise;
        }
        String text = numbers.get(place);
        if (!text.matches("[1-9]\\d{0,7}")) {
            throw usage(text + " is not a number of documents, drops or rounds");
        }
        return Integer.parseInt(text);
    }

    /** The same variable that gives options to the loop when it is run alone. */
    private static List<String> loopOptions() {
        String options = System.getenv().getOrDefault("MARSAD_BENCH_JAVA_OPTS", "").strip();
        return options.isEmpty() ? List.of() : List.of(options.split("\\s+"));
    }
}
