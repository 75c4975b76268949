package org.marsad.launcher.inside;

/** There is no such command. The shell shows a failure by its {@code toString()}, so that is the message alone. */
final class UnknownCommandException extends Exception {
    private static final long serialVersionUID = 1L;

    UnknownCommandException(String message) {
        super(message);
    }

    @Override
    public String toString() {
        return getMessage();
    }
}
