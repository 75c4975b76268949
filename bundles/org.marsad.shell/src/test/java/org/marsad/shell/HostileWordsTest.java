package org.marsad.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.api.contrast.Contrast;
import org.marsad.api.contrast.Side;
import org.marsad.api.deploy.Comparison;
import org.marsad.api.document.Annotation;
import org.marsad.api.document.Problem;
import org.marsad.api.document.Span;
import org.marsad.api.evaluation.Evaluation;
import org.marsad.api.evaluation.EvaluationException;
import org.marsad.api.evaluation.Figure;
import org.marsad.api.export.Exporter;
import org.marsad.api.ingest.FileIntake;
import org.marsad.api.search.Equivalent;
import org.marsad.api.search.Hits;
import org.marsad.api.similarity.Copy;
import org.marsad.api.similarity.Likeness;
import org.marsad.api.similarity.SimilarDocument;
import org.marsad.api.similarity.SourceComparison;
import org.marsad.api.similarity.Story;
import org.marsad.api.text.NormalizedText;
import org.marsad.api.text.Normalizer;
import org.marsad.api.text.OffsetMap;
import org.marsad.api.training.Trainer;
import org.marsad.api.watch.Alert;
import org.marsad.api.watch.Watch;
import org.marsad.api.workbench.Explainer;
import org.marsad.api.workbench.Explanation;
import org.marsad.api.workbench.ServiceKind;
import org.marsad.api.workbench.Trouble;
import org.marsad.api.workbench.Verification;
import org.marsad.shell.commands.Commands;
import org.marsad.shell.fake.FakeDeployments;
import org.marsad.shell.fake.FakeTrainer;
import org.marsad.shell.fake.Samples;
import org.marsad.testkit.NaughtyWords;
import org.marsad.testkit.Seed;

/**
 * Whatever documents, names and paths hold, of every command nothing reaches a person but what can be seen, and a program gets it
 * back as it was.
 */
class HostileWordsTest {

    private static final int BATCH = 20_000;
    private static final String AFTER_LINE_FEED = "FORGED";

    /** A name that a file can have. */
    private static final String NAME = "a\u001b[31m\u202eb\u2066\u009b5n\n" + AFTER_LINE_FEED + "\rc\u2028\u0085\u007f سلام";

    /** And what no file can be called. */
    private static final String WORDS = NAME + "\u0000\ud83d\u0007";

    private static final URI ORIGIN = URI.create("file:///press/" + URLEncoder.encode(NAME, StandardCharsets.UTF_8).replace("+", "%20"));

    /** What documents, services, problems and messages say in this test. */
    private String words = WORDS;
    private final Map<String, List<String>> statements = new LinkedHashMap<>();
    private TestShell shell;
    private int typed;

    @BeforeEach
    void open() throws Exception {
        shell = TestShell.open();
        shell.session().put("h", words);
        shell.session().put("n", NAME);
        fillCatalogue();
        fillWorkbench();
        fillDeployments();
        fillSimilarity();
        register();
        listStatements();
    }

    @AfterEach
    void close() throws Exception {
        shell.close();
    }

    @Test
    void everyCommandIsTried() {
        Set<String> names = Commands.all().stream().map(command -> command.usage().name()).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(names, new TreeSet<>(statements.keySet()));
    }

    @Test
    void nothingThatCannotBeSeenReachesAFile() throws Exception {
        for (String statement : all()) {
            assertHarmless(statement, said(statement), "");
        }
    }

    @Test
    void nothingThatCannotBeSeenReachesATerminal() throws Exception {
        shell.session().put("marsad.terminal", true);
        shell.session().put("marsad.color", false);
        for (String bidi : List.of("logical", "visual")) {
            shell.session().put("shell.bidi", bidi);
            for (String statement : all()) {
                assertHarmless(statement, withoutIsolates(statement, said(statement)), bidi);
            }
        }
    }

    @Test
    void onAColouredTerminalTheOnlySequencesAreThoseOfTheStyles() throws Exception {
        shell.session().put("marsad.color", true);
        shell.session().put("shell.bidi", "logical");
        for (String statement : all()) {
            String said = withoutIsolates(statement, said(statement)).replaceAll("\u001b\\[(0|1|2|1;33|3[1-6]|9[2-6])m", "");
            assertHarmless(statement, said, "colour");
        }
    }

    /** The launcher shows all else without control characters, so only what is between the marks gets through. */
    @Test
    void ourOwnColoursAndExportsStandBetweenTheMarksOfTheSession() throws Exception {
        shell.session().put("marsad.mark", "MARK");
        assertTrue(answered("export f$h -").matches("(?s)MARK.+MARK"), "an export to a file or a pipe is not to be touched");
        assertFalse(answered("documents").contains("MARK"), "there are no colours where there is no terminal");
        shell.session().put("marsad.terminal", true);
        shell.session().put("marsad.color", true);
        assertTrue(answered("documents").matches("(?s)MARK.+MARK"));
        assertFalse(answered("documents | grep abcd").contains("MARK"), "a pipe is no terminal");
        assertFalse(answered("export f$h -").contains("MARK"), "what an exporter writes is for a person to see here");
    }

    /**
     * All words of {@code -Dmarsad.words=N} go through every command. Many go at a time: for each container a few statements wait the
     * second that a service may take to come.
     */
    @Test
    void naughtyWordsWithoutEndAreHarmlessAndComeBackAsTheyWere() throws Exception {
        Seed seed = Seed.ofThisRun();
        NaughtyWords naughty = new NaughtyWords(seed);
        long characters = 0;
        long objects = 0;
        for (int left = NaughtyWords.count(); left > 0; left -= BATCH) {
            close();
            words = String.join(" ", naughty.next(Math.min(left, BATCH)));
            statements.clear();
            open();
            int held = 0;
            for (String statement : all()) {
                String said = said(statement);
                assertHarmless(statement, said, seed.repeat());
                characters += said.length();
                for (String line : answered(statement + " --json").lines().toList()) {
                    assertHarmless(statement + " --json", line, seed.repeat());
                    JsonObject object = Json.createReader(new StringReader(line)).readObject();
                    held += strings(object).stream().anyMatch(string -> string.contains(words)) ? 1 : 0;
                }
            }
            assertTrue(held >= 20, "only " + held + " of the objects hold what was put in, " + seed.repeat());
            objects += held;
        }
        System.out.printf("HostileWordsTest: %d words through %d statements, %d characters said and none raw, "
                + "%d objects hold the words as they were%n", NaughtyWords.count(), all().size(), characters, objects);
    }

    @Test
    void aProgramGetsJsonThatHoldsTheWordsAsTheyWere() throws Exception {
        int held = 0;
        for (String statement : all()) {
            String out = answered(statement + " --json");
            for (String line : out.lines().toList()) {
                JsonObject object = Json.createReader(new StringReader(line)).readObject();
                held += strings(object).stream().anyMatch(words -> words.contains(NAME)) ? 1 : 0;
            }
            assertHarmless(statement + " --json", out, "json");
        }
        assertTrue(held >= 20, "only " + held + " of the objects hold what was put in");
    }

    private List<String> all() {
        return statements.values().stream().flatMap(List::stream).toList();
    }

    /** What stands on both streams, or what the error says. */
    private String said(String statement) throws Exception {
        return answered(statement) + "\n" + shell.errors();
    }

    private String answered(String statement) throws Exception {
        try {
            return shell.type(statement);
        } catch (Exception e) {
            // As both the launcher and Gogo's own shell show it.
            return statement.endsWith("--json") ? "" : e.getMessage();
        }
    }

    private static void assertHarmless(String statement, String said, String where) {
        said.codePoints().forEach(c -> assertFalse(Character.isISOControl(c) && c != '\n' && c != '\t' || c >= 0x202a && c <= 0x202e
                || c >= 0x2066 && c <= 0x2069 || c == 0x2028 || c == 0x2029 || c >= 0xd800 && c <= 0xdfff,
                () -> String.format("%s %s shows U+%04X: %s", where, statement, c, said)));
        boolean runningText = statement.startsWith("show") || statement.startsWith("text");
        assertFalse(!runningText && said.lines().anyMatch(line -> line.startsWith(AFTER_LINE_FEED)),
                () -> where + " " + statement + " lets a line be forged: " + said);
    }

    /** Without the isolates around words that run to the left, which must be closed on the line on which they are opened. */
    private static String withoutIsolates(String statement, String said) {
        for (String line : said.split("\n")) {
            int open = 0;
            for (char c : line.toCharArray()) {
                open += c == '\u2068' ? 1 : c == '\u2069' ? -1 : 0;
                assertTrue(open == 0 || open == 1, () -> statement + ": " + line);
            }
            assertEquals(0, open, () -> statement + ": " + line);
        }
        return said.replaceAll("\u2068([^\u2068\u2069]*)\u2069", "$1");
    }

    private static List<String> strings(JsonValue value) {
        List<String> strings = new ArrayList<>();
        if (value instanceof JsonString string) {
            strings.add(string.getString());
        } else if (value instanceof JsonArray array) {
            array.forEach(element -> strings.addAll(strings(element)));
        } else if (value instanceof JsonObject object) {
            object.keySet().forEach(strings::add);
            object.values().forEach(member -> strings.addAll(strings(member)));
        }
        return strings;
    }

    private void fillCatalogue() {
        Annotation annotation = Samples.annotation("entity.place", 0, 5, words);
        shell.catalogue.add(Samples.document("abcd1", words, words.replace('\n', ' ') + " نص", Samples.layer("entities", annotation,
                Samples.annotation("entity.x" + words, 3, 9, words))));
        shell.catalogue.add(Samples.document("abcd2", words, "x"));
        shell.search.hits.add(Samples.hit(shell.catalogue.find(Samples.id("abcd1")).orElseThrow(), 1, "نص"));
        shell.search.facets = Map.of("place", List.of(new Hits.Count(words, 3)));
        shell.search.notes = List.of(words);
        shell.search.added = List.of(new Equivalent(words, words, words, 1), new Equivalent(words, "b", words, 2));
        shell.search.matching.put("", List.of(Samples.id("abcd1"), Samples.id("abcd2")));
        shell.contrasts.terms.add(new Contrast.Term(words, 1, Side.FIRST, 3, 1, 1, 1, 7, 1));
    }

    private void fillWorkbench() {
        for (ServiceKind kind : ServiceKind.values()) {
            shell.workbench.services.add(Samples.idle(kind, "id" + words, "failed: " + words, "handles" + words));
        }
        Problem problem = new Problem("layer" + words, Problem.Code.DEFECT, words, words, 1, Samples.NOON);
        shell.workbench.troubles.add(new Trouble(Optional.of(Samples.id("abcd1")), ORIGIN, problem));
        shell.workbench.verification = new Verification(List.of(new Verification.Check(words, 1, List.of(words))));
        shell.progress.start(words, OptionalLong.of(3));
        shell.intake.outcomes.add(new FileIntake.Outcome(ORIGIN, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(problem)));
        shell.intake.watch(Path.of("/press/" + NAME), words);
        shell.watches.watches.add(new Watch(words, words, Watch.Kind.EACH, Duration.ZERO, Samples.NOON, Optional.of(words)));
        shell.watches.alerts.add(new Alert(1, words, Watch.Kind.EACH, Optional.of(Samples.id("abcd1")), Samples.NOON, Samples.NOON,
                Optional.of(words), false));
    }

    private void fillSimilarity() {
        shell.similarity.documents.add(new SimilarDocument(Samples.id("abcd2"), words, ORIGIN, new Likeness(1, 1, 1,
                List.of(new Copy(new Span(0, 1), new Span(0, 1), 1, 1, 1, 1)))));
        Story.Member member = new Story.Member(Samples.id("abcd1"), words, ORIGIN, words, LocalDate.EPOCH);
        shell.similarity.stories.add(new Story(words, List.of(words), List.of(words), List.of(words), List.of(member, member)));
        SourceComparison.Source source = new SourceComparison.Source(Samples.id("abcd1"), words, Optional.of(words), ORIGIN,
                Optional.of(words), Samples.NOON);
        SourceComparison.Claim claim = new SourceComparison.Claim(SourceComparison.Kind.FIGURE, words, SourceComparison.Verdict.ALONE,
                List.of(new SourceComparison.Statement(Samples.id("abcd1"), words, new Span(0, 1), words, words)));
        shell.similarity.comparison = new SourceComparison(List.of(source), List.of(claim), List.of());
    }

    private void fillDeployments() {
        shell.deployments.files.add(FakeDeployments.refused("f" + words, words, words));
        shell.deployments.files.add(FakeDeployments.active("g" + words, "n" + words, "1" + words, Optional.of(words)));
        Annotation found = Samples.annotation("t" + words, 0, 3, words);
        shell.deployments.comparison = new Comparison(words, words, List.of(new Comparison.OfAnalyzer(words, Optional.of(words), 1, 0,
                List.of(new Comparison.Change(Samples.id("abcd1"), words, Optional.empty(), Optional.of(found))), List.of(words))));
    }

    private void register() throws Exception {
        shell.register(Exporter.class, (entries, target) -> { }, Map.of("marsad.exporter.format", "f" + words));
        shell.register(Explainer.class, subject -> Optional.of(new Explanation(words, words, List.of(words), List.of(words))), Map.of());
        shell.register(Normalizer.class, text -> new NormalizedText(text.replace('a', 'e'), OffsetMap.identity(text.length())),
                Map.of("marsad.normalizer.id", "arabic", "marsad.normalizer.revision", words));
        shell.register(Evaluation.class, folder -> List.of(new Figure(words, words, 1, 1).atLeast(1)),
                Map.of("marsad.evaluation.area", "x", "marsad.evaluation.data", words));
        shell.register(Evaluation.class, folder -> {
            throw new EvaluationException(words);
        }, Map.of("marsad.evaluation.area", "y" + words, "marsad.evaluation.data", words));
        FakeTrainer trainer = new FakeTrainer();
        trainer.models.add(FakeTrainer.model(words, Optional.of(words)));
        shell.register(Trainer.class, trainer, Map.of("marsad.trainer.subject", "x", "marsad.trainer.data", words));
        FakeTrainer refusing = new FakeTrainer();
        refusing.refusal = words;
        shell.register(Trainer.class, refusing, Map.of("marsad.trainer.subject", "y" + words, "marsad.trainer.data", words));
        Path document = Files.write(shell.folder().resolve(NAME + ".txt"), words.getBytes(StandardCharsets.UTF_8));
        Files.writeString(document.resolveSibling(NAME + ".txt.expect"),
                "EXPECT text \"" + NAME.replace('\n', ' ').replace('\r', ' ') + "\"\n");
        shell.trials.documents.put(NAME + ".txt", shell.catalogue.find(Samples.id("abcd1")).orElseThrow());
        Files.writeString(shell.folder().resolve("bad.expect"), "EXPECT nothing \u001b\u202e\n");
        Files.writeString(shell.folder().resolve("bad"), "x");
        Files.createDirectories(shell.folder().resolve("data"));
    }

    private void listStatements() {
        for (String name : List.of("sources", "extractors", "normalizers", "analyzers", "exporters", "followers", "status", "problems",
                "jobs", "verify", "reindex", "discard")) {
            statements.put(name, List.of(name, name + " $h"));
        }
        statements.put("ingest", List.of("ingest $n", "ingest --type $h x", "ingest --no-wait --charset $h x"));
        statements.put("watch", List.of("watch", "watch $n --as $h", "watch $h"));
        statements.put("unwatch", List.of("unwatch " + word("nothing" + words), "unwatch $h"));
        statements.put("documents", List.of("documents", "documents $h", "documents --state $h", "documents " + word("--" + words)));
        statements.put("show", List.of("show abcd1", "show abcd", "show $h", "show --text abcd1", "show --body abcd1"));
        statements.put("text", List.of("text abcd1", "text abcd1 --form $h", "text $h"));
        statements.put("search", List.of("search نص", "search $h --facets place --explain", "search " + word("[" + words),
                "search --expand $h", "search --filter $h x", "search --from $h x", "search --batch $n --run $n"));
        statements.put("annotations", List.of("annotations", "annotations entity", "annotations $h", "annotations entity --document abcd1",
                "annotations --limit $h"));
        statements.put("trend", List.of("trend entity", "trend " + word("entity=" + words), "trend $h", "trend entity --by $h",
                "trend x --query " + word("[" + words)));
        statements.put("contrast", List.of("contrast $h", "contrast $h $n", "contrast a b " + word("c" + words),
                "contrast " + word("[" + words), "contrast x --kind $h", "contrast x --limit $h"));
        statements.put("similar", List.of("similar abcd1", "similar $h", "similar abcd1 --min $h"));
        statements.put("compare", List.of("compare abcd1 abcd2 --all", "compare $h", "compare abcd1"));
        statements.put("stories", List.of("stories", "stories --from $h", "stories " + word("[" + words)));
        statements.put("export", List.of("export $h -", "export " + word("f" + words) + " " + word("out" + NAME),
                "export " + word("f" + words) + " - " + word("--option" + words)));
        statements.put("remove", List.of("remove $h", "remove abcd"));
        statements.put("deployments", List.of("deployments", "deployments $h", "deployments " + word("f" + words),
                "deployments --state $h"));
        statements.put("rollback", List.of("rollback $h", "rollback " + word("n" + words)));
        statements.put("shadow", List.of("shadow $n", "shadow x.jar", "shadow $h"));
        statements.put("promote", List.of("promote"));
        statements.put("accept", List.of("accept " + word(NAME + ".txt"), "accept $n", "accept bad", "accept $h"));
        statements.put("retry", List.of("retry $h", "retry"));
        statements.put("why", List.of("why $h", "why abcd1"));
        statements.put("cancel", List.of("cancel $h"));
        statements.put("analyze", List.of("analyze --analyzer $h", "analyze --document $h", "analyze --prune --analyzer $h"));
        statements.put("evaluate", List.of("evaluate", "evaluate x data", "evaluate $h data", "evaluate " + word("y" + words) + " data",
                "evaluate x $n", "evaluate x $h"));
        statements.put("backup", List.of("backup $n", "backup " + word(words + "/x"), "backup"));
        statements.put("boilerplate", List.of("boilerplate", "boilerplate teach abcd1 $h", "boilerplate teach --source $h $h",
                "boilerplate $h", "boilerplate undo", "boilerplate undo"));
        statements.put("train", List.of("train", "train list", "train $h", "train x $n", "train x $n --as $h", "train x $h --as m",
                "train x $n --as m --held-out $h", "train " + word("y" + words) + " $n --as m", "train remove $h", "train remove $h"));
        statements.put("watch-query", List.of("watch-query", "watch-query " + word("w" + words) + " x",
                "watch-query $h " + word("private" + words), "watch-query a " + word("[" + words),
                "watch-query a x --silence $h", "watch-query --list $h"));
        statements.put("unwatch-query", List.of("unwatch-query " + word("nothing" + words)));
        statements.put("alerts", List.of("alerts", "alerts --watch $h", "alerts --since $h", "alerts $h", "alerts --seen $h",
                "alerts --seen 9"));
        statements.put("help", List.of("help $h", "help"));
    }

    /** How to type a word without what the shell itself would make of its characters. */
    private String word(String word) {
        String name = "w" + typed++;
        shell.session().put(name, word);
        return "$" + name;
    }
}
