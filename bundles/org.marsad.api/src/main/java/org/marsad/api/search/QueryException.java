package org.marsad.api.search;

/** A question is not understood. The message is for the person who typed it. */
public class QueryException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Where the trouble is, in UTF-16 units of the question, or -1. */
    private final int position;

    /**
     * Says what is wrong and what would have been right.
     *
     * @param position where in the text of the question, in UTF-16 units, or -1 if it is not about a place in it
     */
    public QueryException(String message, int position) {
        super(message);
        this.position = position;
    }

    /** Where in the text of the question the trouble is, in UTF-16 units, or -1. */
    public int position() {
        return position;
    }
}
