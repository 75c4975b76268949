package org.marsad.bench.product;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.marsad.api.analysis.Analyzer;
import org.marsad.bench.product.parts.Broken;

/**
 * Fifty bundles dropped at once, twenty of them broken in different ways: thirty must run, twenty lie in quarantine, each with
 * the right reason.
 */
final class FiftyBenchmark {

    private static final double GOAL = 15;
    private static final int GOOD = 30;
    private static final long LIMIT_SECONDS = 120;

    private final Distribution distribution;
    private final Workplace workplace;
    private final PrintStream out;
    private final Checks checks;
    private final Rounds seconds = new Rounds("seconds until all are decided");

    FiftyBenchmark(Distribution distribution, Workplace workplace, PrintStream out) {
        this.distribution = distribution;
        this.workplace = workplace;
        this.out = out;
        this.checks = new Checks(out);
    }

    /** Each round with an empty home; true if the product has done all it should. */
    boolean run(int rounds) throws IOException, InterruptedException, BenchmarkException {
        for (int round = 1; round <= rounds; round++) {
            Path home = workplace.scratch();
            try (RunningProduct product = RunningProduct.start(distribution, home, "")) {
                Map<String, byte[]> good = good();
                Map<String, Bad> bad = bad();
                Map<String, byte[]> all = new LinkedHashMap<>(good);
                bad.forEach((name, each) -> all.put(name, each.content()));
                long begin = System.nanoTime();
                for (Map.Entry<String, byte[]> each : all.entrySet()) {
                    BundleJar.drop(product.deploy(), each.getKey(), each.getValue());
                }
                awaitDecisions(product, all.size(), begin);
                seconds.add((System.nanoTime() - begin) / 1e9);
                check(product, good, bad);
            }
            Workplace.delete(home);
        }
        out.println((GOOD + bad().size()) + " bundles at once, " + bad().size() + " of them broken in different ways");
        out.println(seconds + "   (" + Goal.atMost(GOAL, seconds.median()) + ")");
        return checks.conclude();
    }

    /** Until none of the files is on its way any more. */
    private static void awaitDecisions(RunningProduct product, int files, long begin)
            throws IOException, BenchmarkException {
        long limit = begin + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        while (count(product, "active") + count(product, "quarantined") < files) {
            if (System.nanoTime() > limit) {
                throw new BenchmarkException("not all of " + files + " files are decided after " + LIMIT_SECONDS + " seconds:\n"
                        + String.join("\n", product.ask("deployments --json")));
            }
        }
    }

    private static long count(RunningProduct product, String state) throws IOException, BenchmarkException {
        return product.ask("deployments --json").stream().filter(line -> line.contains("\"state\":\"" + state + "\"")).count();
    }

    private void check(RunningProduct product, Map<String, byte[]> good, Map<String, Bad> bad)
            throws IOException, BenchmarkException {
        List<String> lines = product.ask("deployments --json");
        for (String name : good.keySet()) {
            checks.require(lines.stream().anyMatch(line -> line.contains("\"file\":\"" + name + "\"")
                    && line.contains("\"state\":\"active\"")), name + " is not active");
        }
        for (Map.Entry<String, Bad> each : bad.entrySet()) {
            Path why = product.deploy().resolve("quarantine").resolve(each.getKey() + ".why.txt");
            if (!Files.exists(why)) {
                checks.require(false, each.getKey() + " is not in quarantine");
                continue;
            }
            String reason = Files.readString(why);
            checks.require(each.getValue().reason().matcher(reason).find(),
                    each.getKey() + " is in quarantine for another reason than '" + each.getValue().reason() + "':\n" + reason);
        }
        checks.require(product.status().documents() == 0, "the product does not answer as it should");
    }

    private static Map<String, byte[]> good() throws IOException {
        Map<String, byte[]> good = new LinkedHashMap<>();
        for (int i = 1; i <= GOOD; i++) {
            good.put("good" + i + ".jar", DropBenchmark.analyzer("good" + i, 1).bytes());
        }
        return good;
    }

    /** What is broken, and what a reason has to say about it. */
    private record Bad(byte[] content, Pattern reason) {}

    private static Map<String, Bad> bad() throws IOException {
        Map<String, Bad> bad = new LinkedHashMap<>();
        byte[] whole = DropBenchmark.analyzer("bad", 1).bytes();
        add(bad, "cut-off", Arrays.copyOf(whole, whole.length / 2), "not a readable jar|cannot be read|incomplete");
        add(bad, "empty", new byte[0], "empty|not a readable jar|cannot be read");
        add(bad, "text", "this is no jar".getBytes(StandardCharsets.UTF_8), "not a readable jar|cannot be read");
        add(bad, "no-name", bundle("no-name").header("Bundle-SymbolicName", ""), "Bundle-SymbolicName|not a bundle");
        add(bad, "version-1", bundle("version-1").header("Bundle-ManifestVersion", ""), "Bundle-ManifestVersion");
        add(bad, "bad-version", bundle("bad-version").header("Bundle-Version", "one"), "Bundle-Version|version");
        add(bad, "no-package", bundle("no-package").header("Import-Package", "com.example.absent"), "com\\.example\\.absent");
        add(bad, "newer-package", bundle("newer-package").header("Import-Package", "org.marsad.api.analysis;version=\"[9,10)\""),
                "org\\.marsad\\.api\\.analysis");
        add(bad, "no-bundle", bundle("no-bundle").header("Require-Bundle", "com.example.library"), "com\\.example\\.library");
        add(bad, "newer-java", bundle("newer-java").header("Require-Capability",
                "osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=99))\""), "Java");
        add(bad, "same-name", new BundleJar("org.marsad.core", "9.0.0"), "org\\.marsad\\.core");
        add(bad, "no-activator", bundle("no-activator").header("Bundle-Activator", "com.example.Absent"), "com\\.example\\.Absent");
        add(bad, "throws", bundle("throws").activator(Broken.ThrowingStart.class), "the model file is missing");
        add(bad, "blocks", bundle("blocks").activator(Broken.BlockingStart.class), "start");
        add(bad, "no-component", bundle("no-component").header("Service-Component", "OSGI-INF/absent.xml"), "OSGI-INF/absent\\.xml");
        add(bad, "component", analyzer("component", Broken.ThrowingComponent.class), "no dictionary");
        add(bad, "outside", analyzer("outside", Broken.OutsideTheText.class), "outside");
        add(bad, "unannounced", analyzer("unannounced", Broken.Unannounced.class), "bench\\.surprise");
        add(bad, "endless", analyzer("endless", Broken.Endless.class), "did not end|not ended|does not end|not finished|no end|was not done");
        add(bad, "fickle", analyzer("fickle", Broken.Fickle.class), "does not find the same");
        return bad;
    }

    private static BundleJar bundle(String name) {
        return new BundleJar("org.example." + name, "1.0.0");
    }

    private static BundleJar analyzer(String id, Class<?> type) throws IOException {
        return bundle(id).component(type, Analyzer.class, Map.of("marsad.analyzer.id", id, "marsad.analyzer.revision", "1",
                "marsad.analyzer.produces", "bench.word"));
    }

    private static void add(Map<String, Bad> bad, String name, BundleJar jar, String reason) throws IOException {
        add(bad, name, jar.bytes(), reason);
    }

    private static void add(Map<String, Bad> bad, String name, byte[] content, String reason) {
        bad.put(name + ".jar", new Bad(content, Pattern.compile(reason)));
    }
}
