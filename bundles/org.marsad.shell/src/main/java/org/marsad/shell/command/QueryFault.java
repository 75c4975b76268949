package org.marsad.shell.command;

import java.util.List;
import org.marsad.api.search.QueryException;
import org.marsad.shell.result.Escape;
import org.marsad.shell.result.Width;

/** A query that is not understood, with the place marked. */
public final class QueryFault {

    private QueryFault() {
    }

    /** The message for whoever typed {@code query}. */
    public static CommandException of(QueryException fault, String query) {
        int position = fault.position();
        if (position < 0 || position > query.length() || query.isBlank()) {
            return new CommandException(fault.getMessage());
        }
        String before = Escape.line(query.substring(0, position));
        int column = Width.of(before);
        return CommandException.withLines(fault.getMessage() + " (at character " + (query.codePointCount(0, position) + 1) + ")",
                List.of("  " + query, "  " + " ".repeat(column) + "^"));
    }
}
