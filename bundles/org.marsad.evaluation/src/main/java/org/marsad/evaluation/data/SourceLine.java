package org.marsad.evaluation.data;

import java.nio.file.Path;
import org.marsad.api.evaluation.EvaluationException;

/**
 * A line of a file.
 *
 * @param file   the file
 * @param number its number, the first is 1
 * @param text   what stands on it, without the line's end
 */
public record SourceLine(Path file, int number, String text) {

    /** The exception that names this line; {@code what} says what is wrong with it and what is expected. */
    public EvaluationException wrong(String what) {
        return new EvaluationException(file + ", line " + number + ": " + what);
    }

    /** What stands between tabs, exactly so many fields; {@code expected} names them. */
    public String[] fields(int count, String expected) throws EvaluationException {
        String[] fields = text.split("\t", -1);
        if (fields.length != count) {
            throw wrong("it has " + fields.length + " fields and not " + count + "; expected, with tabs between: " + expected);
        }
        return fields;
    }
}
