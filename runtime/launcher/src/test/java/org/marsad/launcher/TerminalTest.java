package org.marsad.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.marsad.launcher.OnTerminal.OUTPUT;
import static org.marsad.launcher.OnTerminal.PROMPT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell on a real terminal, which the tool {@code script} provides. */
class TerminalTest {
    @TempDir
    private static Path folder;
    private static TestDistribution distribution;

    private OnTerminal terminal;

    @BeforeAll
    static void makeDistribution() throws IOException {
        OnTerminal.assumeThereIsOne();
        distribution = TestDistribution.create(folder.resolve("dist"));
        distribution.add(new TestBundle("sample.profile").entry("OSGI-INF/gosh_profile",
                "complete -c marsad:edition -d \"The edition\" -a '[first second]'\n"));
    }

    @BeforeEach
    void openShell() throws IOException {
        terminal = OnTerminal.run("exec " + distribution.script());
        terminal.waitFor(PROMPT);
    }

    @Test
    void isARealTerminalAndNotADumbOne() throws Exception {
        terminal.type("terminal\r");
        terminal.waitFor("terminal is Posix");
        assertEquals(0, terminal.endInput());
        assertFalse(terminal.seen().contains("dumb"), terminal.seen());
    }

    @Test
    void arabicGoesInAndComesOut() throws Exception {
        terminal.type("echo مرصد | cat\r");
        terminal.waitFor(OUTPUT + "مرصد");
        assertEquals(0, terminal.endInput());
    }

    @Test
    void commandsAndTheirArgumentsAreCompleted() throws Exception {
        terminal.type("editi\tse\t\r");
        terminal.waitFor("first edition");
        terminal.type("edition se\t");
        terminal.waitFor("second");
        terminal.type("\003");
        assertEquals(0, terminal.endInput());
    }

    @Test
    void anUnknownCommandIsToldInOneLine() throws Exception {
        terminal.type("edtion\r");
        terminal.waitFor("there is no command 'edtion'; did you mean 'edition'?");
        assertEquals(0, terminal.endInput());
        assertFalse(terminal.seen().contains("Exception"), terminal.seen());
    }

    @Test
    void anInterruptEndsTheCommandAndNotTheContainer() throws Exception {
        Path waiting = folder.resolve("waiting");
        terminal.type("linger " + waiting + "\r");
        while (!Files.exists(waiting)) {
            assertTrue(terminal.process().isAlive());
            LockSupport.parkNanos(1_000_000);
        }
        terminal.type("\003");
        terminal.waitFor(PROMPT);
        terminal.type("echo still here | cat\r");
        terminal.waitFor(OUTPUT + "still here");
        assertEquals(0, terminal.endInput());
    }

    @Test
    void commandsAreToldThatAnOperatorSitsThere() throws Exception {
        terminal.type("variable marsad.batch; variable marsad.color | cat; variable marsad.progress\r");
        terminal.waitFor("marsad.color is Boolean true");
        terminal.waitFor("marsad.progress is Boolean true");
        terminal.type("variable marsad.batch\r");
        terminal.waitFor("marsad.batch is Boolean false");
        assertEquals(0, terminal.endInput());
    }

    @Test
    void exitLeavesAndTheContainerIsStopped() throws Exception {
        Files.deleteIfExists(distribution.root().resolve("stopped"));
        assertEquals(0, terminal.end("exit\r"));
        assertTrue(Files.exists(distribution.root().resolve("stopped")));
    }

    @Test
    void whatWasTypedIsRememberedInTheHome() throws Exception {
        terminal.type("echo remembered\r");
        terminal.waitFor(OUTPUT + "remembered");
        assertEquals(0, terminal.endInput());
        assertTrue(Files.readString(distribution.root().resolve("data/history")).contains("echo remembered"));
    }
}
