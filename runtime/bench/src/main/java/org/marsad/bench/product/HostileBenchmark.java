package org.marsad.bench.product;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.marsad.bench.hostile.Baits;
import org.marsad.bench.hostile.Expectations;
import org.marsad.bench.hostile.GullibleReader;
import org.marsad.bench.hostile.Lure;
import org.marsad.bench.hostile.Manifest;
import org.marsad.bench.hostile.Outcome;

/**
 * Files made to harm those who read them, taken in by the product with a deadline of {@value #DEADLINE_SECONDS} seconds, and baits of our
 * own for a {@link Lure}. All that the product writes is searched for what the lure holds; that this would find a leak is shown first,
 * with a {@link GullibleReader}.
 */
final class HostileBenchmark {

    private static final int DEADLINE_SECONDS = 5;

    /** The time for a set of this many files, and in proportion for a larger one. */
    private static final double MOST_SECONDS = 60;
    private static final int FILES = 83;

    /** What is known to be possible: text from 48 of 51. */
    private static final double LEAST_RECOVERED = 48.0 / 51;

    /** What hostile files have their readers write, where they can. */
    private static final String PLANTED = "marsad-pwned*";

    private final Distribution distribution;
    private final Workplace workplace;
    private final PrintStream out;
    private final Checks checks;

    HostileBenchmark(Distribution distribution, Workplace workplace, PrintStream out) {
        this.distribution = distribution;
        this.workplace = workplace;
        this.out = out;
        checks = new Checks(out);
    }

    /** Takes the files of a folder in; true if every goal is reached and the control has leaked. */
    boolean run(Path folder, Lure lure) throws IOException, InterruptedException, BenchmarkException {
        Manifest manifest = Manifest.of(folder);
        Path baits = workplace.scratch();
        Baits.write(lure, baits);
        int calls = control(lure, baits);
        Path home = workplace.scratch();
        Path export = home.resolve("export/documents.jsonl");
        Files.createDirectories(export.getParent());
        Files.createDirectories(home.resolve("conf"));
        Files.writeString(home.resolve("conf/org.marsad.extract.tika.cfg"), "deadline.seconds = " + DEADLINE_SECONDS + "\n");
        TimedProcess run = TimedProcess.run(distribution.process(home, List.of("--lenient", "-c", String.join("\n",
                ProductStatus.STATEMENT, "ingest " + Distribution.quote(folder) + " --json --wait", ProductStatus.STATEMENT,
                "ingest " + Distribution.quote(baits) + " --json --wait", "search --json " + lure.word(),
                "export json " + Distribution.quote(export) + " --json", ProductStatus.STATEMENT)), ""));
        List<TimedProcess.Line> statuses = run.lines().stream().filter(line -> ProductStatus.isStatus(line.text())).toList();
        boolean alive = run.status() == 0 && statuses.size() == 3;
        goal("container deaths", alive ? 0 : 1, 0);
        if (!alive) {
            throw new BenchmarkException("the container ended with status " + run.status() + " before it had done its work");
        }
        Map<Path, Outcome> outcomes = outcomes(run, export);
        judge(manifest, outcomes, files(folder));
        double seconds = statuses.get(1).seconds() - statuses.get(0).seconds();
        double most = MOST_SECONDS * Math.max(1, (double) files(folder).size() / FILES);
        goal(String.format(Locale.ROOT, "seconds for %d files", files(folder).size()), seconds, most);
        judgeBaits(outcomes, files(baits));
        goal("places where the canary file has leaked to", leaks(run, home, lure.word()), 0);
        goal("connections to the listener", lure.visits() - calls, 0);
        goal("files planted outside the home", planted(), 0);
        Workplace.delete(home);
        return checks.conclude();
    }

    /** Shows that file and listener are seen by one who looks, and returns how often the listener was called for that. */
    private int control(Lure lure, Path baits) throws IOException {
        boolean told = GullibleReader.read(Files.readAllBytes(baits.resolve("form-entity-file.pdf"))).contains(lure.word());
        GullibleReader.read(Files.readAllBytes(baits.resolve("form-entity-web.pdf")));
        out.println("control: a parser without the switches leaks the file: " + told + ", connects to the listener: "
                + (lure.visits() > 0));
        checks.require(told && lure.visits() > 0, "a leak would not be seen, so that none is seen says nothing");
        return lure.visits();
    }

    private Map<Path, Outcome> outcomes(TimedProcess run, Path export) throws IOException {
        Map<String, Outcome> byId = new HashMap<>();
        try (Stream<String> lines = Files.lines(export)) {
            lines.map(Outcome::parse).forEach(outcome -> byId.put(outcome.id(), outcome));
        }
        Map<Path, Outcome> outcomes = new TreeMap<>();
        for (TimedProcess.Line line : run.lines()) {
            if (line.text().startsWith("{\"id\":") && line.text().contains("\"origin\":\"file:")) {
                JsonObject row = object(line.text());
                Outcome refused = Outcome.refused(row.isNull("problem") ? Outcome.UNDECIDED
                        : row.getString("problem").replaceFirst(":.*", ""));
                outcomes.put(Path.of(URI.create(row.getString("origin"))), row.isNull("id") ? refused
                        : byId.getOrDefault(row.getString("id"), refused));
            }
        }
        return outcomes;
    }

    private void judge(Manifest manifest, Map<Path, Outcome> outcomes, List<Path> files) {
        int decided = 0;
        int known = 0;
        int met = 0;
        int recoverable = 0;
        int recovered = 0;
        List<String> raw = new ArrayList<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            Outcome outcome = outcomes.getOrDefault(file, Outcome.refused(Outcome.UNDECIDED));
            Optional<String> expected = manifest.expected(name);
            boolean good = expected.map(word -> Expectations.met(word, outcome.code())).orElse(true);
            boolean counts = name.endsWith(".pdf") && expected.map(Expectations::isRecoverable).orElse(false);
            out.printf(Locale.ROOT, "  %-45s %-14s %-22s %s%n", name, outcome.code(), expected.orElse("-"), good ? "" : "DIFFERS");
            decided += outcome.code().equals(Outcome.UNDECIDED) ? 0 : 1;
            known += expected.isPresent() ? 1 : 0;
            met += expected.isPresent() && good ? 1 : 0;
            recoverable += counts ? 1 : 0;
            recovered += counts && good ? 1 : 0;
            if (outcome.isRaw()) {
                raw.add(name);
            }
        }
        out.printf(Locale.ROOT, "as the manifest expects: %d of %d%n", met, known);
        goal("undecided of " + files.size() + " files", files.size() - decided, 0);
        goal("recoverable PDFs without text, of " + recoverable, recoverable - recovered,
                Math.floor(recoverable * (1 - LEAST_RECOVERED) + 1e-9));
        goal("files indexed as raw PDF syntax or noise " + raw, raw.size(), 0);
    }

    private void judgeBaits(Map<Path, Outcome> outcomes, List<Path> baits) {
        long shown = baits.stream().filter(bait -> outcomes.containsKey(bait) && outcomes.get(bait).text().contains(Baits.VISIBLE)).count();
        goal("of " + baits.size() + " baits not read for what they show", baits.size() - shown, 0);
    }

    /** Places of output, export and logs that have the word; a hit of the search for it is one of them. */
    private static long leaks(TimedProcess run, Path home, String word) throws IOException {
        long leaks = run.lines().stream().filter(line -> line.text().contains(word) || line.text().startsWith("{\"rank\":")).count();
        for (Path file : files(home)) {
            leaks += Files.readString(file, StandardCharsets.ISO_8859_1).contains(word) ? 1 : 0;
        }
        return leaks;
    }

    private static long planted() throws IOException {
        try (var found = Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), PLANTED)) {
            long count = 0;
            for (Path file : found) {
                count += Files.exists(file) ? 1 : 0;
            }
            return count;
        }
    }

    private void goal(String what, double value, double most) {
        out.printf(Locale.ROOT, "%-60s %6.1f   (%s)%n", what, value, Goal.atMost(most, value));
        checks.require(value <= most, what + ": " + value);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).filter(file -> !file.endsWith("manifest.csv")).sorted().toList();
        }
    }

    private static JsonObject object(String line) {
        try (JsonReader reader = Json.createReader(new StringReader(line))) {
            return reader.readObject();
        }
    }
}
