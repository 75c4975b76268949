package org.marsad.bench.product;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Apache Karaf as it comes, for comparison: fetched by Maven when it is first wanted, and kept. */
final class Karaf implements AutoCloseable {

    private static final String VERSION = "4.4.8";
    private static final String ARTIFACT = "org.apache.karaf:apache-karaf-minimal:" + VERSION + ":tar.gz";
    private static final String FETCH = "org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy";
    private static final long FETCH_MINUTES = 5;
    private static final long STOP_SECONDS = 20;

    private final Path root;
    private final Process process;

    private Karaf(Path root, Process process) {
        this.root = root;
        this.process = process;
    }

    /** Starts a fresh one and waits until its deploy folder works; empty, with a word why, if it cannot be had. */
    static Optional<Karaf> start(Workplace workplace, PrintStream out)
            throws IOException, InterruptedException, BenchmarkException {
        Path archive = workplace.kept("apache-karaf-minimal-" + VERSION + ".tar.gz");
        if (!Files.exists(archive) && !fetch(archive.getParent())) {
            out.println("Karaf " + VERSION + " could not be fetched; measured without it");
            return Optional.empty();
        }
        Path folder = workplace.scratch();
        run(List.of("tar", "-xzf", archive.toString(), "-C", folder.toString(), "--strip-components=1"), folder);
        out.println("beside Karaf " + VERSION + ", its deploy folder as it comes");
        ProcessBuilder builder = new ProcessBuilder(folder.resolve("bin/karaf").toString(), "server").directory(folder.toFile())
                .redirectErrorStream(true).redirectOutput(folder.resolve("out.txt").toFile());
        builder.environment().put("JAVA_HOME", Jvm.home().toString());
        builder.environment().keySet().removeAll(List.of("KARAF_HOME", "KARAF_BASE", "KARAF_DATA", "KARAF_ETC"));
        Karaf karaf = new Karaf(folder, builder.start());
        try (Marks marks = new Marks(folder.resolve("marks"))) {
            long begin = System.nanoTime();
            DropBenchmark.mark("org.example.up", marks.file("up")).drop(karaf.deploy(), "up.jar");
            marks.secondsSince(begin, "up");
            return Optional.of(karaf);
        } catch (BenchmarkException e) {
            karaf.close();
            throw e;
        }
    }

    private static boolean fetch(Path folder) throws IOException, InterruptedException {
        ProcessBuilder maven = new ProcessBuilder("mvn", "-q", "--batch-mode", FETCH, "-Dartifact=" + ARTIFACT,
                "-DoutputDirectory=" + folder).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
        Process process = maven.start();
        boolean ended = process.waitFor(FETCH_MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        return ended && process.exitValue() == 0;
    }

    private static void run(List<String> command, Path folder) throws IOException, InterruptedException, BenchmarkException {
        int status = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start().waitFor();
        if (status != 0) {
            throw new BenchmarkException(String.join(" ", command) + " ended with status " + status);
        }
    }

    Path deploy() {
        return root.resolve("deploy");
    }

    @Override
    public void close() {
        try (Stream<ProcessHandle> all = process.descendants()) {
            all.forEach(ProcessHandle::destroy);
        }
        process.destroy();
        try {
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
