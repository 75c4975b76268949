package org.marsad.bench.index;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.marsad.bench.product.Goal;
import org.marsad.bench.product.Machine;
import org.marsad.bench.product.Rounds;

/** Measures both indexes in turn, A B A B, in processor time of one thread, which other programs disturb least. */
public final class IndexMain {

    private static final double MOST_BYTES = 2.6;
    private static final double MOST_QUERY_TIME = 6;
    private static final double PER_SECOND = 1e9;

    private final Map<String, String> texts;
    private final List<String> questions;
    private final Path folder;

    private IndexMain(Map<String, String> texts, List<String> questions, Path folder) {
        this.texts = texts;
        this.questions = questions;
        this.folder = folder;
    }

    /** Runs {@code WORK TEXTS QUESTIONS [ROUNDS]}: a folder that may be filled, and two files as for {@code evaluate retrieval}. */
    public static void main(String[] args) throws IOException {
        if (args.length < 3 || args.length > 4) {
            System.err.println("usage: run index NAME.docs.jsonl.gz NAME.queries.jsonl.gz [ROUNDS]");
            System.exit(2);
        }
        System.out.println(Machine.describe());
        Path work = Files.createDirectories(Path.of(args[0]));
        new IndexMain(read(Path.of(args[1])), List.copyOf(read(Path.of(args[2])).values()),
                Files.createTempDirectory(work, "index")).run(args.length == 4 ? Integer.parseInt(args[3]) : 5);
    }

    private static Map<String, String> read(Path file) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                try (JsonReader reader = Json.createReader(new StringReader(line))) {
                    JsonObject object = reader.readObject();
                    texts.put(object.getString("id"), object.getString("text"));
                }
            }
        }
        return texts;
    }

    private void run(int rounds) throws IOException {
        System.out.printf(Locale.ROOT, "%d texts, %d questions; round 0 warms up and is not counted%n", texts.size(),
                questions.size());
        Figures a = new Figures("A ArabicAnalyzer");
        Figures b = new Figures("B Marsad");
        for (int round = 0; round <= rounds; round++) {
            try (Candidate candidate = new ArabicAnalyzerIndex(folder.resolve("a" + round))) {
                a.measure(candidate, round);
            }
            try (Candidate candidate = new ProductIndex(folder.resolve("b" + round))) {
                b.measure(candidate, round);
            }
        }
        Rounds bytes = b.bytes.over(a.bytes, "size B/A");
        Rounds indexing = b.indexing.over(a.indexing, "indexing B/A");
        Rounds asking = b.asking.over(a.asking, "questions B/A");
        System.out.println(bytes + "   (" + Goal.atMost(MOST_BYTES, bytes.median()) + ")");
        System.out.println(indexing);
        System.out.println(asking + "   (" + Goal.atMost(MOST_QUERY_TIME, asking.median()) + ")");
    }

    private static double processorSeconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / PER_SECOND;
    }

    /** What is measured of one index. */
    private final class Figures {

        private final String name;
        private final Rounds bytes = new Rounds("bytes");
        private final Rounds indexing = new Rounds("indexing");
        private final Rounds asking = new Rounds("asking");

        Figures(String name) {
            this.name = name;
        }

        void measure(Candidate candidate, int round) throws IOException {
            double begin = processorSeconds();
            candidate.index(texts);
            double indexed = processorSeconds();
            long found = candidate.ask(questions);
            double asked = processorSeconds();
            System.out.printf(Locale.ROOT, "round %d %-16s %8d bytes, indexing %.3f s, questions %.3f s, %d answers%n", round,
                    name, candidate.size(), indexed - begin, asked - indexed, found);
            if (found == 0) {
                throw new IllegalStateException(name + " found nothing: these questions are not about these texts");
            }
            if (round > 0) {
                bytes.add(candidate.size());
                indexing.add(indexed - begin);
                asking.add(asked - indexed);
            }
        }
    }
}
