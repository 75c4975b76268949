package org.marsad.core.store;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The catalogue's store cannot be read or written. */
public final class StoreException extends UncheckedIOException {

    private static final long serialVersionUID = 1L;

    /** Says what could not be done; what the database said is added to the message. */
    public StoreException(String message, Exception cause) {
        super(message + (cause == null ? "" : ": " + cause.getMessage()), new IOException(message, cause));
    }
}
