package org.marsad.extract.tika.protocol;

/**
 * One message on the pipe.
 *
 * @param kind    what it is
 * @param payload its content, encoded as its kind says; not copied, so not to be changed any more
 */
public record Frame(Kind kind, byte[] payload) {

    /** The kinds of messages. */
    public enum Kind {
        /** The worker is up; payload: {@link Hello}. */
        HELLO,
        /** A document follows; payload: {@link Request}. */
        REQUEST,
        /** The next bytes of the document. */
        DATA,
        /** The document is complete; no payload. */
        END,
        /** The document will not be completed, forget it; no payload. */
        ABORT,
        /** The answer to a request, text; payload: {@link ExtractedText}. */
        TEXT,
        /** The answer to a request, no text; payload: {@link Failure}. */
        PROBLEM,
        /** The answer to a request for a picture; payload: {@link Picture}. */
        PICTURE
    }
}
