package org.marsad.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marsad.launcher.OnTerminal.OUTPUT;
import static org.marsad.launcher.OnTerminal.PROMPT;

import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.launcher.Marsad.Result;

/** A container in the background, and what operators do with it: all in one container, which the first starts. */
class ServiceTest {
    private static final Pattern PROCESS = Pattern.compile("process (\\d+)");

    @TempDir
    private static Path folder;
    private static TestDistribution distribution;
    private static Result started;

    @BeforeAll
    static void start() throws Exception {
        distribution = TestDistribution.create(folder.resolve("dist"));
        started = run("start");
        assertEquals(0, started.status(), started.err());
    }

    @AfterAll
    static void stop() throws Exception {
        Result stopped = run("stop");
        assertEquals(new Result(0, "stopped\n", ""), stopped);
        assertTrue(Files.exists(distribution.root().resolve("stopped")), "its bundles were stopped in order");
        assertFalse(Files.exists(distribution.root().resolve("run/socket")), "nothing is left of its socket");
        assertFalse(ProcessHandle.of(process(started)).filter(ProcessHandle::isAlive).isPresent());
        assertEquals(new Result(1, "no service runs on the home " + distribution.root() + "\n", ""), run("status"));
        assertEquals(0, run("stop").status(), "what is stopped already is as was wanted");
    }

    private static Marsad marsad() {
        return new Marsad(distribution.script());
    }

    private static Result run(String... arguments) throws Exception {
        return marsad().run(arguments);
    }

    private static long process(Result result) {
        Matcher process = PROCESS.matcher(result.out() + result.err());
        assertTrue(process.find(), result::toString);
        return Long.parseLong(process.group(1));
    }

    private static void await(Path file) {
        long deadline = System.nanoTime() + 60_000_000_000L;
        while (!Files.exists(file)) {
            assertTrue(System.nanoTime() < deadline, () -> file + " never came");
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Test
    void isReadyWhenStartReturnsAndSaysSo() throws Exception {
        Result status = run("status");
        assertEquals(0, status.status());
        assertTrue(status.out().startsWith("ready: process " + process(started) + ", since "), status.out());
        String json = run("status", "--json").out();
        assertTrue(json.contains("\"pid\":" + process(started)) && json.contains("\"state\":\"ready\""), json);
    }

    @Test
    void livesInASessionOfItsOwn() throws Exception {
        ProcessHandle service = ProcessHandle.of(process(started)).orElseThrow();
        assertTrue(service.isAlive());
        Path stat = Path.of("/proc", String.valueOf(service.pid()), "stat");
        if (Files.exists(stat)) {
            String session = Files.readString(stat).replaceFirst(".*\\) ", "").split(" ")[3];
            assertEquals(String.valueOf(service.pid()), session);
        }
    }

    @Test
    void aSecondStartIsToldWhoIsThereAndSoIsARunWithoutIt() throws Exception {
        for (Result second : new Result[] {run("start"), run("-c", "edition")}) {
            assertEquals(3, second.status());
            assertEquals(process(started), process(second));
            assertTrue(second.err().contains("'marsad attach' opens a shell in it"), second.err());
        }
        assertEquals(0, run("status").status(), "the first is as it was");
    }

    @Test
    void onlyItsUserGetsAtTheSocket() throws Exception {
        Path run = distribution.root().resolve("run");
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(run)));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(run.resolve("socket"))));
    }

    @Test
    void statementsRunInItAsInABatch() throws Exception {
        assertEquals(new Result(0, "first edition\nhi\n3\n", ""), run("attach", "-c", "edition; echo hi\n3; x = 4"));
        assertEquals(new Result(1, "a\n", "marsad: no such thing\n"), run("attach", "-c", "echo a; refuse 'no such thing'; echo b"));
        assertEquals(new Result(1, "a\nb\n", "marsad: one\n"), run("--keep-going", "attach", "-c", "echo a; refuse one; echo b"));
        assertEquals(0, run("--lenient", "attach", "-c", "outcome 1 true").status());
        assertEquals(1, run("attach", "-c", "outcome 1 true").status());
        assertEquals("marsad.batch is Boolean true\n", run("attach", "-c", "variable marsad.batch").out());
    }

    @Test
    void scriptsAndPipesRunInItToo() throws Exception {
        Files.writeString(folder.resolve("a.gosh"), "echo $1\necho \"[$2]\"\ncat here.txt\n");
        Files.writeString(folder.resolve("here.txt"), "of the visitor's folder\n");
        assertEquals(new Result(0, "مرحبا بكم\n[--home]\nof the visitor's folder\n", ""),
                marsad().in(folder).run("attach", "a.gosh", "مرحبا بكم", "--home"));
        assertEquals(new Result(1, "one\n", "marsad: two\n"), marsad().input("echo one\nrefuse two\necho three\n").run("attach"));
    }

    @Test
    void manyLinesOfOutputComeThroughWhole() throws Exception {
        Path lines = Files.writeString(folder.resolve("lines.txt"), "سطر من النص\n".repeat(20_000));
        assertEquals(Files.readString(lines), run("attach", "-c", "cat " + lines).out());
    }

    @Test
    void whatAVisitorWhoHasGoneWasRunningIsInterrupted() throws Exception {
        Path waiting = folder.resolve("abandoned");
        Process visitor = marsad().start("attach", "-c", "linger " + waiting + "; echo never > " + folder.resolve("never"));
        await(waiting);
        assertEquals("another\n", run("attach", "-c", "echo another").out(), "visitors do not wait for each other");
        visitor.destroyForcibly();
        await(Path.of(waiting + ".over"));
        assertEquals(0, run("status").status());
        assertFalse(Files.exists(folder.resolve("never")), "what he had still to run is not run");
    }

    @Test
    void keysAndSizeOfATerminalReachTheShellInIt() throws Exception {
        OnTerminal.assumeThereIsOne();
        Path fifo = folder.resolve("resize");
        assertEquals(0, new ProcessBuilder("mkfifo", fifo.toString()).start().waitFor());
        OnTerminal terminal = OnTerminal.run("(read go < " + fifo + "; stty cols 60 rows 20 < /dev/tty) & " + distribution.script()
                + " attach; echo status is $?");
        terminal.waitFor(PROMPT);
        terminal.type("echo مرصد $COLUMNS $LINES | cat\r");
        terminal.waitFor(OUTPUT + "مرصد 100 30");
        terminal.waitFor(PROMPT);
        terminal.type("editi\tse\t\r");
        terminal.waitFor("first edition");
        Path waiting = folder.resolve("interrupted");
        terminal.waitFor(PROMPT);
        terminal.type("linger " + waiting + "\r");
        await(waiting);
        terminal.type("\003");
        await(Path.of(waiting + ".over"));
        terminal.waitFor(PROMPT);
        try (Writer go = Files.newBufferedWriter(fifo)) {
            go.write("go\n");
        }
        terminal.type("wide 60\r");
        terminal.waitFor("60 columns and 20 lines");
        terminal.waitFor(PROMPT);
        terminal.end("\004");
        assertTrue(terminal.seen().contains("status is 0"), terminal.seen());
        assertEquals(0, run("status").status(), "Ctrl-D leaves the container as it is");
    }

    @Test
    void leavingByExitEndsOneShellAndNoOther() throws Exception {
        OnTerminal.assumeThereIsOne();
        OnTerminal first = OnTerminal.run("exec " + distribution.script() + " attach");
        OnTerminal second = OnTerminal.run("exec " + distribution.script() + " attach");
        first.waitFor(PROMPT);
        second.waitFor(PROMPT);
        assertEquals(0, first.end("exit\r"));
        second.type("echo still here | cat\r");
        second.waitFor(OUTPUT + "still here");
        assertEquals(0, second.endInput());
    }

    @Test
    void aShellWhoseTerminalIsGoneLeavesNoThreadBehind() throws Exception {
        OnTerminal.assumeThereIsOne();
        OnTerminal terminal = OnTerminal.run("exec " + distribution.script() + " attach");
        terminal.waitFor(PROMPT);
        terminal.process().descendants().forEach(ProcessHandle::destroyForcibly);
        Marsad.await(terminal.process());
        long deadline = System.nanoTime() + 60_000_000_000L;
        String alone = "marsad-visit marsad-visit-out marsad-visitor\n";
        for (String threads = ""; !threads.equals(alone); threads = run("attach", "-c", "threads marsad-visit").out()) {
            assertTrue(System.nanoTime() < deadline, "a shell without a terminal goes on: " + threads);
        }
    }
}
