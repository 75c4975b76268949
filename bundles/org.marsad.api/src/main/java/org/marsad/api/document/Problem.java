package org.marsad.api.document;

import java.time.Instant;
import java.util.Locale;

/**
 * Why something that should be there is missing, in words for an operator.
 *
 * @param missing  what is missing: {@value #TEXT}, {@value #DOCUMENT}, {@value #REST}, or the id of the analyzer whose layer it is
 * @param code     the kind of trouble
 * @param reason   what is wrong, one sentence that stands by itself
 * @param advice   what the operator can do about it, one sentence
 * @param attempts how often it was tried
 * @param since    when it was last tried
 */
public record Problem(String missing, Code code, String reason, String advice, int attempts, Instant since) {

    /** What is missing when a document could not be taken in at all. */
    public static final String DOCUMENT = "document";

    /** What is missing when no text could be made of the bytes. */
    public static final String TEXT = "text";

    /** What is missing when only a part of the text could be had; that part is there, and no hindrance to anything. */
    public static final String REST = "rest";

    /** The kinds of trouble. The names are part of the public face; see {@link #label()}. */
    public enum Code {
        /** Nothing is at the path or address that was named. */
        NOT_FOUND,
        /** It is there, but may not or cannot be read. */
        UNREADABLE,
        /** The content went on changing while it was read. */
        CHANGING,
        /** More bytes, or more text, than the workbench is set to take. */
        TOO_LARGE,
        /** Nothing that is here reads this type. */
        UNSUPPORTED,
        /** Read without trouble, but there is no text in it. */
        EMPTY,
        /** Needs a password. */
        ENCRYPTED,
        /** The bytes are not what their type promises. */
        CORRUPT,
        /** The text was cut at a limit. */
        CUT,
        /** Not finished before the deadline. */
        TIMED_OUT,
        /** Needed more memory than there is. */
        OUT_OF_MEMORY,
        /** The process that read it died. */
        CRASHED,
        /** An analyzer found more in a text than the workbench is set to keep. */
        TOO_MANY_FINDINGS,
        /** An analyzer says that it cannot work on this text. */
        NOT_ANALYSABLE,
        /** An analyzer, normalizer or extractor broke; the fault is its own and not the document's. */
        DEFECT;

        /** The name as operators see and type it, such as {@code out-of-memory}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
