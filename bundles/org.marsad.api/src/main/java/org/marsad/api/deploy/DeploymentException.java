package org.marsad.api.deploy;

/** A bundle is not taken. Message and advice are for an operator to read. */
public class DeploymentException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What the operator can do. */
    private final String advice;

    /**
     * Says what is wrong.
     *
     * @param reason what is wrong, one sentence
     * @param advice what the operator can do about it, one sentence
     */
    public DeploymentException(String reason, String advice) {
        super(reason);
        this.advice = advice;
    }

    /** What the operator can do about it. */
    public String advice() {
        return advice;
    }
}
