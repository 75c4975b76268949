package org.marsad.api.training;

/** Nothing can be learned so. */
public class TrainingException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Says which file, line or name, what is wrong with it and what would be right, for an operator to read. */
    public TrainingException(String message) {
        super(message);
    }

    /** Says what is wrong, and what was thrown. */
    public TrainingException(String message, Throwable cause) {
        super(message, cause);
    }
}
