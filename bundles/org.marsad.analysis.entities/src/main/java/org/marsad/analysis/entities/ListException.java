package org.marsad.analysis.entities;

/** A list cannot be used; the message says which, where and why. */
final class ListException extends Exception {

    private static final long serialVersionUID = 1L;

    ListException(String message) {
        super(message);
    }

    static ListException inLine(String list, long line, String what) {
        return new ListException("list " + list + ", line " + line + ": " + what);
    }
}
