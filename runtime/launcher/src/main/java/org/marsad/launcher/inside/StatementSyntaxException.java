package org.marsad.launcher.inside;

/** The text cannot be cut into statements; the message tells the place, counted from 1. */
final class StatementSyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    StatementSyntaxException(String message, int line, int column) {
        super(message + " (line " + line + ", column " + column + ")");
    }
}
