package org.marsad.analysis.entities.trained;

/** A file is no model that can be used. The message says why, and what to do. */
final class ModelException extends Exception {

    private static final long serialVersionUID = 1L;

    ModelException(String message) {
        super(message);
    }
}
