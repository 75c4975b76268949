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
import org.junit.jupiter.params.provider.ValueSource;
import org.marsad.api.document.Span;
import org.marsad.api.similarity.Copy;
import org.marsad.api.similarity.Likeness;
import org.marsad.api.similarity.SimilarDocument;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.fake.Samples;

class SimilarTest {

    private TestShell shell;

    @BeforeEach
    void open() throws Exception {
        shell = TestShell.open();
        shell.catalogue.add(Samples.document("abcd", "خبر", "\ud83d\ude80 نص"));
        shell.catalogue.add(Samples.document("beef", "نسخة", "\ud83d\ude80\ud83d\ude80 نص"));
        shell.catalogue.add(Samples.document("0000", "", ""));
        shell.similarity.documents.add(new SimilarDocument(Samples.id("beef"), "نسخة", Samples.origin("beef"),
                new Likeness(0.512345, 0.9, 0.25, List.of(new Copy(new Span(2, 5), new Span(4, 7), 2, 5, 1, 0.5)))));
    }

    @AfterEach
    void close() throws Exception {
        shell.close();
    }

    @Test
    void whatIsSimilarIsListedWithTheShareAndTheParagraphs() throws Exception {
        String shown = shell.type("similar abcd");

        assertTrue(shown.contains("90%") && shown.contains("is in it") && shown.contains("2→5") && shown.contains("نسخة"), shown);
        assertEquals("abcd00000000 0.2 20", shell.similarity.asked);
    }

    @Test
    void jsonHasThePassagesInCodePoints() throws Exception {
        assertEquals("{\"rank\":1,\"id\":\"" + Samples.id("beef") + "\",\"title\":\"نسخة\",\"origin\":\"file:///press/beef.txt\","
                + "\"share\":0.9,\"resemblance\":0.5123,\"contained\":0.9,\"containing\":0.25,\"copies\":[{\"begin\":1,\"end\":4,"
                + "\"paragraph\":2,\"otherBegin\":2,\"otherEnd\":5,\"otherParagraph\":5,\"words\":1,\"share\":0.5}]}",
                shell.type("similar abcd --json"));
    }

    @ParameterizedTest
    @CsvSource({"0.95,0.95", "95%,0.95", "1,1.0", "0,0.0"})
    void theLeastShareIsANumberOrAPercentage(String typed, String asked) throws Exception {
        shell.execute("similar abcd --limit 3 --min '" + typed + "'");

        assertEquals("abcd00000000 " + asked + " 3", shell.similarity.asked);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "-1", "x", "NaN", "101%", "''"})
    void whatIsNoShareIsRefused(String typed) {
        assertTrue(failure("similar abcd --min '" + typed + "'").startsWith("--min takes a share from 0 to 1"));
    }

    @Test
    void nothingSimilarIsSaid() throws Exception {
        assertEquals("No document shares 95% of its text with abcd00000000.", shell.type("similar abcd --min 0.95").strip());
    }

    @Test
    void whatCannotBeComparedIsAnError() {
        assertEquals("similar: there is no text of it", failure("similar 0000"));
        assertTrue(failure("similar ffff").contains("ffff"));
    }

    private String failure(String statement) {
        return assertThrows(CommandException.class, () -> shell.execute(statement)).getMessage();
    }
}
