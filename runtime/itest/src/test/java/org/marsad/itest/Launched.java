package org.marsad.itest;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.apache.felix.utils.json.JSONParser;

/** The distribution's start script, run as an operator runs it, in a process of its own. */
final class Launched {

    private final Path distribution;
    private final List<String> command = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private Path folder;
    private String input = "";
    private Duration patience = Wait.PATIENCE;

    private Launched(Path distribution) {
        this.distribution = distribution;
        this.folder = distribution;
        command.add(distribution.resolve("bin/marsad").toString());
    }

    /** From a distribution of its own. */
    static Launched from(Path distribution) {
        return new Launched(distribution);
    }

    /** From the distribution of this build, with a home elsewhere. */
    static Launched at(Path home) {
        Launched launched = new Launched(MarsadContainer.distribution());
        launched.command.addAll(List.of("--home", home.toString()));
        return launched;
    }

    /** Started by another program, such as one that watches it, which may make it many times slower. */
    Launched under(List<String> program) {
        command.addAll(0, program);
        patience = Wait.PATIENCE.multipliedBy(5);
        return this;
    }

    Launched in(Path workingFolder) {
        folder = workingFolder;
        return this;
    }

    Launched environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Launched input(String text) {
        input = text;
        return this;
    }

    /** How it ended and what it wrote. */
    record Result(int status, String out, String err) {

        /** What it wrote to standard output, each line a JSON object. */
        List<Map<String, Object>> rows() {
            return out.lines().map(line -> new JSONParser(line).getParsed()).toList();
        }

        /** The same, if it ended well. */
        Result well() {
            if (status != 0) {
                throw new AssertionError("it ended with status " + status + "\n" + err + out);
            }
            return this;
        }
    }

    /** Runs it to its end. */
    Result run(String... arguments) throws IOException, InterruptedException {
        Path in = Files.writeString(Files.createTempFile("marsad-in", ".txt"), input);
        Path out = Files.createTempFile("marsad-out", ".txt");
        Path err = Files.createTempFile("marsad-err", ".txt");
        try {
            Process process = builder(arguments).redirectInput(in.toFile()).redirectOutput(out.toFile())
                    .redirectError(err.toFile()).start();
            return new Result(end(process, patience), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(in);
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** Starts it. Its standard input is a pipe: as long as that is open, it waits for statements. */
    Process start(String... arguments) throws IOException {
        return builder(arguments).redirectErrorStream(true).redirectOutput(Redirect.DISCARD).start();
    }

    /** Starts it to be asked one thing after the other; what it says besides its answers goes to our standard error. */
    Conversation converse(String... arguments) throws IOException {
        return new Conversation(builder(arguments).redirectError(Redirect.INHERIT).start());
    }

    /** Types a line. */
    static void type(Process process, String line) throws IOException {
        process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** The exit status; kills what does not end. */
    static int end(Process process) throws InterruptedException {
        return end(process, Wait.PATIENCE);
    }

    private static int end(Process process, Duration patience) throws InterruptedException {
        if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("not at its end after " + patience.toSeconds() + " s");
        }
        return process.exitValue();
    }

    private ProcessBuilder builder(String... arguments) {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(all).directory(folder.toFile());
        Map<String, String> inherited = builder.environment();
        inherited.keySet().removeAll(List.of("MARSAD_HOME", "NO_COLOR", "JAVA_TOOL_OPTIONS"));
        inherited.put("JAVA_HOME", System.getProperty("java.home"));
        // Short runs are done before the better compiler has paid.
        inherited.put("MARSAD_OPTS", "-XX:TieredStopAtLevel=1");
        inherited.putAll(environment);
        return builder;
    }
}
