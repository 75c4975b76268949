package org.marsad.analysis.keyterms;

/** A file of stop words cannot be used. The message names the file and the line, and says what is wrong and what would be right. */
final class StopWordsException extends Exception {

    private static final long serialVersionUID = 1L;

    StopWordsException(String message) {
        super(message);
    }

    /** Something is wrong in a line, counted from 1 as editors count. */
    static StopWordsException inLine(String file, int line, String message) {
        return new StopWordsException(file + ", line " + line + ": " + message);
    }
}
