package org.marsad.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The start script as a process, as an operator runs it. */
final class Marsad {
    private static final long LIMIT_SECONDS = 120;

    private final Path script;
    private final Map<String, String> environment = new HashMap<>();
    private Path folder;
    private String input = "";

    Marsad(Path script) {
        this.script = script;
        this.folder = script.getParent();
    }

    /** How it ended and what it wrote. */
    record Result(int status, String out, String err) {
    }

    Marsad environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Marsad in(Path workingFolder) {
        this.folder = workingFolder;
        return this;
    }

    Marsad input(String text) {
        this.input = text;
        return this;
    }

    /** Runs it to its end. */
    Result run(String... arguments) throws IOException, InterruptedException {
        Path in = Files.createTempFile("marsad-in", ".txt");
        Path out = Files.createTempFile("marsad-out", ".txt");
        Path err = Files.createTempFile("marsad-err", ".txt");
        try {
            Files.writeString(in, input);
            Process process = builder(arguments).redirectInput(in.toFile()).redirectOutput(out.toFile())
                    .redirectError(err.toFile()).start();
            return new Result(await(process), read(out), read(err));
        } finally {
            Files.delete(in);
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** Starts it; its streams are pipes. */
    Process start(String... arguments) throws IOException {
        return builder(arguments).start();
    }

    /** The exit status; kills what does not end. */
    static int await(Process process) throws InterruptedException {
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("not at its end after " + LIMIT_SECONDS + " seconds");
        }
        return process.exitValue();
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private ProcessBuilder builder(String... arguments) {
        List<String> command = new ArrayList<>(List.of(script.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        Map<String, String> inherited = builder.environment();
        inherited.keySet().removeAll(List.of("MARSAD_HOME", "MARSAD_OPTS", "NO_COLOR"));
        inherited.putIfAbsent("JAVA_HOME", System.getProperty("java.home"));
        // Short runs are done before the better compiler has paid.
        inherited.put("MARSAD_OPTS", "-XX:TieredStopAtLevel=1");
        inherited.putAll(environment);
        return builder;
    }
}
