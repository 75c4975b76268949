package org.marsad.analysis.topics;

/** Rules cannot be used. The message names the file and the line, and says what is wrong and what would be right. */
final class RulesException extends Exception {

    private static final long serialVersionUID = 1L;

    RulesException(String message) {
        super(message);
    }

    /** Something is wrong in a line, counted from 1 as editors count. */
    static RulesException inLine(String file, int line, String message) {
        return new RulesException(file + ", line " + line + ": " + message);
    }
}
