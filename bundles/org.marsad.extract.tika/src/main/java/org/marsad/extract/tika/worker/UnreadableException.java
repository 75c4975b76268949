package org.marsad.extract.tika.worker;

import org.marsad.extract.tika.protocol.Failure;
import org.marsad.extract.tika.protocol.Failure.Outcome;

/** No text can be made of a document. */
final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Outcome outcome;
    private final String advice;

    /** One sentence for what is wrong with the document, one for what the operator can do. */
    UnreadableException(Outcome outcome, String reason, String advice) {
        super(reason);
        this.outcome = outcome;
        this.advice = advice;
    }

    /** The answer to send; the worker is sound. */
    Failure failure() {
        return new Failure(outcome, getMessage(), advice, false);
    }
}
