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

/**
 * Whatever documents, names and paths hold, of every command nothing reaches a person but what can be seen, and a program gets it
 * back as it was.
 */
class HostileWordsTest {

    private static final String AFTER_LINE_FEED = "FORGED";

    /** A name that a file can have. */
    private static final String NAME = "a\u001b[31m\u202eb\u2066\u009b5n\n" + AFTER_LINE_FEED + "\rc\u2028\u0085\u007f سلام";

    /** And what no file can be called. */
    private static final String WORDS = NAME + "\u0000\ud83d\u0007";

    private static final URI ORIGIN = URI.create("file:///press/" + URLEncoder.encode(NAME, StandardCharsets.UTF_8).replace("+", "%20"));

    private final Map<String, List<String>> statements = new LinkedHashMap<>();
    private TestShell shell;

    @BeforeEach
    void open() throws Exception {
        shell = TestShell.open();
        shell.session().put("h", WORDS);
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
        Annotation annotation = Samples.annotation("entity.place", 0, 5, WORDS);
        shell.catalogue.add(Samples.document("abcd1", WORDS, WORDS.replace('\n', ' ') + " نص", Samples.layer("entities", annotation,
                Samples.annotation("entity.x" + WORDS, 3, 9, WORDS))));
        shell.catalogue.add(Samples.document("abcd2", WORDS, "x"));
        shell.search.hits.add(Samples.hit(shell.catalogue.find(Samples.id("abcd1")).orElseThrow(), 1, "نص"));
        shell.search.facets = Map.of("place", List.of(new Hits.Count(WORDS, 3)));
        shell.search.notes = List.of(WORDS);
        shell.search.added = List.of(new Equivalent(WORDS, WORDS, WORDS, 1), new Equivalent(WORDS, "b", WORDS, 2));
        shell.search.matching.put("", List.of(Samples.id("abcd1"), Samples.id("abcd2")));
        shell.contrasts.terms.add(new Contrast.Term(WORDS, 1, Side.FIRST, 3, 1, 1, 1, 7, 1));
    }

    private void fillWorkbench() {
        for (ServiceKind kind : ServiceKind.values()) {
            shell.workbench.services.add(Samples.idle(kind, "id" + WORDS, "failed: " + WORDS, "handles" + WORDS));
        }
        Problem problem = new Problem("layer" + WORDS, Problem.Code.DEFECT, WORDS, WORDS, 1, Samples.NOON);
        shell.workbench.troubles.add(new Trouble(Optional.of(Samples.id("abcd1")), ORIGIN, problem));
        shell.workbench.verification = new Verification(List.of(new Verification.Check(WORDS, 1, List.of(WORDS))));
        shell.progress.start(WORDS, OptionalLong.of(3));
        shell.intake.outcomes.add(new FileIntake.Outcome(ORIGIN, Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(problem)));
        shell.intake.watch(Path.of("/press/" + NAME), WORDS);
        shell.watches.watches.add(new Watch(WORDS, WORDS, Watch.Kind.EACH, Duration.ZERO, Samples.NOON, Optional.of(WORDS)));
        shell.watches.alerts.add(new Alert(1, WORDS, Watch.Kind.EACH, Optional.of(Samples.id("abcd1")), Samples.NOON, Samples.NOON,
                Optional.of(WORDS), false));
    }

    private void fillSimilarity() {
        shell.similarity.documents.add(new SimilarDocument(Samples.id("abcd2"), WORDS, ORIGIN, new Likeness(1, 1, 1,
                List.of(new Copy(new Span(0, 1), new Span(0, 1), 1, 1, 1, 1)))));
        Story.Member member = new Story.Member(Samples.id("abcd1"), WORDS, ORIGIN, WORDS, LocalDate.EPOCH);
        shell.similarity.stories.add(new Story(WORDS, List.of(WORDS), List.of(WORDS), List.of(WORDS), List.of(member, member)));
        SourceComparison.Source source = new SourceComparison.Source(Samples.id("abcd1"), WORDS, Optional.of(WORDS), ORIGIN,
                Optional.of(WORDS), Samples.NOON);
        SourceComparison.Claim claim = new SourceComparison.Claim(SourceComparison.Kind.FIGURE, WORDS, SourceComparison.Verdict.ALONE,
                List.of(new SourceComparison.Statement(Samples.id("abcd1"), WORDS, new Span(0, 1), WORDS, WORDS)));
        shell.similarity.comparison = new SourceComparison(List.of(source), List.of(claim), List.of());
    }

    private void fillDeployments() {
        shell.deployments.files.add(FakeDeployments.refused("f" + WORDS, WORDS, WORDS));
        shell.deployments.files.add(FakeDeployments.active("g" + WORDS, "n" + WORDS, "1" + WORDS, Optional.of(WORDS)));
        Annotation found = Samples.annotation("t" + WORDS, 0, 3, WORDS);
        shell.deployments.comparison = new Comparison(WORDS, WORDS, List.of(new Comparison.OfAnalyzer(WORDS, Optional.of(WORDS), 1, 0,
                List.of(new Comparison.Change(Samples.id("abcd1"), WORDS, Optional.empty(), Optional.of(found))), List.of(WORDS))));
    }

    private void register() throws Exception {
        shell.register(Exporter.class, (entries, target) -> { }, Map.of("marsad.exporter.format", "f" + WORDS));
        shell.register(Explainer.class, subject -> Optional.of(new Explanation(WORDS, WORDS, List.of(WORDS), List.of(WORDS))), Map.of());
        shell.register(Normalizer.class, text -> new NormalizedText(text.replace('a', 'e'), OffsetMap.identity(text.length())),
                Map.of("marsad.normalizer.id", "arabic", "marsad.normalizer.revision", WORDS));
        shell.register(Evaluation.class, folder -> List.of(new Figure(WORDS, WORDS, 1, 1).atLeast(1)),
                Map.of("marsad.evaluation.area", "x", "marsad.evaluation.data", WORDS));
        shell.register(Evaluation.class, folder -> {
            throw new EvaluationException(WORDS);
        }, Map.of("marsad.evaluation.area", "y" + WORDS, "marsad.evaluation.data", WORDS));
        FakeTrainer trainer = new FakeTrainer();
        trainer.models.add(FakeTrainer.model(WORDS, Optional.of(WORDS)));
        shell.register(Trainer.class, trainer, Map.of("marsad.trainer.subject", "x", "marsad.trainer.data", WORDS));
        FakeTrainer refusing = new FakeTrainer();
        refusing.refusal = WORDS;
        shell.register(Trainer.class, refusing, Map.of("marsad.trainer.subject", "y" + WORDS, "marsad.trainer.data", WORDS));
        Path document = Files.writeString(shell.folder().resolve(NAME + ".txt"), WORDS.replace("\ud83d", ""));
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
        statements.put("unwatch", List.of("unwatch nothing$h", "unwatch $h"));
        statements.put("documents", List.of("documents", "documents $h", "documents --state $h", "documents --$h"));
        statements.put("show", List.of("show abcd1", "show abcd", "show $h", "show --text abcd1", "show --body abcd1"));
        statements.put("text", List.of("text abcd1", "text abcd1 --form $h", "text $h"));
        statements.put("search", List.of("search نص", "search $h --facets place --explain", "search \"[\"$h", "search --expand $h",
                "search --filter $h x", "search --from $h x", "search --batch $n --run $n"));
        statements.put("annotations", List.of("annotations", "annotations entity", "annotations $h", "annotations entity --document abcd1",
                "annotations --limit $h"));
        statements.put("trend", List.of("trend entity", "trend entity=$h", "trend $h", "trend entity --by $h", "trend x --query \"[\"$h"));
        statements.put("contrast", List.of("contrast $h", "contrast $h $n", "contrast a b c$h", "contrast \"[\"$h", "contrast x --kind $h",
                "contrast x --limit $h"));
        statements.put("similar", List.of("similar abcd1", "similar $h", "similar abcd1 --min $h"));
        statements.put("compare", List.of("compare abcd1 abcd2 --all", "compare $h", "compare abcd1"));
        statements.put("stories", List.of("stories", "stories --from $h", "stories \"[\"$h"));
        statements.put("export", List.of("export $h -", "export f$h out$n", "export f$h - --option$h"));
        statements.put("remove", List.of("remove $h", "remove abcd"));
        statements.put("deployments", List.of("deployments", "deployments $h", "deployments f$h", "deployments --state $h"));
        statements.put("rollback", List.of("rollback $h", "rollback n$h"));
        statements.put("shadow", List.of("shadow $n", "shadow x.jar", "shadow $h"));
        statements.put("promote", List.of("promote"));
        statements.put("accept", List.of("accept $n.txt", "accept $n", "accept bad", "accept $h"));
        statements.put("retry", List.of("retry $h", "retry"));
        statements.put("why", List.of("why $h", "why abcd1"));
        statements.put("cancel", List.of("cancel $h"));
        statements.put("analyze", List.of("analyze --analyzer $h", "analyze --document $h", "analyze --prune --analyzer $h"));
        statements.put("evaluate", List.of("evaluate", "evaluate x data", "evaluate $h data", "evaluate y$h data", "evaluate x $n",
                "evaluate x $h"));
        statements.put("backup", List.of("backup $n", "backup $h/x", "backup"));
        statements.put("boilerplate", List.of("boilerplate", "boilerplate teach abcd1 $h", "boilerplate teach --source $h $h",
                "boilerplate $h", "boilerplate undo", "boilerplate undo"));
        statements.put("train", List.of("train", "train list", "train $h", "train x $n", "train x $n --as $h", "train x $h --as m",
                "train x $n --as m --held-out $h", "train y$h $n --as m", "train remove $h", "train remove $h"));
        statements.put("watch-query", List.of("watch-query", "watch-query w$h x", "watch-query $h private$h", "watch-query a \"[\"$h",
                "watch-query a x --silence $h", "watch-query --list $h"));
        statements.put("unwatch-query", List.of("unwatch-query nothing$h"));
        statements.put("alerts", List.of("alerts", "alerts --watch $h", "alerts --since $h", "alerts $h", "alerts --seen $h",
                "alerts --seen 9"));
        statements.put("help", List.of("help $h", "help"));
    }
}
