package org.marsad.launcher.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.felix.gogo.runtime.Parser.Program;
import org.junit.jupiter.api.Test;

class StatementsTest {

    /** Each statement as its tokens, joined by blanks. */
    private static List<String> cut(String text) throws IOException, StatementSyntaxException {
        Statements statements = new Statements(new StringReader(text));
        List<String> all = new ArrayList<>();
        for (List<Program> next = statements.next(); next != null; next = statements.next()) {
            next.forEach(program -> all.add(program.tokens().stream().map(CharSequence::toString)
                    .collect(Collectors.joining(" "))));
        }
        return all;
    }

    private static String refusal(String text) {
        return assertThrows(StatementSyntaxException.class, () -> cut(text)).getMessage();
    }

    @Test
    void semicolonsAndLinesSeparate() throws Exception {
        assertEquals(List.of("a", "b", "c", "d"), cut("a; b\nc;\n\n;d"));
    }

    @Test
    void quotesAndBracesKeepTogether() throws Exception {
        assertEquals(List.of("a 'b;c' \"d;e\"", "f { g; h }"), cut("a 'b;c' \"d;e\"; f { g; h }"));
    }

    @Test
    void aQuoteOrBraceMaySpanLines() throws Exception {
        assertEquals(List.of("a \"b\nc\"", "x = {\n d\n}", "e"), cut("a \"b\nc\"\nx = {\n d\n}\ne"));
    }

    @Test
    void aPipeIsOneStatement() throws Exception {
        assertEquals(List.of("a | b", "c"), cut("a | b; c"));
    }

    @Test
    void aLineThatEndsInAPipeGoesOn() throws Exception {
        assertEquals(List.of("a | b", "c"), cut("a |\nb\nc"));
    }

    @Test
    void conditionalStatementsStayTogether() throws Exception {
        assertEquals(List.of("a && b || c", "d"), cut("a && b || c; d"));
    }

    @Test
    void aBackgroundSignEndsAStatementAndBelongsToIt() throws Exception {
        assertEquals(List.of("a &", "b"), cut("a & b"));
    }

    @Test
    void commentsAreNoStatements() throws Exception {
        assertEquals(List.of("a", "b"), cut("# one ; two {\na // three\n# four\nb"));
    }

    @Test
    void linesAreTakenOnlyWhenTheyAreNeeded() throws Exception {
        Reader text = new StringReader("a; b\nc");
        Statements statements = new Statements(text);
        assertEquals(2, statements.next().size());
        assertEquals(1, statements.next().size());
        assertNull(statements.next());
    }

    @Test
    void anOpenQuoteAtTheEndIsReportedWithItsPlace() {
        assertEquals("unexpected EOT looking for matching quote: \" (line 2, column 4)", refusal("a\nb \"c\nd"));
    }

    @Test
    void aStrayBraceIsReportedWithItsPlace() {
        assertEquals("unexpected token '}' (line 2, column 1)", refusal("a\n}"));
    }
}
