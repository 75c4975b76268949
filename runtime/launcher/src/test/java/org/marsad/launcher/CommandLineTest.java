package org.marsad.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CommandLineTest {

    private static CommandLine parse(String... arguments) throws UsageException {
        return CommandLine.parse(List.of(arguments));
    }

    private static String refusal(String... arguments) {
        return assertThrows(UsageException.class, () -> parse(arguments)).getMessage();
    }

    @Test
    void nothingMeansTheShell() throws UsageException {
        CommandLine line = parse();
        assertInstanceOf(CommandLine.OpenShell.class, line.task());
        assertTrue(line.color());
        assertEquals(Optional.empty(), line.home());
    }

    @Test
    void statementsFollowTheirOption() throws UsageException {
        assertEquals(new CommandLine.RunStatements("status; --help"), parse("-c", "status; --help").task());
    }

    @Test
    void whatFollowsAScriptIsTheScripts() throws UsageException {
        CommandLine line = parse("--lenient", "a.gosh", "--home", "x");
        assertEquals(new CommandLine.RunScript(Path.of("a.gosh"), List.of("--home", "x")), line.task());
        assertTrue(line.lenient());
        assertEquals(Optional.empty(), line.home());
    }

    @Test
    void optionsMayStandOnEitherSideOfStatements() throws UsageException {
        CommandLine line = parse("--home", "h", "-c", "x", "--keep-going", "--no-color");
        assertEquals(Optional.of(Path.of("h")), line.home());
        assertTrue(line.keepGoing());
        assertFalse(line.color());
    }

    @Test
    void helpWinsOverAnotherCommand() throws UsageException {
        assertInstanceOf(CommandLine.ShowHelp.class, parse("demo", "--help").task());
    }

    @Test
    void aMisspeltOptionIsToldWhatItProbablyIs() {
        assertEquals("there is no option '--hom'; did you mean --home?", refusal("--hom", "x"));
    }

    @Test
    void aShellCommandGivenDirectlyIsToldHowItIsRun() {
        assertTrue(refusal("search").contains("-c 'search'"));
    }

    @Test
    void optionsWithoutTheirValueSaySo() {
        assertEquals("--home needs a folder behind it", refusal("--home"));
        assertEquals("-c needs statements behind it", refusal("-c"));
    }

    @Test
    void twoCommandsAreOneTooMany() {
        assertTrue(refusal("-c", "a", "-c", "b").contains("one command at a time"));
    }

    @Test
    void whatFollowsEvaluateIsTheShellCommands() throws UsageException {
        assertEquals(new CommandLine.Evaluate(List.of("pdf", "data", "--json")), parse("--lenient", "evaluate", "pdf", "data", "--json").task());
        assertTrue(refusal("--home", "x", "evaluate").contains("-c 'evaluate"));
    }

    @Test
    void restoreTakesAFolder() throws UsageException {
        CommandLine line = parse("--home", "new", "restore", "backup");
        assertEquals(new CommandLine.RestoreBackup(Path.of("backup")), line.task());
        assertEquals(Optional.of(Path.of("new")), line.home());
        assertEquals("restore needs the folder of a backup behind it", refusal("restore"));
    }

    @Test
    void theDemonstrationHasAHomeOfItsOwn() {
        assertTrue(refusal("demo", "--home", "x").contains("leave out --home"));
    }

    @Test
    void theServiceIsStartedAskedAttachedToAndStopped() throws UsageException {
        assertEquals(new CommandLine.StartService(), parse("--home", "x", "start").task());
        assertEquals(new CommandLine.StopService(), parse("stop").task());
        assertEquals(new CommandLine.ShowService(false), parse("status").task());
        assertEquals(new CommandLine.ShowService(true), parse("status", "--json").task());
        assertEquals(new CommandLine.Attach(new CommandLine.OpenShell()), parse("attach").task());
        assertEquals(new CommandLine.Attach(new CommandLine.RunStatements("a; b")), parse("--keep-going", "attach", "-c", "a; b").task());
        assertEquals(new CommandLine.Attach(new CommandLine.RunScript(Path.of("a.gosh"), List.of("1"))),
                parse("attach", "a.gosh", "1").task());
    }

    @Test
    void whatBelongsToOneCommandIsRefusedForOthers() {
        assertTrue(refusal("--json", "stop").contains("--json belongs to status"));
        assertTrue(refusal("attach", "stop").contains("one command at a time"));
        assertTrue(refusal("start", "-c", "a").contains("one command at a time"));
    }
}
