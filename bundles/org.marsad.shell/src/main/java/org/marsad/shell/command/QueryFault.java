package org.marsad.shell.command;

import org.marsad.api.search.QueryException;
import org.marsad.shell.result.Escape;

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
        // A mark above a letter takes no column of its own.
        int column = (int) before.codePoints().filter(c -> Character.getType(c) != Character.NON_SPACING_MARK).count();
        return new CommandException(fault.getMessage() + " (at character " + (query.codePointCount(0, position) + 1)
                + ")\n  "
                + Escape.line(query) + "\n  " + " ".repeat(column) + "^");
    }
}
