package org.marsad.bench.product;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The product, unpacked.
 *
 * @param root the folder that has {@code bin}, {@code lib} and {@code repo}
 */
record Distribution(Path root) {

    private static final String PROPERTY = "marsad.distribution";

    /** The one in the system property {@code marsad.distribution}; empty if nothing is there. */
    static Optional<Distribution> find() {
        return Optional.ofNullable(System.getProperty(PROPERTY)).filter(value -> !value.isEmpty())
                .map(value -> new Distribution(Path.of(value).toAbsolutePath().normalize()))
                .filter(found -> Files.isExecutable(found.script()));
    }

    /** What starts the product. */
    Path script() {
        return root.resolve("bin/marsad");
    }

    /** The framework's jar. */
    Path framework() {
        return root.resolve("lib/org.apache.felix.framework.jar");
    }

    /**
     * The jar of a bundle.
     *
     * @throws BenchmarkException if there is none, or more than one version
     */
    Path bundle(String symbolicName) throws IOException, BenchmarkException {
        Path repository = root.resolve("repo");
        FileSystem files = FileSystems.getDefault();
        PathMatcher jar = files.getPathMatcher("glob:**/" + symbolicName + "/*/" + symbolicName + "-*.jar");
        try (Stream<Path> all = Files.walk(repository)) {
            List<Path> found = all.filter(jar::matches).toList();
            if (found.size() != 1) {
                throw new BenchmarkException(found.size() + " jars of " + symbolicName + " in " + repository
                        + " where one is expected; build the distribution again");
            }
            return found.get(0);
        }
    }

    /** Runs Gogo statements in a new container and stops it; what they print comes back with times. */
    TimedProcess run(Path home, List<String> statements) throws IOException, InterruptedException, BenchmarkException {
        return run(home, statements, "");
    }

    /**
     * The same with more options for the container's JVM, in words without spaces. The home is also the folder that the
     * JVM runs in.
     */
    TimedProcess run(Path home, List<String> statements, String options)
            throws IOException, InterruptedException, BenchmarkException {
        return TimedProcess.run(process(home, List.of("-c", String.join("\n", statements)), options)).successful("the product");
    }

    /** A process of its own with these arguments, not started yet; otherwise as {@link #run(Path, List, String)}. */
    ProcessBuilder process(Path home, List<String> arguments, String options) throws IOException {
        Files.createDirectories(home);
        List<String> command = new ArrayList<>(List.of(script().toString(), "--home", home.toString()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile());
        builder.environment().put("JAVA_HOME", Jvm.home().toString());
        builder.environment().merge("MARSAD_OPTS", options, (given, ours) -> given + " " + ours);
        return builder;
    }

    /** A path as a word of a Gogo statement. */
    static String quote(Path path) {
        return "'" + path + "'";
    }
}
