package org.marsad.analysis.quotations;

/** A list of cues that cannot be used; the message says where and why. */
public final class ListException extends Exception {

    private static final long serialVersionUID = 1L;

    ListException(String message) {
        super(message);
    }
}
