package org.marsad.extract.tika;

/** A worker has ended, or had to be ended, without an answer. */
final class WorkerLostException extends Exception {

    private static final long serialVersionUID = 1L;

    /** The ways in which workers are lost. */
    enum Loss {
        /** It took too long and was killed. */
        TIMED_OUT,
        /** It needed more heap than it may have. */
        OUT_OF_MEMORY,
        /** It ended for another reason, or talked nonsense and was killed. */
        CRASHED
    }

    private final Loss loss;

    /** Says how it was lost, with what is known about it for the log. */
    WorkerLostException(Loss loss, String message, Throwable cause) {
        super(message, cause);
        this.loss = loss;
    }

    /** How it was lost. */
    Loss loss() {
        return loss;
    }
}
