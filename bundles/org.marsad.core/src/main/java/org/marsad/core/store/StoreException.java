package org.marsad.core.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;

/** The catalogue's store cannot be read or written. */
public final class StoreException extends UncheckedIOException {

    private static final long serialVersionUID = 1L;

    private final boolean isFull;

    /** Says what could not be done; what the database said is added to the message. */
    public StoreException(String message, Exception cause) {
        this(message, cause, false);
    }

    private StoreException(String message, Exception cause, boolean isFull) {
        super(message + (cause == null ? "" : ": " + cause.getMessage()), new IOException(message, cause));
        this.isFull = isFull;
    }

    /** The disk is full; the same may go well later. */
    static StoreException full(SQLException cause) {
        return new StoreException("the catalogue cannot be written because the disk is full", cause, true);
    }

    /** Whether it was because the disk is full. */
    boolean isFull() {
        return isFull;
    }
}
