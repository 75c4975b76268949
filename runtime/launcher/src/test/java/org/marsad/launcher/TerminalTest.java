package org.marsad.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell on a real terminal, which the tool {@code script} provides. */
class TerminalTest {
    private static final Path SCRIPT_TOOL = Path.of("/usr/bin/script");
    private static final String PROMPT = "marsad> ";
    private static final long LIMIT_SECONDS = 90;
    /** The last the editor sends before a command's output. */
    private static final String OUTPUT = "[?2004l";

    @TempDir
    private static Path folder;
    private static TestDistribution distribution;

    private final StringBuilder seen = new StringBuilder();
    private Process process;
    private int read;

    @BeforeAll
    static void makeDistribution() throws IOException {
        assumeTrue(Files.isExecutable(SCRIPT_TOOL), "the tool 'script' is not here to provide a terminal");
        distribution = TestDistribution.create(folder.resolve("dist"));
        distribution.add(new TestBundle("sample.profile").entry("OSGI-INF/gosh_profile",
                "complete -c marsad:edition -d \"The edition\" -a '[first second]'\n"));
    }

    @BeforeEach
    void openShell() throws IOException {
        String sized = "stty cols 100 rows 30; exec " + distribution.script();
        ProcessBuilder builder = new ProcessBuilder(SCRIPT_TOOL.toString(), "-qefc", sized, "/dev/null")
                .redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeAll(List.of("MARSAD_HOME", "NO_COLOR", "LC_ALL"));
        environment.putAll(Map.of("JAVA_HOME", System.getProperty("java.home"), "TERM", "xterm",
                "MARSAD_OPTS", "-XX:TieredStopAtLevel=1"));
        process = builder.start();
        // Reading from a process cannot be interrupted; its end ends the reading.
        CompletableFuture.delayedExecutor(LIMIT_SECONDS, TimeUnit.SECONDS).execute(process::destroyForcibly);
        waitFor(PROMPT);
    }

    private void type(String keys) throws IOException {
        OutputStream in = process.getOutputStream();
        in.write(keys.getBytes(StandardCharsets.UTF_8));
        in.flush();
    }

    /** Reads what the terminal shows until this comes, behind what was waited for before. */
    private void waitFor(String text) throws IOException {
        InputStream out = process.getInputStream();
        byte[] bytes = new byte[4096];
        int found = seen.indexOf(text, read);
        while (found < 0) {
            int count = out.read(bytes);
            assertTrue(count > 0, () -> "the terminal never showed '" + text + "' but: " + seen);
            seen.append(new String(bytes, 0, count, StandardCharsets.UTF_8));
            found = seen.indexOf(text, read);
        }
        read = found + text.length();
    }

    /** At the prompt, for elsewhere the key is not the editor's. */
    private int endInput() throws IOException, InterruptedException {
        waitFor(PROMPT);
        return end("\004");
    }

    private int end(String keys) throws IOException, InterruptedException {
        type(keys);
        seen.append(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        return Marsad.await(process);
    }

    @Test
    void isARealTerminalAndNotADumbOne() throws Exception {
        type("terminal\r");
        waitFor("terminal is Posix");
        assertEquals(0, endInput());
        assertFalse(seen.toString().contains("dumb"), seen.toString());
    }

    @Test
    void arabicGoesInAndComesOut() throws Exception {
        type("echo مرصد | cat\r");
        waitFor(OUTPUT + "مرصد");
        assertEquals(0, endInput());
    }

    @Test
    void commandsAndTheirArgumentsAreCompleted() throws Exception {
        type("editi\tse\t\r");
        waitFor("first edition");
        type("edition se\t");
        waitFor("second");
        type("\003");
        assertEquals(0, endInput());
    }

    @Test
    void anUnknownCommandIsToldInOneLine() throws Exception {
        type("edtion\r");
        waitFor("there is no command 'edtion'; did you mean 'edition'?");
        assertEquals(0, endInput());
        assertFalse(seen.toString().contains("Exception"), seen.toString());
    }

    @Test
    void anInterruptEndsTheCommandAndNotTheContainer() throws Exception {
        Path waiting = folder.resolve("waiting");
        type("linger " + waiting + "\r");
        while (!Files.exists(waiting)) {
            assertTrue(process.isAlive());
            Thread.onSpinWait();
        }
        type("\003");
        waitFor(PROMPT);
        type("echo still here | cat\r");
        waitFor(OUTPUT + "still here");
        assertEquals(0, endInput());
    }

    @Test
    void commandsAreToldThatAnOperatorSitsThere() throws Exception {
        type("variable marsad.batch; variable marsad.color | cat; variable marsad.progress\r");
        waitFor("marsad.color is Boolean true");
        waitFor("marsad.progress is Boolean true");
        type("variable marsad.batch\r");
        waitFor("marsad.batch is Boolean false");
        assertEquals(0, endInput());
    }

    @Test
    void exitLeavesAndTheContainerIsStopped() throws Exception {
        Files.deleteIfExists(distribution.root().resolve("stopped"));
        assertEquals(0, end("exit\r"));
        assertTrue(Files.exists(distribution.root().resolve("stopped")));
    }

    @Test
    void whatWasTypedIsRememberedInTheHome() throws Exception {
        type("echo remembered\r");
        waitFor(OUTPUT + "remembered");
        assertEquals(0, endInput());
        assertTrue(Files.readString(distribution.root().resolve("data/history")).contains("echo remembered"));
    }
}
