package org.marsad.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.fake.Samples;

/** How Arabic looks on terminals that put it in order and on those that do not. */
class TerminalArabicTest {

    private static final String LOGICAL = "\u2068سلام\u2069";
    private static final String VISUAL = "\ufee1\ufefc\ufeb3";

    private TestShell shell;

    @BeforeEach
    void open() throws Exception {
        shell = TestShell.open();
        shell.catalogue.add(Samples.document("abcd", "سلام", "سلام\nثم"));
        shell.session().put("marsad.terminal", true);
        shell.session().put("marsad.color", false);
        shell.session().put("marsad.environment", Map.of("TERM", "xterm-256color"));
    }

    @AfterEach
    void close() throws Exception {
        shell.close();
    }

    @Test
    void aFileGetsTheTextAsItIs() throws Exception {
        shell.session().put("marsad.terminal", null);
        shell.session().put("shell.bidi", "visual");
        String listed = shell.type("documents");
        assertTrue(listed.contains("  سلام  "), listed);
    }

    @Test
    void theSessionDecidesThenTheEnvironmentThenTheConfiguration() throws Exception {
        assertShows(LOGICAL);
        shell.configure("visual");
        assertShows(VISUAL);
        shell.session().put("marsad.environment", Map.of("TERM", "xterm-256color", "MARSAD_BIDI", "logical"));
        assertShows(LOGICAL);
        shell.execute("shell.bidi = visual");
        assertShows(VISUAL);
    }

    @Test
    void aTerminalThatIsKnownToPutTextInNoOrderGetsItInOrder() throws Exception {
        for (Map<String, String> plain : List.of(Map.of("TERM", "linux"), Map.of("TERM", "alacritty"), Map.of("TERM", "xterm-kitty"),
                Map.of("TERM", "xterm-256color", "XTERM_VERSION", "XTerm(379)", "VTE_VERSION", "7006"))) {
            shell.session().put("marsad.environment", plain);
            assertShows(VISUAL);
        }
        for (Map<String, String> able : List.of(Map.of("TERM", "xterm-256color", "VTE_VERSION", "7006"), Map.of("TERM", "mlterm"),
                Map.of("TERM", "xterm-256color", "KONSOLE_VERSION", "221201"))) {
            shell.session().put("marsad.environment", able);
            assertShows(LOGICAL);
        }
    }

    @Test
    void aSettingThatCannotBeIsAnErrorThatNamesThoseThatCan() throws Exception {
        shell.session().put("shell.bidi", "on");
        CommandException error = assertThrows(CommandException.class, () -> shell.execute("documents"));
        assertEquals("shell.bidi is 'on', but can only be auto, logical, visual", error.getMessage());
        shell.session().put("shell.bidi", null);
        shell.configure("visuel");
        assertShows(LOGICAL);
    }

    @Test
    void aLigatureIsCountedAsTheOneColumnThatItTakes() throws Exception {
        shell.session().put("shell.bidi", "visual");
        List<String> lines = shell.type("documents").lines().toList();
        assertEquals(lines.get(0).indexOf("ORIGIN"), lines.get(1).indexOf("/press"));
    }

    @Test
    void runningTextIsJoinedAndInOrderOnTheTerminalOnly() throws Exception {
        shell.session().put("shell.bidi", "visual");
        assertEquals(VISUAL + "\n\ufee2\ufe9b", shell.type("show --text abcd"));
        assertTrue(shell.type("show --text --json abcd").contains("\"text\":\"سلام\\nثم\""));
    }

    private void assertShows(String expected) throws Exception {
        String listed = shell.type("documents");
        assertTrue(listed.contains(expected), listed);
    }
}
