package org.marsad.launcher;

/** The command line cannot be understood; the message says what would have been right. */
final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
