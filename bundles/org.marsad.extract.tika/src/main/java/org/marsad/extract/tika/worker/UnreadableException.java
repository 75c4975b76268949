package org.marsad.extract.tika.worker;

import org.marsad.extract.tika.protocol.Failure;
import org.marsad.extract.tika.protocol.Failure.Outcome;

/** No text can be made of a document. */
public final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Outcome outcome;
    private final String advice;
    private final int pages;

    /** One sentence for what is wrong with the document, one for what the operator can do. */
    UnreadableException(Outcome outcome, String reason, String advice) {
        this(outcome, reason, advice, 0);
    }

    /** The same of a document of which pictures of so many pages can be had. */
    UnreadableException(Outcome outcome, String reason, String advice, int pages) {
        super(reason);
        this.outcome = outcome;
        this.advice = advice;
        this.pages = pages;
    }

    /** The answer to send; the worker is sound. */
    Failure failure() {
        return new Failure(outcome, getMessage(), advice, false, pages);
    }
}
