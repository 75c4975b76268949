package org.marsad.shell.completion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.felix.gogo.jline.Parser;
import org.apache.felix.gogo.jline.Shell;
import org.jline.builtins.Completers;
import org.jline.builtins.Completers.CompletionData;
import org.jline.reader.Candidate;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser.ParseContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.api.export.Exporter;
import org.marsad.api.workbench.ServiceKind;
import org.marsad.shell.TestShell;
import org.marsad.shell.fake.FakeDeployments;
import org.marsad.shell.fake.Samples;

/** What the line editor's own completer offers for what was typed. */
class CompletionTest {

    private TestShell shell;

    @BeforeEach
    void open() throws Exception {
        shell = TestShell.open();
        shell.catalogue.add(Samples.document("abcd", "سنة\u001b", "نص"));
        shell.catalogue.add(Samples.document("ef01", "آخر", "نص"));
        shell.workbench.services.add(Samples.service(ServiceKind.ANALYZER, "dates", "time.date"));
        shell.session().put(".completions", new HashMap<String, List<CompletionData>>());
        shell.execute("marsad:__completions");
    }

    @AfterEach
    void close() throws Exception {
        shell.close();
    }

    @Test
    void commandsAreOfferedWithWhatTheyDo() {
        Candidate search = offered("sea").get("search");
        assertEquals("Finds documents, the best first", search.descr());
        assertFalse(offered("").keySet().stream().anyMatch(name -> name.startsWith("_")));
    }

    @Test
    void optionsAreOfferedWithWhatTheyDo() {
        assertEquals("words as they are spelt, without folding and stemming", offered("search x --").get("--exact").descr());
        assertTrue(offered("search --").keySet().containsAll(Set.of("--limit", "--json", "--help")));
    }

    @Test
    void idsAreOfferedWithTheTitlesOfTheirDocuments() {
        assertEquals("سنة\\u001b", offered("show ").get("abcd00000000").descr());
        assertEquals(Set.of("ef0100000000"), offered("remove abcd e").keySet());
        assertEquals(Set.of("abcd00000000"), offered("analyze --document ab").keySet());
    }

    @Test
    void valuesOfOptionsAreOffered() {
        assertEquals(Set.of("ok", "failed", "pending", "gone"), offered("documents --state ").keySet());
        assertEquals(Set.of("dates"), offered("analyze --force --analyzer ").keySet());
        assertTrue(offered("ingest --charset ").containsKey("windows-1256"));
    }

    @Test
    void aFieldToFilterByWaitsForItsValue() {
        assertFalse(offered("search x --filter ").get("lang=").complete());
    }

    @Test
    void formatsTypesAndCommandsAreOffered() {
        shell.register(Exporter.class, (entries, target) -> { }, Map.of("marsad.exporter.format", "csv"));
        assertEquals(Set.of("csv"), offered("export ").keySet());
        assertEquals(Set.of("time.date"), offered("annotations ").keySet());
        assertTrue(offered("help ").containsKey("reindex"));
    }

    @Test
    void whatIsDeployedIsOfferedByBothItsNames() {
        shell.deployments.files.add(FakeDeployments.active("d.jar", "org.marsad.dates", "1.1.0", Optional.of("1.0.0")));
        shell.deployments.files.add(FakeDeployments.refused("broken.jar", "it is no jar", ""));
        assertEquals(Set.of("d.jar", "org.marsad.dates", "broken.jar"), offered("deployments ").keySet());
        assertEquals("quarantined", offered("deployments ").get("broken.jar").descr());
        assertEquals(Set.of("d.jar", "org.marsad.dates"), offered("rollback ").keySet());
        assertEquals("1.1.0, before: 1.0.0", offered("rollback ").get("org.marsad.dates").descr());
        assertTrue(offered("deployments --state ").keySet().containsAll(Set.of("active", "quarantined")));
        assertEquals(Set.of("d.jar", "org.marsad.dates", "broken.jar", "dates"), offered("why ").keySet());
        assertEquals(Set.of("dates"), offered("analyze --prune --analyzer ").keySet());
        assertTrue(offered("shadow x.jar --").containsKey("--last"));
    }

    @Test
    void nothingIsOfferedWhereAnythingCanStand() {
        assertEquals(Set.of(), offered("search ").keySet());
        assertEquals(Set.of(), offered("show abcd ").keySet());
    }

    @Test
    void withoutALineEditorThereIsNothingToTell() throws Exception {
        shell.session().put(".completions", null);
        assertEquals("", shell.type("marsad:__completions"));
    }

    private Map<String, Candidate> offered(String typed) {
        ParsedLine line = new Parser().parse(typed, typed.length(), ParseContext.COMPLETE);
        List<Candidate> candidates = new ArrayList<>();
        new Completers.Completer(new Environment()).complete(null, line, candidates);
        return candidates.stream().collect(Collectors.toMap(Candidate::value, candidate -> candidate, (one, other) -> one));
    }

    /** As Gogo's shell makes it. */
    private final class Environment implements Completers.CompletionEnvironment {

        @Override
        public Map<String, List<CompletionData>> getCompletions() {
            return Shell.getCompletions(shell.session());
        }

        @Override
        public Set<String> getCommands() {
            return Shell.getCommands(shell.session());
        }

        @Override
        public String resolveCommand(String command) {
            return Shell.resolve(shell.session(), command);
        }

        @Override
        public String commandName(String command) {
            return command.substring(command.indexOf(':') + 1);
        }

        @Override
        public Object evaluate(LineReader reader, ParsedLine line, String function) throws Exception {
            shell.session().put(".commandLine", line);
            return shell.session().execute(function);
        }
    }
}
