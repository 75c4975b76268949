package org.marsad.deploy.settings;

/** A file is not in the form it should have. The message says where and what; it is for an operator to read. */
public final class BadFileException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong, in one sentence, with the line where there is one. */
    public BadFileException(String message) {
        super(message);
    }
}
