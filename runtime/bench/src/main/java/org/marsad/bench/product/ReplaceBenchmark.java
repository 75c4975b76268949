package org.marsad.bench.product;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.marsad.bench.product.parts.WordMarker;

/**
 * An analyzer replaced many times under load: while documents go in and all of them are being analysed anew, its file in the
 * deploy folder is overwritten, each time as soon as the revision before has been seen at work. In the end every document must
 * be there and whole, and the heap in use must be what it was after the tenth replacement.
 */
final class ReplaceBenchmark {

    private static final double GOAL = 1.1;
    private static final int EARLY = 10;
    private static final int FIRST_DOCUMENTS = 200;
    private static final int REMOVED_TOGETHER = 100;
    private static final Pattern ID = Pattern.compile("^\\{\"id\":\"([0-9a-f]{64})\"");
    private static final String LOG = "gc.log";

    private final Distribution distribution;
    private final Workplace workplace;
    private final PrintStream out;
    private final Checks checks;

    ReplaceBenchmark(Distribution distribution, Workplace workplace, PrintStream out) {
        this.distribution = distribution;
        this.workplace = workplace;
        this.out = out;
        this.checks = new Checks(out);
    }

    /** One run; true if the product has done all it should. */
    boolean run(int replacements) throws IOException, InterruptedException, BenchmarkException {
        int documents = FIRST_DOCUMENTS + replacements;
        Path home = workplace.scratch();
        Path watched = workplace.scratch();
        Path corpus = workplace.corpus(documents);
        List<Path> feed = files(corpus);
        Rounds seconds = new Rounds("seconds per replacement");
        try (Marks marks = new Marks(workplace.scratch());
                RunningProduct product = RunningProduct.start(distribution, home, "-Xlog:gc*:file=" + LOG + "::filecount=0")) {
            DropBenchmark.witness(marks, "words").drop(product.deploy(), "witness.jar");
            warmUp(product, corpus, 2 * documents);
            product.ask("watch " + Distribution.quote(watched) + " --as feed");
            for (Path document : feed.subList(0, FIRST_DOCUMENTS)) {
                give(document, watched);
            }
            for (int i = 1; i <= replacements; i++) {
                byte[] jar = DropBenchmark.analyzer("words", i).bytes();
                long begin = System.nanoTime();
                BundleJar.drop(product.deploy(), "words.jar", jar);
                seconds.add(marks.secondsSince(begin, "words-" + i + ".0.0"));
                give(feed.get(FIRST_DOCUMENTS + i - 1), watched);
                if (i == EARLY) {
                    collect(product, watched);
                }
            }
            collect(product, watched);
            Path export = home.resolve("documents.jsonl");
            product.ask("export json " + Distribution.quote(export));
            checks.complain(product.status().complaints(documents));
            Map<String, Integer> census = census(export, replacements + ".0.0");
            checks.require(census.equals(Map.of("whole, by the last version", documents)), "documents are " + census);
            out.println(replacements + " replacements while documents went in and were analysed anew; documents in the end: " + census);
        }
        print(GcLog.parse(Files.readAllLines(home.resolve(LOG))), replacements, seconds);
        Workplace.delete(home);
        return checks.conclude();
    }

    /** In one go, as the source reads a file when it sees it. */
    private static void give(Path document, Path folder) throws IOException {
        Path unfinished = Files.copy(document, folder.resolveSibling("." + document.getFileName()));
        Files.move(unfinished, folder.resolve(document.getFileName()));
    }

    /**
     * Takes all documents in and out again. What is kept of a language, such as the forms of its words, would otherwise grow with
     * the documents, and hide what grows with the replacements.
     */
    private static void warmUp(RunningProduct product, Path corpus, int limit) throws IOException, BenchmarkException {
        product.ask("ingest " + Distribution.quote(corpus) + " --source warm-up --wait");
        List<String> ids = new ArrayList<>();
        for (String line : product.ask("documents --json --limit " + limit)) {
            Matcher id = ID.matcher(line);
            if (id.find()) {
                ids.add(id.group(1));
            }
        }
        for (int i = 0; i < ids.size(); i += REMOVED_TOGETHER) {
            product.ask("remove " + String.join(" ", ids.subList(i, Math.min(ids.size(), i + REMOVED_TOGETHER))));
        }
        if (product.status().documents() != 0) {
            throw new BenchmarkException("the warm-up's documents could not be taken out");
        }
    }

    /** When all is done that was given, so that what is in use is what stays in use. */
    private static void collect(RunningProduct product, Path watched) throws IOException, BenchmarkException {
        product.ask("ingest " + Distribution.quote(watched) + " --source feed --wait");
        product.ask(MemoryBenchmark.COLLECT);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** How many documents are how, as the export has them. */
    private static Map<String, Integer> census(Path export, String version) throws IOException {
        Map<String, Integer> census = new TreeMap<>();
        try (BufferedReader lines = Files.newBufferedReader(export)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                try (JsonReader reader = Json.createReader(new StringReader(line))) {
                    census.merge(judge(reader.readObject(), version), 1, Integer::sum);
                }
            }
        }
        return census;
    }

    private static String judge(JsonObject document, String version) {
        for (JsonValue each : document.getJsonArray("layers")) {
            JsonObject layer = each.asJsonObject();
            if (layer.getString("analyzer").equals("words")) {
                long words = WordMarker.WORD.matcher(document.getString("text")).results().count();
                String number = version.substring(0, version.indexOf('.'));
                boolean ofOne = layer.getJsonArray("annotations").stream().map(JsonValue::asJsonObject)
                        .allMatch(annotation -> annotation.getJsonObject("features").getString("version").equals(number));
                if (!layer.getString("version").equals(version)) {
                    return "by version " + layer.getString("version");
                }
                return ofOne && layer.getJsonArray("annotations").size() == words ? "whole, by the last version" : "half";
            }
        }
        return "without the layer";
    }

    private void print(GcLog log, int replacements, Rounds seconds) throws BenchmarkException {
        List<GcLog.Collection> ends = log.asked();
        if (ends.size() != 2) {
            throw new BenchmarkException("2 collections were asked for, the log has " + ends.size());
        }
        double ratio = (double) ends.get(1).after() / ends.get(0).after();
        out.printf(Locale.ROOT, "from a file being complete to the first document analysed by it: median %.2f seconds%n",
                seconds.median());
        out.printf(Locale.ROOT, "heap in use after replacement %d: %d MB, after %d: %d MB; ratio %.2f   (%s)%n", EARLY,
                ends.get(0).after(), replacements, ends.get(1).after(), ratio, Goal.atMost(GOAL, ratio));
    }
}
