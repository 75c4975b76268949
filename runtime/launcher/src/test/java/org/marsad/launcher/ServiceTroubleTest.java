package org.marsad.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.launcher.Marsad.Result;

/** Services that are killed, do not come up, or do not end; homes that are used by something else. */
class ServiceTroubleTest {
    @TempDir
    private static Path folder;
    private static TestDistribution distribution;

    @BeforeAll
    static void makeDistribution() throws IOException {
        distribution = TestDistribution.create(folder.resolve("dist"));
        distribution.add(new TestBundle("sample.stubborn").activator("org.marsad.launcher.sample.Stubborn"));
    }

    /** With bundles that are not waited for long. */
    private static Result run(Path home, String... arguments) throws Exception {
        String[] all = new String[arguments.length + 2];
        all[0] = "--home";
        all[1] = home.toString();
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return new Marsad(distribution.script()).environment("MARSAD_OPTS", "-XX:TieredStopAtLevel=1 -Dmarsad.stop.wait=200").run(all);
    }

    @Test
    void whatAKilledOneHasLeftIsNoticedAndReplacedAndWhatHangsIsNamed() throws Exception {
        Path home = folder.resolve("killed");
        assertEquals(0, run(home, "start").status());
        ProcessHandle first = HomeLock.holder(Home.at(home)).orElseThrow().process();
        first.destroyForcibly();
        first.onExit().join();
        assertTrue(Files.exists(home.resolve("run/socket")), "it could not clean up");
        Result attached = run(home, "attach", "-c", "echo x");
        assertEquals(3, attached.status());
        assertTrue(attached.err().contains("no service runs on the home " + home + "; 'marsad start' starts one"), attached.err());
        assertEquals(1, run(home, "status").status());
        assertEquals(0, run(home, "start").status());
        assertEquals("x\n", run(home, "attach", "-c", "echo x").out());

        Result stopped = run(home, "stop");
        assertEquals(0, stopped.status());
        assertTrue(stopped.err().contains("did not stop within 0 seconds; ending without it: sample.stubborn"), stopped.err());
        assertFalse(Files.exists(home.resolve("run/socket")));
    }

    @Test
    void aHomeWithALongPathHasItsSocketElsewhere() throws Exception {
        Path home = folder.resolve("deep".repeat(30));
        Result started = run(home, "start");
        assertEquals(0, started.status(), started.err());
        Path socket = Path.of(Files.readString(home.resolve("run/place")).strip());
        assertFalse(socket.startsWith(home));
        assertTrue(Files.exists(socket));
        assertEquals("x\n", run(home, "attach", "-c", "echo x").out());
        assertEquals(0, run(home, "stop").status());
        assertFalse(Files.exists(socket));
    }

    @Test
    void aStartThatFailsSaysWhy() throws Exception {
        Path home = folder.resolve("damaged");
        assertEquals(0, run(home, "-c", "edition").status());
        Files.writeString(home.resolve("conf/sample.cfg"), "value = \\u12\n");
        Result result = run(home, "start");
        assertEquals(3, result.status());
        assertTrue(result.err().contains("sample.cfg"), result.err());
        assertTrue(result.err().contains("the service did not start"), result.err());
        assertEquals(1, run(home, "status").status());
    }

    @Test
    void aHomeUsedByARunIsToldApartFromOneWithAService() throws Exception {
        Path home = folder.resolve("used");
        Process run = new Marsad(distribution.script()).environment("MARSAD_OPTS", "-Dmarsad.stop.wait=200")
                .start("--home", home.toString());
        try (Writer in = run.outputWriter(); BufferedReader out = run.inputReader()) {
            in.write("echo up\n");
            in.flush();
            assertEquals("up", out.readLine());
            assertFalse(Files.exists(home.resolve("run")), "nobody can talk to what was not started as a service");
            Result status = run(home, "status");
            assertEquals(3, status.status());
            assertTrue(status.out().contains("but the process " + run.pid() + " uses it"), status.out());
            for (String command : new String[] {"start", "stop", "attach"}) {
                Result refused = run(home, command);
                assertEquals(3, refused.status(), command);
                assertTrue(refused.err().contains("(process " + run.pid()), refused.err());
            }
        }
        assertEquals(0, Marsad.await(run));
    }
}
