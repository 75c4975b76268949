package org.marsad.analysis.lexicon;

/** A list cannot be used. The message names the line and says what is wrong and what would be right. */
final class ListException extends Exception {

    private static final long serialVersionUID = 1L;

    ListException(String message) {
        super(message);
    }

    /** Something is wrong in a line, counted from 1 as editors count. */
    static ListException inLine(long line, String message) {
        return new ListException("line " + line + ": " + message);
    }
}
