package org.marsad.api.evaluation;

/** The figures cannot be taken. */
public class EvaluationException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Says which file or service, what is wrong with it and what would be right, for an operator to read. */
    public EvaluationException(String message) {
        super(message);
    }

    /** Says what is wrong, and what was thrown. */
    public EvaluationException(String message, Throwable cause) {
        super(message, cause);
    }
}
