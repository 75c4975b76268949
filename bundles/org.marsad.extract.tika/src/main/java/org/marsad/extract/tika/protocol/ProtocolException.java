package org.marsad.extract.tika.protocol;

import java.io.IOException;

/** The other side has said something that it may not say; the pipe cannot be used any more. */
public final class ProtocolException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Says what was received and what would have been right. */
    public ProtocolException(String message) {
        super(message);
    }
}
