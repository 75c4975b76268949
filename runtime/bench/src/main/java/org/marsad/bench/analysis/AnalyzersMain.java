package org.marsad.bench.analysis;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.marsad.api.analysis.AnalysisException;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.Layer;
import org.marsad.bench.product.Goal;
import org.marsad.bench.product.Machine;

/**
 * How much text each analyzer, and all together, get through in a second of processor time, and a checksum of all that they find:
 * where it stays the same, nothing else is found than before.
 */
public final class AnalyzersMain {

    private static final double GOAL = 3;
    private static final int SECONDS = 20;

    private final List<String> texts;
    private final double megabytes;
    private final Analysis analysis;

    private AnalyzersMain(List<String> texts) throws IOException {
        this.texts = texts;
        this.megabytes = texts.stream().mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length).sum() / 1e6;
        this.analysis = new Analysis(ProductAnalyzers.all());
    }

    /** Runs {@code [SECONDS [TEXTS...]]}: the time of work to warm up, and again to measure; folders of texts, or files as for {@code index}. */
    public static void main(String[] args) throws IOException, InterruptedException, AnalysisException {
        if (args.length > 0 && !args[0].matches("[1-9]\\d{0,4}")) {
            System.err.println("usage: run analyzers [SECONDS [FOLDER | NAME.docs.jsonl.gz]...]");
            System.exit(2);
        }
        List<String> texts = new ArrayList<>();
        for (int i = 1; i < args.length; i++) {
            texts.addAll(Texts.of(Path.of(args[i])));
        }
        if (args.length < 2) {
            texts.addAll(Texts.generated());
        } else if (texts.isEmpty()) {
            System.err.println("there is no text in what was named");
            System.exit(3);
        }
        System.out.println(Machine.describe());
        new AnalyzersMain(texts).run(args.length == 0 ? SECONDS : Integer.parseInt(args[0]));
    }

    private void run(int seconds) throws InterruptedException, AnalysisException {
        System.out.printf(Locale.ROOT, "%d texts, %.2f MB in UTF-8; %d s of work to warm up, %d s measured, one thread%n", texts.size(), megabytes,
                seconds, seconds);
        System.out.println("findings " + checksum());
        Map<String, Long> found = analysis.takeFound();
        rounds(seconds);
        analysis.takeNanos();
        int rounds = rounds(seconds);
        Map<String, Long> nanos = analysis.takeNanos();
        nanos.forEach((name, spent) -> System.out.printf(Locale.ROOT, "%-16s%8.2f MB/s%10d findings%n", name, perSecond(rounds, spent),
                found.getOrDefault(name, 0L)));
        double together = perSecond(rounds, nanos.values().stream().mapToLong(Long::longValue).sum());
        System.out.printf(Locale.ROOT, "%-16s%8.2f MB/s   (%s)%n", "together", together, Goal.atLeast(GOAL, together));
    }

    private double perSecond(int rounds, long nanos) {
        return megabytes * rounds / (nanos / 1e9);
    }

    /** Whole rounds through all texts until this thread has worked so long, which a busy machine does not shorten; at least one. */
    private int rounds(int seconds) throws InterruptedException, AnalysisException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long end = threads.getCurrentThreadCpuTime() + TimeUnit.SECONDS.toNanos(seconds);
        int rounds = 0;
        do {
            for (String text : texts) {
                analysis.run(text);
            }
            rounds++;
        } while (threads.getCurrentThreadCpuTime() < end);
        return rounds;
    }

    private String checksum() throws InterruptedException, AnalysisException {
        MessageDigest digest = sha256();
        for (String text : texts) {
            for (Layer layer : analysis.run(text)) {
                for (Annotation annotation : layer.annotations()) {
                    digest.update(line(layer.analyzer(), annotation).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Features by name, for a map says nothing of an order. */
    private static String line(String analyzer, Annotation annotation) {
        return analyzer + " " + annotation.type() + " " + annotation.span() + " " + annotation.confidence() + " "
                + new TreeMap<>(annotation.features()) + "\n";
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
