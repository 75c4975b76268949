package org.marsad.shell.acceptance;

/** A line is not understood. The message says what would be right. */
final class LineException extends Exception {

    private static final long serialVersionUID = 1L;

    LineException(String message) {
        super(message, null, false, false);
    }
}
