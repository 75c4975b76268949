package org.marsad.itest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.marsad.api.analysis.Analyzer;
import org.marsad.itest.parts.Halting;
import org.marsad.itest.parts.Letters;

/** Promise: what is dropped into the deploy folder is in use, or lies in quarantine beside the reason, and the shell says so. */
class DeployFolderIT {

    @TempDir
    private Path folder;
    private Path home;
    private Path deploy;

    @BeforeEach
    void emptyHome() throws IOException {
        home = folder.resolve("home");
        deploy = Files.createDirectories(home.resolve("deploy"));
    }

    @Test
    void aBundleComesChangesAndGoes() throws Exception {
        try (Conversation shell = Launched.at(home).converse("--keep-going")) {
            shell.ask("ingest --wait '" + text("one.txt", "aab") + "'");

            byte[] first = letters("1.0.0", 'a');
            drop("letters.jar", first);
            awaitState(shell, "letters.jar", "active");
            assertEquals(2, count(shell, "test.letter"));
            assertEquals("1.0.0", deployment(shell, "letters.jar").orElseThrow().get("version"));

            drop("letters.jar", letters("2.0.0", 'b'));
            Wait.until("the second version is in use", () -> "2.0.0".equals(
                    deployment(shell, "letters.jar").orElseThrow().get("version")));
            assertEquals(1, count(shell, "test.letter"));

            String back = shell.ask("rollback org.example.letters");
            assertTrue(back.contains("1.0.0"), back);
            assertEquals(2, count(shell, "test.letter"));
            assertArrayEquals(first, Files.readAllBytes(deploy.resolve("letters.jar")));

            Files.delete(deploy.resolve("letters.jar"));
            Wait.until("the file is forgotten", () -> deployment(shell, "letters.jar").isEmpty());
            assertEquals(2, count(shell, "test.letter"), "what it has made stays");
            assertTrue(shell.ask("analyzers --json").contains("gone"));
            shell.ask("analyze --prune");
            assertEquals(0, count(shell, "test.letter"));
        }
    }

    @Test
    void whatCannotBeUsedLiesInQuarantineWithTheReason() throws Exception {
        try (Conversation shell = Launched.at(home).converse("--keep-going")) {
            Files.writeString(deploy.resolve("notes.jar"), "this is no jar");
            drop("core.jar", new ComponentBundle("org.marsad.core", Letters.class).version("9.0.0").bytes());
            drop("needy.jar", new ComponentBundle("org.example.needy", Letters.class).bytes());
            awaitState(shell, "notes.jar", "quarantined");
            awaitState(shell, "core.jar", "quarantined");
            awaitState(shell, "needy.jar", "quarantined");

            assertFalse(Files.exists(deploy.resolve("notes.jar")));
            assertTrue(Files.exists(deploy.resolve("quarantine/notes.jar")));
            assertTrue(reason("core.jar").contains("org.marsad.core"), () -> reason("core.jar"));
            assertTrue(shell.ask("why core.jar").contains("org.marsad.core"));
            assertTrue(shell.ask("status --json").startsWith("{\"documents\":"));
        }
    }

    @Test
    void aBundleThatEndsTheContainerIsSetAsideAtTheNextStart() throws Exception {
        drop("letters.jar", letters("1.0.0", 'a'));
        Conversation first = Launched.at(home).converse("--keep-going");
        awaitState(first, "letters.jar", "active");
        drop("halting.jar", new ComponentBundle("org.example.halting", Halting.class).bytes());
        assertEquals(9, Launched.end(first.process()));

        try (Conversation shell = Launched.at(home).converse("--keep-going")) {
            awaitState(shell, "halting.jar", "quarantined");
            awaitState(shell, "letters.jar", "active");
            assertTrue(reason("halting.jar").contains("died"), () -> reason("halting.jar"));
        }
    }

    @Test
    void aShadowShowsWhatWouldChangeAndChangesNothing() throws Exception {
        Path newer = Files.write(folder.resolve("newer.jar"), letters("2.0.0", 'b'));
        try (Conversation shell = Launched.at(home).converse("--keep-going")) {
            shell.ask("ingest --wait '" + text("one.txt", "aab") + "'");
            drop("letters.jar", letters("1.0.0", 'a'));
            awaitState(shell, "letters.jar", "active");

            List<Map<String, Object>> changes = shell.rows("shadow '" + newer + "' --last 5 --json");
            assertEquals(2, changes.stream().filter(row -> "lost".equals(row.get("change"))).count(), changes::toString);
            assertEquals(1, changes.stream().filter(row -> "added".equals(row.get("change"))).count(), changes::toString);
            assertEquals(2, count(shell, "test.letter"));

            shell.ask("promote");
            awaitState(shell, "letters.jar", "active");
            assertEquals("2.0.0", deployment(shell, "letters.jar").orElseThrow().get("version"));
            assertEquals(1, count(shell, "test.letter"));
        }
    }

    @Test
    void aWordListIsAnExtensionAndOnlyWhatDependsOnItIsMadeAgain() throws Exception {
        Path extras = MarsadContainer.distribution().resolve("extras");
        try (Conversation shell = Launched.at(home).converse("--keep-going")) {
            shell.ask("ingest --wait '" + text("one.txt", "التقى الوزير بوالي الجهة في مدينة خريبكة") + "'");
            Files.copy(extras.resolve("lexicon.json"), deploy.resolve("lexicon.json"));
            awaitState(shell, "lexicon.json", "active");
            Files.writeString(deploy.resolve("offices.csv"), "term,value\nوالي,wali\n");
            awaitState(shell, "offices.csv", "active");
            assertEquals(1, count(shell, "lexicon.offices"));
            String dates = madeAt(shell, "dates");

            Files.writeString(deploy.resolve("offices.csv"), "term,value\nوالي,wali\nالوزير,minister\n");
            Wait.until("the longer list is in use", () -> count(shell, "lexicon.offices") == 2);
            assertEquals(dates, madeAt(shell, "dates"), "nothing else was made again");

            Files.writeString(deploy.resolve("offices.csv"), "value\nwali\n");
            Wait.until("the bad list is in quarantine", () -> Files.exists(deploy.resolve("quarantine/offices.csv.why.txt")));
            assertTrue(reason("offices.csv").contains("term"), () -> reason("offices.csv"));
            assertEquals(2, count(shell, "lexicon.offices"), "the list before is still in use");
        }
    }

    @Test
    void aLexiconWidensSearchesWhileItIsHereAndStopWordsChangeTheKeyTerms() throws Exception {
        Path extras = MarsadContainer.distribution().resolve("extras");
        try (Conversation shell = Launched.at(home).converse("--keep-going")) {
            shell.ask("ingest --wait '" + text("one.txt", "دعا التقرير إلى الحوكمة، وقال إن الحوكمة ضرورة في المدن وقرب المدن") + "'");
            assertEquals(0, shell.rows("search الحكامة --expand --json").size());

            Files.copy(extras.resolve("lexicon.json"), deploy.resolve("lexicon.json"));
            awaitState(shell, "lexicon.json", "active");
            Files.copy(extras.resolve("maghrebi.csv"), deploy.resolve("maghrebi.csv"));
            awaitState(shell, "maghrebi.csv", "active");
            List<Map<String, Object>> rows = shell.rows("search الحكامة --expand --json");
            assertEquals("حوكمة", rows.get(1).get("added"), rows::toString);
            assertEquals(0, shell.rows("search الحكامة --json").size());

            Files.delete(deploy.resolve("maghrebi.csv"));
            Wait.until("the list has left", () -> shell.rows("search الحكامة --expand --json").isEmpty());

            assertEquals(4, count(shell, "keyterm"));
            Files.writeString(deploy.resolve("mine.stopwords"), "حوكمة\n");
            Wait.until("the stop words are in use", () -> count(shell, "keyterm") == 2);
        }
    }

    @Test
    void aFeatureBringsAnExporter() throws Exception {
        Path extras = MarsadContainer.distribution().resolve("extras");
        try (Conversation shell = Launched.at(home).converse("--keep-going")) {
            shell.ask("ingest --wait '" + text("one.txt", "التقى الوزير بوالي الجهة") + "'");
            Files.copy(extras.resolve("markdown.json"), deploy.resolve("markdown.json"));
            awaitState(shell, "markdown.json", "active");
            String review = shell.ask("export markdown -");
            assertTrue(review.contains("التقى الوزير"), review);
        }
    }

    // ---- what is dropped, and what is seen of it

    private Path text(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private void drop(String file, byte[] content) throws IOException {
        Path unfinished = Files.write(deploy.resolve("." + file), content);
        Files.move(unfinished, deploy.resolve(file), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] letters(String version, char letter) {
        return new ComponentBundle("org.example.letters", Letters.class).version(version).service(Analyzer.class)
                .property("marsad.analyzer.id", "letters").property("marsad.analyzer.revision", version)
                .property("marsad.analyzer.produces", "test.letter").property("letter", String.valueOf(letter))
                .needsProperties().bytes();
    }

    private static void awaitState(Conversation shell, String file, String state) throws Exception {
        Wait.until(file + " is " + state, () -> deployment(shell, file).map(row -> row.get("state")).filter(state::equals).isPresent());
    }

    private static Optional<Map<String, Object>> deployment(Conversation shell, String file) throws IOException {
        return shell.rows("deployments --json").stream().filter(row -> file.equals(row.get("file"))).findFirst();
    }

    /** How many annotations of a type there are, once everything is up to date. */
    private static long count(Conversation shell, String type) throws IOException {
        shell.ask("analyze");
        return shell.rows("annotations " + type + " --json").stream().mapToLong(row -> ((Number) row.get("count")).longValue()).sum();
    }

    private static String madeAt(Conversation shell, String analyzer) throws IOException {
        return shell.rows("documents --json").stream().map(row -> row.get("id").toString().substring(0, 12)).map(id -> {
            try {
                return shell.ask("why " + id + ":" + analyzer);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }).reduce("", String::concat);
    }

    private String reason(String file) {
        try {
            return Files.readString(deploy.resolve("quarantine").resolve(file + ".why.txt"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
