package org.marsad.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.marsad.api.boilerplate.Lesson;
import org.marsad.api.boilerplate.Lesson.Verdict;
import org.marsad.api.boilerplate.Scope;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.fake.Samples;

class BoilerplateTest {

    private TestShell shell;

    @BeforeEach
    void open() throws Exception {
        shell = TestShell.open();
        shell.catalogue.add(Samples.document("abcd", "", "نبض الضفة\n\n  عنوان   المقال \nمتن"));
        shell.catalogue.add(Samples.published("beef", "المرصد", "سطر الموقع\nمتن"));
    }

    @AfterEach
    void close() throws Exception {
        shell.close();
    }

    @Test
    void whatIsKnownIsListedWithItsCountsAndWhereItHolds() throws Exception {
        shell.execute("boilerplate teach --site المرصد 'سطر ما'");
        assertEquals("WHERE         VERDICT  KNOWN                        IN  OF  LINE\n"
                + "site:المرصد   site     taught 2026-01-01T12:00:00Z   1   2  سطر ما\n"
                + "source:press  site     learned                      31  40  تابعوا كل جديد", shell.type("boilerplate"));
        assertEquals("{\"line\":\"تابعوا كل جديد\",\"scope\":\"source:press\",\"verdict\":\"site\",\"known\":\"learned\",\"taught\":null,"
                + "\"documents\":31,\"of\":40}", shell.type("boilerplate list --source press --json"));
        assertEquals("No line is known to belong to source:other. To teach one: boilerplate teach ID LINE…",
                shell.type("boilerplate list --source other"));
    }

    @Test
    void linesOfADocumentAreTaughtByNumberOrAsTheyStandForItsSource() throws Exception {
        assertEquals("In documents of source:folder these belong to the site: نبض الضفة /   عنوان   المقال",
                shell.type("boilerplate teach abcd 1 'عنوان المقال'").stripTrailing());
        assertEquals(List.of(new Lesson(Samples.NOON, Scope.source("folder"), Verdict.SITE, List.of("نبض الضفة", "  عنوان   المقال "))),
                shell.siteLines.lessons);
    }

    @Test
    void linesOfADocumentThatStatesItsSiteAreTaughtForThat() throws Exception {
        assertEquals("{\"done\":\"taught\",\"scope\":\"site:المرصد\",\"verdict\":\"article\",\"lines\":[\"سطر الموقع\"],"
                + "\"taught\":\"2026-01-01T12:00:00Z\"}", shell.type("boilerplate keep beef 1 --json"));
    }

    @Test
    void whatWasTaughtLastIsTakenBack() throws Exception {
        shell.execute("boilerplate teach --source press سطر");
        shell.execute("boilerplate teach --source press آخر");
        assertEquals("Taken back, for documents of source:press: آخر", shell.type("boilerplate undo"));
        assertEquals("Taken back, for documents of source:press: سطر", shell.type("boilerplate undo"));
        assertEquals("nothing was taught that could be taken back", failure("boilerplate undo"));
    }

    @Test
    void inBatchItReturnsWhenTheDocumentsAreAnalysedAgain() throws Exception {
        shell.session().put("marsad.batch", true);
        shell.execute("boilerplate teach --source press سطر");
        assertTrue(shell.progress.ended().endsWith("analyse and index 0\n"), shell.progress.ended());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "boilerplate forget|boilerplate: 'forget' is not one of its actions; actions: keep, list, teach, undo",
        "boilerplate teach|boilerplate: say which lines: the id of a document and its lines, or --source NAME and lines",
        "boilerplate teach abcd 5|the document abcd00000000 has lines 1 to 4, not 5; they are counted as in  show --text abcd00000000",
        "boilerplate teach abcd لا|the document abcd00000000 has no line 'لا'; give the whole line as  show --text abcd00000000  has it,"
            + " or its number",
        "boilerplate list x|boilerplate list: 'x' is more than it takes",
        "boilerplate teach --source ' ' x|a source needs a name",
        "boilerplate teach --source a --site b x|--source and --site exclude each other"})
    void whatIsWrongIsSaid(String statement, String message) {
        assertEquals(message, failure(statement));
    }

    @Test
    void whatIsNoLineIsSaidWithTheUsage() {
        assertTrue(failure("boilerplate teach abcd").startsWith("boilerplate: there is no line to teach; usage: boilerplate ["));
    }

    private String failure(String statement) {
        return assertThrows(CommandException.class, () -> shell.execute(statement)).getMessage();
    }
}
