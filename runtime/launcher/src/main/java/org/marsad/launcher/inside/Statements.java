package org.marsad.launcher.inside;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.apache.felix.gogo.runtime.EOFError;
import org.apache.felix.gogo.runtime.Parser;
import org.apache.felix.gogo.runtime.Parser.Executable;
import org.apache.felix.gogo.runtime.Parser.Operator;
import org.apache.felix.gogo.runtime.Parser.Program;
import org.apache.felix.gogo.runtime.SyntaxError;
import org.apache.felix.gogo.runtime.Token;

/**
 * Cuts text into statements with Gogo's own parser. Run as a whole, a text shows the value of its last statement only.
 * Lines are read as they are needed, so a process at the other end of a pipe can wait for one answer before it asks
 * the next question.
 */
final class Statements {
    private final BufferedReader lines;
    private int lineNumber;

    Statements(Reader text) {
        this.lines = new BufferedReader(text);
    }

    /**
     * The statements on the next lines: one line, or as many as it takes to close what is open.
     *
     * @return null at the end of the text
     */
    List<Program> next() throws IOException, StatementSyntaxException {
        String line = read();
        if (line == null) {
            return null;
        }
        int firstLine = lineNumber;
        StringBuilder text = new StringBuilder(line);
        while (true) {
            try {
                return separate(new Parser(text).program());
            } catch (EOFError e) {
                line = read();
                if (line == null) {
                    throw syntax(e, firstLine);
                }
                // For Gogo, a line end behind a pipe would be a stage without a command.
                text.append(e.missing().endsWith("pipe") ? ' ' : '\n').append(line);
            } catch (SyntaxError e) {
                throw syntax(e, firstLine);
            }
        }
    }

    private String read() throws IOException {
        lineNumber++;
        return lines.readLine();
    }

    /** The parser counts from 0, and from the beginning of what it was given. */
    private static StatementSyntaxException syntax(SyntaxError error, int firstLine) {
        return new StatementSyntaxException(error.getMessage(), firstLine + error.line(), error.column() + 1);
    }

    /** Statements joined by {@code &&}, {@code ||} or a pipe stay together, and a background sign stays where it is. */
    private static List<Program> separate(Program program) {
        List<Program> statements = new ArrayList<>();
        List<Executable> current = new ArrayList<>();
        for (Executable token : program.tokens()) {
            boolean separator = isOperator(token, ";") || isOperator(token, "\n");
            if (!separator) {
                current.add(token);
            }
            if (separator || isOperator(token, "&")) {
                add(current, program, statements);
                current = new ArrayList<>();
            }
        }
        add(current, program, statements);
        return statements;
    }

    private static boolean isOperator(Executable token, String sign) {
        return token instanceof Operator && Token.eq(sign, token);
    }

    private static void add(List<Executable> tokens, Program program, List<Program> statements) {
        if (!tokens.stream().allMatch(Statements::isEmpty)) {
            statements.add(new Program(program, tokens));
        }
    }

    private static boolean isEmpty(Executable token) {
        return token instanceof Parser.Statement statement
                && statement.tokens().isEmpty() && statement.redirections().isEmpty();
    }
}
