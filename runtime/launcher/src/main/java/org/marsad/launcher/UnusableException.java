package org.marsad.launcher;

/** The home or the build cannot be used; the message says which, why, and what to do. */
public final class UnusableException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnusableException(String message) {
        super(message);
    }

    public UnusableException(String message, Throwable cause) {
        super(message, cause);
    }
}
