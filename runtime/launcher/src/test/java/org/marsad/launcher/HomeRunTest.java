package org.marsad.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.launcher.Marsad.Result;

/** What a home keeps from one start to the next, and what happens when that is damaged. */
class HomeRunTest {
    private static final String REMADE = "marsad: the bundle cache could not be used and is made anew\n";

    @TempDir
    private Path folder;
    private TestDistribution distribution;

    @BeforeEach
    void makeDistribution() throws IOException {
        distribution = TestDistribution.create(folder.resolve("dist"));
    }

    private Result run(String... arguments) throws Exception {
        return new Marsad(distribution.script()).run(arguments);
    }

    private Path home() {
        return distribution.root();
    }

    @Test
    void unchangedBundlesAreNotInstalledAgain() throws Exception {
        String first = run("-c", "state sample.commands").out();
        assertEquals(first, run("-c", "state sample.commands").out());
    }

    @Test
    void aChangedJarOfTheSameVersionIsUsed() throws Exception {
        assertEquals("first edition\n", run("-c", "edition").out());
        distribution.add(TestBundle.commands("other edition"));
        assertEquals("other edition\n", run("-c", "edition").out());
    }

    @Test
    void aBundleThatLeftTheFeaturesIsGone() throws Exception {
        distribution.add(new TestBundle("sample.extra"));
        assertNotEquals("absent\n", run("-c", "state sample.extra").out());
        distribution.remove("sample.extra");
        assertEquals("absent\n", run("-c", "state sample.extra").out());
    }

    @Test
    void aBundleOfTheDistributionLeftUnstartedIsStarted() throws Exception {
        distribution.add(new TestBundle("sample.extra"));
        assertTrue(run("-c", "halt sample.extra; state sample.extra").out().contains("state 4 "));
        assertTrue(run("-c", "state sample.extra").out().contains("state 32 "));
    }

    @Test
    void aBundleThatSomebodyElseInstalledIsTheirsToStart() throws Exception {
        Path jar = folder.resolve("dropped.jar");
        new TestBundle("sample.dropped").write(jar);
        run("-c", "install " + jar.toUri());
        assertTrue(run("-c", "state sample.dropped").out().contains("state 2 "));
    }

    @Test
    void aBundleThatCannotBeStartedIsExplainedAndTheRestRuns() throws Exception {
        distribution.add(new TestBundle("sample.needy").header("Import-Package", "org.example.gone;version=\"[2,3)\""));
        Result result = run("-c", "edition");
        assertEquals(0, result.status());
        assertEquals("first edition\n", result.out());
        assertTrue(result.err().contains("marsad: sample.needy 1.0.0 could not be started: it needs the package "
                + "org.example.gone (version 2.0.0 or later), which no bundle here provides\n"), result.err());
        assertFalse(result.err().contains("\tat "), result.err());
    }

    @Test
    void aCacheWithABundleMissingIsMadeAnew() throws Exception {
        run("-c", "edition");
        Home.delete(bundleFolder("sample.commands"));
        Result result = run("-c", "edition");
        assertEquals("first edition\n", result.out());
        assertTrue(result.err().startsWith(REMADE), result.err());
    }

    @Test
    void aCacheThatIsGarbageIsMadeAnew() throws Exception {
        run("-c", "edition");
        try (Stream<Path> files = Files.walk(home().resolve("cache"))) {
            for (Path file : files.filter(Files::isRegularFile).collect(Collectors.toList())) {
                Files.write(file, new byte[] {1, 2, 3});
            }
        }
        Result result = run("-c", "edition");
        assertEquals("first edition\n", result.out());
        assertTrue(result.err().startsWith(REMADE), result.err());
    }

    @Test
    void aCacheBrokenOffWhileItWasMadeIsMadeAnewWithoutAWord() throws Exception {
        run("-c", "edition");
        try (Stream<Path> plans = Files.find(home().resolve("cache"), 2, (path, is) -> path.endsWith("plan"))) {
            Files.delete(plans.findFirst().orElseThrow());
        }
        assertEquals(new Result(0, "first edition\n", "noise on standard output\n"), run("-c", "edition"));
    }

    private Path bundleFolder(String name) throws IOException {
        try (Stream<Path> infos = Files.find(home().resolve("cache"), 5, (path, is) -> path.endsWith("bundle.info"))) {
            for (Path info : infos.collect(Collectors.toList())) {
                if (Files.readString(info, StandardCharsets.ISO_8859_1).contains("/" + name + "-1.jar")) {
                    return info.getParent();
                }
            }
        }
        throw new AssertionError("the cache does not hold " + name);
    }

    @Test
    void aConfigurationFollowsItsFile() throws Exception {
        Path file = home().resolve("conf/sample.cfg");
        Files.writeString(file, "value = واحد in ${marsad.home}\n");
        assertEquals("value is واحد in " + home() + "\n", run("-c", "configured sample").out());
        Files.writeString(file, "value = two\n");
        assertEquals("value is two\n", run("-c", "configured sample").out());
        Files.delete(file);
        assertEquals("value is nothing\n", run("-c", "configured sample").out());
    }

    @Test
    void aFileInTheDeployFolderHasTheSayAsLongAsItIsThere() throws Exception {
        Files.writeString(home().resolve("conf/sample.cfg"), "value = of conf\n");
        Path dropped = Files.writeString(Files.createDirectories(home().resolve("deploy")).resolve("sample.cfg"), "value = of deploy\n");
        run("-c", "override sample sample.cfg 'of deploy'");
        assertEquals("value is of deploy\n", run("-c", "configured sample").out());
        Files.delete(dropped);
        assertEquals("value is of conf\n", run("-c", "configured sample").out());
    }

    @Test
    void aConfigurationThatCannotBeReadMakesTheHomeUnusable() throws Exception {
        Files.writeString(home().resolve("conf/sample.cfg"), "value = \\u12\n");
        Result result = run("-c", "edition");
        assertEquals(3, result.status());
        assertTrue(result.err().contains("sample.cfg"), result.err());
    }

    @Test
    void aSecondContainerIsToldWhoHoldsTheHome() throws Exception {
        Process first = new Marsad(distribution.script()).start();
        try (Writer in = first.outputWriter(); BufferedReader out = first.inputReader()) {
            ask(in, "echo up");
            assertEquals("up", out.readLine());
            Result second = run("-c", "edition");
            assertEquals(3, second.status());
            assertTrue(second.err().startsWith("marsad: the home " + home() + " is in use by another container (process "
                    + first.pid() + ", since "), second.err());
        }
        assertEquals(0, Marsad.await(first));
        assertEquals(0, run("-c", "edition").status(), "the lock is free again");
    }

    @Test
    void twoHomesRunSideBySide() throws Exception {
        Process first = new Marsad(distribution.script()).start();
        try (Writer in = first.outputWriter(); BufferedReader out = first.inputReader()) {
            ask(in, "echo up");
            assertEquals("up", out.readLine());
            assertEquals(0, run("--home", folder.resolve("other").toString(), "-c", "edition").status());
        }
        assertEquals(0, Marsad.await(first));
    }

    @Test
    void theTermSignalStopsTheContainerInOrder() throws Exception {
        Path waiting = folder.resolve("waiting");
        Process process = new Marsad(distribution.script()).start("-c", "linger " + waiting);
        while (!Files.exists(waiting)) {
            assertTrue(process.isAlive(), "ended before the command ran");
            LockSupport.parkNanos(1_000_000);
        }
        process.destroy();
        assertEquals(128 + 15, Marsad.await(process));
        assertTrue(Files.exists(home().resolve("stopped")), "the bundle was stopped");
    }

    @Test
    void theEndOfInputStopsTheContainerInOrder() throws Exception {
        assertEquals(0, new Marsad(distribution.script()).input("").run().status());
        assertTrue(Files.exists(home().resolve("stopped")));
    }

    @Test
    void aHomeThatIsAFileIsNotUsable() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        Result result = run("--home", file.toString(), "-c", "edition");
        assertEquals(3, result.status());
        assertTrue(result.err().startsWith("marsad: the home " + file + " cannot be used"), result.err());
    }

    @Test
    void aDistributionWithoutAListedJarSaysWhichOne() throws Exception {
        Files.delete(distribution.jar("sample.commands"));
        Result result = run("-c", "edition");
        assertEquals(3, result.status());
        assertTrue(result.err().contains("a feature lists test:sample.commands:1, but there is no "), result.err());
    }

    @Test
    void aDescriptorThatIsDamagedIsNamed() throws Exception {
        Files.writeString(distribution.root().resolve("features/test.json"), "{");
        Result result = run("-c", "edition");
        assertEquals(3, result.status());
        assertTrue(result.err().contains("features/test.json cannot be read"), result.err());
    }

    @Test
    void featuresWithoutAShellSaySo() throws Exception {
        Files.delete(distribution.root().resolve("features/shell.json"));
        distribution.remove("sample.commands");
        Result result = run("-c", "edition");
        assertEquals(3, result.status());
        assertTrue(result.err().contains("the container has no shell"), result.err());
    }

    private static void ask(Writer in, String statement) throws IOException {
        in.write(statement + "\n");
        in.flush();
    }
}
