package org.marsad.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.launcher.Marsad.Result;

/** Statements, scripts and standard input, run in a real container by the real start script. */
class BatchRunTest {
    @TempDir
    private static Path folder;
    private static TestDistribution distribution;

    @BeforeAll
    static void makeDistribution() throws IOException {
        distribution = TestDistribution.create(folder.resolve("dist"));
        distribution.add(new TestBundle("sample.late").activator("org.marsad.launcher.sample.Late"));
        distribution.add(new TestBundle("sample.late.command").component("LateCommand", """
                <property name="osgi.command.scope" value="marsad"/>
                <property name="osgi.command.function" value="late"/>
                <reference name="needed" interface="java.lang.Runnable" cardinality="1..1"/>
                """));
    }

    private static Marsad marsad() {
        return new Marsad(distribution.script());
    }

    private static Result run(String... arguments) throws Exception {
        return marsad().run(arguments);
    }

    @Test
    void everyStatementShowsItsResult() throws Exception {
        assertEquals(new Result(0, "first edition\nhi\n3\n", "noise on standard output\n"),
                run("-c", "edition; echo hi\n3; x = 4"));
    }

    @Test
    void figuresAreTakenInATemporaryHome() throws Exception {
        Result result = run("evaluate", "pdf", "it's a folder; with \\ signs", "--json");
        assertEquals(0, result.status(), result.err());
        assertTrue(result.out().startsWith("pdf|it's a folder; with \\ signs|--json in "), result.out());
        Path home = Path.of(result.out().substring(result.out().indexOf(" in ") + 4).strip());
        assertNotEquals(distribution.root(), home);
        assertFalse(Files.exists(home), "it is gone afterwards");
    }

    @Test
    void theFirstFailureEndsTheRun() throws Exception {
        assertEquals(new Result(1, "a\n", "noise on standard output\nmarsad: no such thing\n"),
                run("-c", "echo a; refuse 'no such thing'; echo b"));
    }

    @Test
    void aRunMayKeepGoing() throws Exception {
        Result result = run("--keep-going", "-c", "refuse one; echo a; refuse two; echo b");
        assertEquals(1, result.status());
        assertEquals("a\nb\n", result.out());
        assertTrue(result.err().endsWith("marsad: one\nmarsad: two\n"), result.err());
    }

    @Test
    void failuresAreToldInPlainWordsWithoutATrace() throws Exception {
        Result result = run("--keep-going", "-c", "lose /a/file; blow; edtion; json 1 2");
        assertEquals(1, result.status());
        assertTrue(result.err().contains("marsad: there is no /a/file\n"), result.err());
        assertTrue(result.err().contains("marsad: a class is missing or does not fit (org/example/Gone)\n"), result.err());
        assertTrue(result.err().contains("marsad: there is no command 'edtion'; did you mean 'edition'?\n"), result.err());
        assertTrue(result.err().contains("marsad: these arguments are not what 'json' takes; 'help json' shows that\n"),
                result.err());
        assertFalse(result.err().contains("\tat "), result.err());
    }

    @Test
    void aResultCanSayThatItFailed() throws Exception {
        Result result = run("-c", "outcome 0 false; outcome 1 false; echo not reached");
        assertEquals(1, result.status());
        assertEquals("outcome 0\noutcome 1\n", result.out());
    }

    @Test
    void aLenientRunForgivesDocumentsAndNothingElse() throws Exception {
        assertEquals(1, run("-c", "outcome 1 true").status());
        assertEquals(0, run("--lenient", "-c", "outcome 1 true").status());
        assertEquals(1, run("--lenient", "-c", "outcome 1 false").status());
    }

    @Test
    void aFailureAnywhereInAPipeCounts() throws Exception {
        assertEquals(1, run("-c", "refuse x | cat").status());
        assertEquals(1, run("-c", "echo x | grep y").status());
        assertEquals(new Result(0, "x1\n", "noise on standard output\n"), run("-c", "echo x1 | grep x || refuse y"));
    }

    @Test
    void whatCannotBeParsedIsReportedWithItsPlace() throws Exception {
        Result result = run("-c", "echo a\necho 'b");
        assertEquals(1, result.status());
        assertTrue(result.err().contains("marsad: not understood: ") && result.err().contains("(line 2, "), result.err());
    }

    @Test
    void backgroundStatementsAreWaitedFor() throws Exception {
        Result result = run("-c", "later = { sleep 1; echo done }; later & echo started");
        assertEquals(new Result(0, "started\ndone\n", "noise on standard output\n"), result);
    }

    @Test
    void aScriptGetsItsArguments() throws Exception {
        Path script = Files.writeString(folder.resolve("a.gosh"), "# تعليق\necho $1\necho \"[$2]\" # end\n");
        Result result = marsad().in(folder).run("a.gosh", "مرحبا بكم", "--home");
        assertEquals("مرحبا بكم\n[--home]\n", result.out());
        assertTrue(Files.exists(script));
    }

    @Test
    void aScriptThatIsNotThereIsAUsageError() throws Exception {
        Result result = run("missing.gosh");
        assertEquals(2, result.status());
        assertTrue(result.err().contains("there is no missing.gosh"), result.err());
    }

    @Test
    void withoutATerminalStandardInputIsTheScript() throws Exception {
        Result result = marsad().input("echo one\nrefuse two\necho three\n").run();
        assertEquals(1, result.status());
        assertEquals("one\n", result.out());
    }

    @Test
    void aProcessCanTalkToTheContainerLineByLine() throws Exception {
        Process process = marsad().start("--keep-going");
        try (Writer in = process.outputWriter(StandardCharsets.UTF_8);
                BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String word : new String[] {"one", "اثنان"}) {
                in.write("echo " + word + "\n");
                in.flush();
                assertEquals(word, out.readLine());
            }
        }
        assertEquals(0, Marsad.await(process));
    }

    @Test
    void arabicComesThroughInALocaleWithoutIt() throws Exception {
        Path arabic = Files.createDirectories(folder.resolve("مجلد"));
        Files.writeString(arabic.resolve("نص.gosh"), "echo $1\ncat نص.gosh\n");
        Result result = marsad().in(arabic).environment("LC_ALL", "C").environment("LANG", "C").run("نص.gosh", "وثيقة");
        assertEquals("وثيقة\necho $1\ncat نص.gosh\n", result.out());
    }

    @Test
    void commandsThatAreStillToComeAreWaitedFor() throws Exception {
        assertEquals("late word\n", run("-c", "late word").out());
    }

    @Test
    void commandsThatDoNotComeAreNamedWithWhatTheyWaitFor() throws Exception {
        TestDistribution incomplete = TestDistribution.create(folder.resolve("incomplete"));
        incomplete.add(new TestBundle("sample.late.command").component("LateCommand", """
                <property name="osgi.command.scope" value="marsad"/>
                <property name="osgi.command.function" value="late"/>
                <reference name="needed" interface="java.lang.Runnable" cardinality="1..1"/>
                """));
        Result result = new Marsad(incomplete.script()).environment("MARSAD_OPTS", "-Dmarsad.commands.wait=200")
                .run("-c", "echo here");
        assertEquals(0, result.status());
        assertEquals("here\n", result.out());
        assertTrue(result.err().contains("marsad: a command is not there: late (waits for java.lang.Runnable)\n"),
                result.err());
    }

    @Test
    void commandsAreToldHowTheyAreRun() throws Exception {
        assertEquals("marsad.batch is Boolean true\nmarsad.color is Boolean false\nmarsad.progress is Boolean false\n",
                run("-c", "variable marsad.batch; variable marsad.color; variable marsad.progress").out());
    }

    @Test
    void bundlesAreToldWhereTheyAre() throws Exception {
        Path home = folder.resolve("elsewhere");
        Result result = run("--home", home.toString(), "-c", "property marsad.home; property marsad.data");
        assertEquals("marsad.home=" + home + "\nmarsad.data=" + home.resolve("data") + "\n", result.out());
    }

    @Test
    void ourOwnCommandsComeBeforeTheShells() throws Exception {
        assertTrue(run("-c", "jobs").out().startsWith("jobs of sample.commands"));
    }

    @Test
    void theThreadsLoaderHidesNothingOfTheContainer() throws Exception {
        assertEquals("loader is null\n", run("-c", "loader").out());
    }

    @Test
    void theContainersJsonProviderIsItsOwn() throws Exception {
        assertEquals("{\"مفتاح\":1}\n", run("-c", "json").out());
    }

    @Test
    void manyLinesOfOutputComeThroughWhole() throws Exception {
        Path lines = folder.resolve("lines.txt");
        Files.writeString(lines, "سطر من النص\n".repeat(20_000));
        assertEquals(Files.readString(lines), run("-c", "cat " + lines).out());
    }

    @Test
    void helpAndVersionNeedNoContainer() throws Exception {
        Result help = run("--help");
        assertEquals(0, help.status());
        assertTrue(help.out().startsWith("Usage: marsad"));
        assertTrue(run("--version").out().startsWith("marsad "));
    }

    @Test
    void aWrongOptionIsAUsageError() throws Exception {
        Result result = run("--lenent", "-c", "echo x");
        assertEquals(2, result.status());
        assertEquals("", result.out());
        assertTrue(result.err().startsWith("marsad: there is no option '--lenent'; did you mean --lenient?\n"),
                result.err());
    }

    @Test
    void logMessagesGoToTheLogOfTheHomeAndNowhereElse() throws Exception {
        Path home = folder.resolve("logging");
        TestDistribution unfit = TestDistribution.create(folder.resolve("unfit"));
        unfit.add(new TestBundle("sample.unfit").component("Unfit", ""));
        Result result = new Marsad(unfit.script()).run("--home", home.toString(), "-c", "log 'a line for the log'");
        assertEquals(new Result(0, "", "noise on standard output\n"), result);
        String log = Files.readString(home.resolve("log/marsad.log"));
        assertTrue(log.contains("a line for the log"), log);
        assertTrue(log.contains("unfit on purpose"), "what the component runtime reports: " + log);
    }
}
