package org.marsad.api.ingest;

import org.marsad.api.document.Problem;

/** No text can be made of a document. Message and advice are for an operator to read. */
public class ExtractionException extends Exception {

    private static final long serialVersionUID = 1L;

    /** The kind of trouble. */
    private final Problem.Code code;

    /** What the operator can do. */
    private final String advice;

    /**
     * Says what is wrong.
     *
     * @param code   the kind of trouble
     * @param reason what is wrong with the document, one sentence
     * @param advice what the operator can do about it, one sentence
     */
    public ExtractionException(Problem.Code code, String reason, String advice) {
        super(reason);
        this.code = code;
        this.advice = advice;
    }

    /** The kind of trouble. */
    public Problem.Code code() {
        return code;
    }

    /** What the operator can do about it. */
    public String advice() {
        return advice;
    }
}
