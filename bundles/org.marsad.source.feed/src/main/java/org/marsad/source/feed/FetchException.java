package org.marsad.source.feed;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.marsad.api.document.Problem;

/** Something could not be fetched. Message and advice are for an operator. */
final class FetchException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Whether there is a point in trying again. */
    enum Prospect {
        /** It may go better the next time. */
        PASSING,
        /** It will be the same the next time. */
        LASTING,
        /** The other side has not been asked, because it wants to be left alone for now. */
        NOT_ASKED
    }

    private final Problem.Code code;
    private final String advice;
    private final Prospect prospect;
    private final transient Instant notBefore;
    private int status;

    FetchException(Problem.Code code, String reason, String advice, Prospect prospect) {
        this(code, reason, advice, prospect, null);
    }

    /** Something the server has answered with a status other than success. */
    static FetchException answered(int status, Problem.Code code, String reason, String advice, Prospect prospect) {
        FetchException answer = new FetchException(code, reason + " (HTTP " + status + ")", advice, prospect);
        answer.status = status;
        return answer;
    }

    /**
     * Says what went wrong.
     *
     * @param notBefore when the other side may be asked again, or null if it has not said
     */
    FetchException(Problem.Code code, String reason, String advice, Prospect prospect, Instant notBefore) {
        super(reason);
        this.code = code;
        this.advice = advice;
        this.prospect = prospect;
        this.notBefore = notBefore;
    }

    Problem.Code code() {
        return code;
    }

    String advice() {
        return advice;
    }

    Prospect prospect() {
        return prospect;
    }

    /** Whether the server says that the fault is in what was asked for, as when there is nothing at the address. */
    boolean isOurs() {
        return status >= 400 && status < 500;
    }

    Optional<Instant> notBefore() {
        return Optional.ofNullable(notBefore);
    }
}
