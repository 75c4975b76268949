package org.marsad.analysis.similarity.store;

import java.io.IOException;

/** What is on disk is not what was written; it has to be made anew. */
final class DamagedException extends IOException {

    private static final long serialVersionUID = 1L;

    DamagedException(String message) {
        super(message);
    }
}
