package org.marsad.itest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.felix.utils.json.JSONParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.itest.Launched.Result;

/** Promise: the archive, unpacked anywhere, is all a user needs. */
class DistributionIT {

    private static final int WELL = 0;
    private static final int FAILED = 1;
    private static final int USAGE = 2;
    private static final int UNUSABLE = 3;

    @TempDir
    private static Path folder;
    private static Path distribution;

    /** Into a folder whose name scripts stumble over. */
    @BeforeAll
    static void unpack() throws Exception {
        Path target = Files.createDirectory(folder.resolve("مرصد of mine"));
        Process tar = new ProcessBuilder("tar", "-xzf", System.getProperty("marsad.archive"), "-C", target.toString())
                .inheritIO().start();
        assertEquals(0, tar.waitFor());
        try (Stream<Path> unpacked = Files.list(target)) {
            distribution = unpacked.findFirst().orElseThrow();
        }
        marsad().run("-c", "ingest --wait seeds").well();
        prepare();
    }

    /** As the README has it. What was prepared is used by all that follows, which is the quicker for it. */
    private static void prepare() throws Exception {
        ProcessBuilder prepare = new ProcessBuilder("sh", distribution.resolve("bin/prepare").toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD).redirectError(ProcessBuilder.Redirect.INHERIT);
        prepare.environment().put("JAVA_HOME", System.getProperty("java.home"));
        assertEquals(0, prepare.start().waitFor());
        assertTrue(Files.exists(distribution.resolve("lib/bundles/plan")));
        assertTrue(Files.exists(distribution.resolve("lib/classes.jsa")));
    }

    private static Launched marsad() {
        return Launched.from(distribution);
    }

    private static Result marsad(String... arguments) throws Exception {
        return marsad().run(arguments);
    }

    @Test
    void itTellsItsVersionAndWhatItTakes() throws Exception {
        assertTrue(marsad("--version").well().out().startsWith("marsad "));
        assertTrue(marsad("--help").well().out().contains("SCRIPT.gosh"));
    }

    @Test
    void statementsShowTheirResultsOnStandardOutputAndNothingElse() throws Exception {
        Result result = marsad("-c", "status; search --limit 3 الأمن").well();

        assertTrue(result.out().contains("documents   15  (ok 15)"), result.out());
        assertTrue(result.out().contains("الأمن"), result.out());
        assertEquals("", result.err());
    }

    @Test
    void everyCommandSaysItInJsonAsWell() throws Exception {
        Result result = marsad("-c", Stream.of("documents", "search الأمن", "status", "annotations", "analyzers",
                "extractors", "normalizers", "exporters", "followers", "sources", "problems", "jobs", "verify", "watch",
                "ingest seeds", "why dates").map(command -> command + " --json").collect(Collectors.joining("; "))).well();

        assertTrue(result.rows().size() > 50, result::out);
    }

    @Test
    void jsonHasTheFieldsThatWerePromised() throws Exception {
        List<Map<String, Object>> rows = marsad("-c", "documents --limit 1 --json; search --limit 1 الأمن --json; "
                + "ingest seeds/txt/dams* --json").well().rows();

        assertEquals(List.of(
                Set.of("id", "title", "origin", "mediaType", "language", "published", "state"),
                Set.of("rank", "id", "title", "origin", "score", "highlights"),
                Set.of("id", "origin", "status", "mediaType", "problem")), rows.stream().map(Map::keySet).toList());
    }

    @Test
    void everythingThatIsListedIsInUse() throws Exception {
        List<Map<String, Object>> rows = marsad("-c", Stream.of("extractors", "normalizers", "analyzers", "exporters",
                "followers").map(kind -> kind + " --json").collect(Collectors.joining("; "))).well().rows();

        assertEquals(Set.of("active"), rows.stream().map(row -> row.get("state")).collect(Collectors.toSet()));
    }

    @Test
    void theExitStatusTellsHowItWent() throws Exception {
        Path home = folder.resolve("for-status");
        assertEquals(WELL, Launched.at(home).run("-c", "status").status());
        assertEquals(FAILED, Launched.at(home).run("-c", "show 0000").status());
        Path empty = Files.writeString(folder.resolve("empty.txt"), "");
        assertEquals(FAILED, Launched.at(home).run("-c", "ingest '" + empty + "'").status());
        assertEquals(WELL, Launched.at(home).run("--lenient", "-c", "ingest --force '" + empty + "'").status());
        assertEquals(USAGE, Launched.at(home).run("--no-such-option").status());
        assertEquals(UNUSABLE, Launched.at(Files.writeString(folder.resolve("a file"), "")).run("-c", "status").status());
    }

    @Test
    void aSecondContainerOnOneHomeIsTurnedAway() throws Exception {
        Path home = folder.resolve("locked");
        Process first = Launched.at(home).start();
        try {
            Wait.until("the first is there", () -> Files.exists(home.resolve("log/marsad.log")));

            Result second = Launched.at(home).run("-c", "status");

            assertEquals(UNUSABLE, second.status());
            assertTrue(second.err().contains(String.valueOf(first.pid())), second.err());
        } finally {
            first.destroy();
            Launched.end(first);
        }
    }

    @Test
    void itEndsCleanlyOnTermination() throws Exception {
        Path home = folder.resolve("terminated");
        Path seeds = distribution.resolve("seeds");
        Process process = Launched.at(home).start();
        Path told = folder.resolve("told.json");
        Launched.type(process, "ingest --wait '" + seeds + "'; documents --json > '" + told + "'");
        Wait.until("it has worked", () -> Files.exists(told));
        List<ProcessHandle> children = process.descendants().toList();

        process.destroy();
        Launched.end(process);

        Wait.until("no child is left", () -> children.stream().noneMatch(ProcessHandle::isAlive));
        Result after = Launched.at(home).run("-c", "documents --json; verify --json").well();
        assertEquals(15, after.rows().stream().filter(row -> row.containsKey("title")).count());
        assertFalse(Files.readString(home.resolve("log/marsad.log")).contains(" ERROR "));
    }

    @Test
    void scriptsGetTheirArguments() throws Exception {
        Path script = Files.writeString(folder.resolve("count.gosh"), "search --json --limit 1 \"$1\"\n");

        Result result = marsad(script.toString(), "الأمن الوطني").well();

        assertEquals(1, result.rows().size());
    }

    @Test
    void statementsMayComeByAPipe() throws Exception {
        Result result = marsad().input("documents --limit 2 --json\nsearch --limit 1 --json الأمن\n").run().well();

        assertEquals(3, result.rows().size());
    }

    @Test
    void arabicArgumentsArriveWhateverTheLocale() throws Exception {
        Result result = marsad().environment("LC_ALL", "C").environment("LANG", "C")
                .run("-c", "search --limit 1 --json title:الأمن").well();

        assertEquals("حصيلة الأمن الوطني برسم 2025: تراجع في الجرائم العنيفة وتوسيع للخدمات الرقمية",
                result.rows().get(0).get("title"));
    }

    @Test
    void aWatchIsKeptOverRestartsAndSeesWhatChanged() throws Exception {
        Path home = folder.resolve("watching");
        Path press = Files.createDirectory(folder.resolve("press"));
        List<Path> files = Corpus.write(press, 0, 3);
        Launched.at(home).run("-c", "watch '" + press + "' --as press").well();
        awaitStates(home, "ok", "ok", "ok");

        Files.delete(files.get(0));
        Files.writeString(files.get(1), Corpus.article(77));
        awaitStates(home, "gone", "gone", "ok", "ok");

        List<Map<String, Object>> watches = Launched.at(home).run("-c", "watch --json; unwatch press").well().out().lines()
                .filter(line -> line.startsWith("{")).map(line -> new JSONParser(line).getParsed()).toList();
        assertEquals(List.of("press"), watches.stream().map(row -> row.get("name")).toList());
        try (Conversation shell = Launched.at(home).converse("--keep-going")) {
            assertEquals("", shell.ask("watch --json"));
            Wait.until("documents are what they were", () -> states(shell).equals(List.of("gone", "gone", "ok", "ok")));
        }
    }

    /** In a run of its own, which lives until the folder has been looked at often enough. */
    private static void awaitStates(Path home, String... expected) throws Exception {
        try (Conversation shell = Launched.at(home).converse("--keep-going")) {
            Wait.until("documents are " + List.of(expected), () -> states(shell).equals(List.of(expected)));
        }
    }

    private static List<String> states(Conversation shell) throws IOException {
        return shell.rows("documents --json").stream().map(row -> row.get("state").toString()).sorted().toList();
    }

    @Test
    void theDemonstrationWritesTheThreeExports() throws Exception {
        Result result = marsad("demo").well();

        Path demo = distribution.resolve("demo");
        assertEquals(15, Files.readAllLines(demo.resolve("documents.jsonl")).size());
        assertTrue(Files.size(demo.resolve("csv/documents.csv")) > 0);
        assertTrue(Files.size(demo.resolve("graph.ttl")) > 0);
        assertTrue(result.out().contains("time.date"), result.out());
        assertTrue(result.out().contains("Nothing is wrong."), result.out());
    }

    @Test
    void aBundleDroppedIntoTheDeployFolderIsInUse() throws Exception {
        Path home = folder.resolve("deployed");
        Path example = Path.of(System.getProperty("marsad.example"));
        Launched.at(home).run("-c", "ingest --wait '" + distribution.resolve("seeds") + "'").well();
        Files.copy(example, home.resolve("deploy/example.jar"));

        List<Map<String, Object>> found = Launched.at(home)
                .run("-c", "analyze --json; annotations example.percentage --json").well().rows();

        assertTrue(found.stream().anyMatch(row -> row.containsKey("count")), found::toString);
    }

    @Test
    void theSeedsAreWhatTheirAcceptanceTextsExpect() throws Exception {
        Path home = folder.resolve("acceptance");
        List<Map<String, Object>> lines = Launched.at(home).run("-c", "accept '" + distribution.resolve("seeds") + "' --json").well().rows();

        assertTrue(lines.size() >= 15, lines::toString);
        assertTrue(lines.stream().allMatch(line -> Boolean.TRUE.equals(line.get("passed"))), lines::toString);
        assertEquals(List.of(), Launched.at(home).run("-c", "documents --json").well().rows(), "nothing is taken in");
    }

    @Test
    void aDocumentThatIsNotAsExpectedEndsInStatusOne() throws Exception {
        Files.writeString(folder.resolve("rain.txt"), "أمطار الخير يوم 12 دجنبر 2024");
        Files.writeString(folder.resolve("rain.txt.expect"), "EXPECT time.date value=2024-12-13\n");

        Result result = Launched.at(folder.resolve("acceptance")).run("-c", "accept '" + folder.resolve("rain.txt") + "'");

        assertEquals(1, result.status(), result::out);
        assertTrue(result.out().contains("2024-12-12"), "it says what was found instead: " + result.out());
    }

    /** The commands that the README promises for the first five minutes, each as it stands there. */
    @Test
    void theFirstFiveMinutesOfTheReadmeWork() throws Exception {
        String readme = Files.readString(Path.of(System.getProperty("marsad.readme")));
        String section = readme.substring(readme.indexOf("## The first five minutes"));
        List<String> blocks = new ArrayList<>(List.of(section.split("```")));
        List<String> commands = blocks.get(3).lines().filter(line -> !line.isBlank()).map(line -> line.split(" {2,}")[0])
                .toList();
        assertTrue(commands.contains("ingest seeds"), commands::toString);
        Path work = Files.createDirectory(folder.resolve("minutes"));
        Files.createSymbolicLink(work.resolve("seeds"), distribution.resolve("seeds"));

        Result result = Launched.at(folder.resolve("reader")).in(work)
                .run("--keep-going", "-c", String.join("\n", commands));

        assertEquals("", result.err());
        assertEquals(WELL, result.status(), result::out);
        assertTrue(Files.exists(work.resolve("documents.jsonl")));
    }
}
