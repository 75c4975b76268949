package org.marsad.bench.product;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The product in a process of its own that goes on running, asked through its standard input. */
final class RunningProduct implements AutoCloseable {

    private static final long STOP_SECONDS = 60;

    private final Path home;
    private final Process process;
    private final BufferedReader out;

    private RunningProduct(Path home, Process process) {
        this.home = home;
        this.process = process;
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    /**
     * Starts it and waits until it answers.
     *
     * @param options further options for its JVM, in words without spaces
     */
    static RunningProduct start(Distribution distribution, Path home, String options)
            throws IOException, BenchmarkException {
        Files.createDirectories(home);
        ProcessBuilder builder = distribution.process(home, List.of("--keep-going"), options)
                .redirectError(ProcessBuilder.Redirect.to(home.resolve("messages.txt").toFile()));
        RunningProduct product = new RunningProduct(home, builder.start());
        product.status();
        return product;
    }

    Path deploy() {
        return home.resolve("deploy");
    }

    Path home() {
        return home;
    }

    /** What it says of itself, after all statements typed before. */
    ProductStatus status() throws IOException, BenchmarkException {
        List<String> lines = ask("");
        return ProductStatus.parse(lines.get(lines.size() - 1));
    }

    /** Runs a statement; returns the lines it printed, and at the end that of a status. */
    List<String> ask(String statement) throws IOException, BenchmarkException {
        process.outputWriter(StandardCharsets.UTF_8).write(statement + "\n" + ProductStatus.STATEMENT + "\n");
        process.outputWriter(StandardCharsets.UTF_8).flush();
        List<String> lines = new ArrayList<>();
        String line;
        do {
            line = out.readLine();
            if (line == null) {
                throw new BenchmarkException("the product has ended; " + home.resolve("messages.txt") + " may say why");
            }
            lines.add(line);
        } while (!ProductStatus.isStatus(line));
        return lines;
    }

    /** Ends it. */
    @Override
    public void close() throws BenchmarkException {
        try {
            process.outputWriter(StandardCharsets.UTF_8).close();
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
                throw new BenchmarkException("the product did not end within " + STOP_SECONDS + " seconds");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
