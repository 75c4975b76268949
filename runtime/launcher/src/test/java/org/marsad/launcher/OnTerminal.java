package org.marsad.launcher;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A program on a real terminal of 100 columns and 30 lines, which the tool {@code script} provides. */
final class OnTerminal {
    static final String PROMPT = "marsad> ";
    /** The last the editor sends before a command's output. */
    static final String OUTPUT = "[?2004l";

    private static final Path SCRIPT_TOOL = Path.of("/usr/bin/script");
    private static final long LIMIT_SECONDS = 90;

    private final StringBuilder seen = new StringBuilder();
    private final Process process;
    /** Letters come whole, however their bytes are parted on the way. */
    private final Reader shown;
    private int read;

    private OnTerminal(Process process) {
        this.process = process;
        this.shown = process.inputReader(StandardCharsets.UTF_8);
    }

    static void assumeThereIsOne() {
        assumeTrue(Files.isExecutable(SCRIPT_TOOL), "the tool 'script' is not here to provide a terminal");
    }

    /** Runs what a shell understands. */
    static OnTerminal run(String command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(SCRIPT_TOOL.toString(), "-qefc", "stty cols 100 rows 30; " + command, "/dev/null")
                .redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeAll(List.of("MARSAD_HOME", "NO_COLOR", "LC_ALL"));
        environment.putAll(Map.of("JAVA_HOME", System.getProperty("java.home"), "TERM", "xterm",
                "MARSAD_OPTS", "-XX:TieredStopAtLevel=1"));
        OnTerminal terminal = new OnTerminal(builder.start());
        // Reading from a process cannot be interrupted; its end ends the reading.
        CompletableFuture.delayedExecutor(LIMIT_SECONDS, TimeUnit.SECONDS).execute(terminal.process::destroyForcibly);
        return terminal;
    }

    Process process() {
        return process;
    }

    /** All that it has shown, as far as it was waited for. */
    String seen() {
        return seen.toString();
    }

    void type(String keys) throws IOException {
        assertTrue(process.isAlive(), () -> "it has ended: " + seen);
        OutputStream in = process.getOutputStream();
        in.write(keys.getBytes(StandardCharsets.UTF_8));
        in.flush();
    }

    /** Reads what the terminal shows until this comes, behind what was waited for before. */
    void waitFor(String text) throws IOException {
        char[] letters = new char[4096];
        int found = seen.indexOf(text, read);
        while (found < 0) {
            int count = shown.read(letters);
            assertTrue(count > 0, () -> "the terminal never showed '" + text + "' but: " + seen);
            seen.append(letters, 0, count);
            found = seen.indexOf(text, read);
        }
        read = found + text.length();
    }

    /** At the prompt, for elsewhere the key is not the editor's. */
    int endInput() throws IOException, InterruptedException {
        waitFor(PROMPT);
        return end("\004");
    }

    int end(String keys) throws IOException, InterruptedException {
        type(keys);
        StringWriter rest = new StringWriter();
        shown.transferTo(rest);
        seen.append(rest);
        return Marsad.await(process);
    }
}
