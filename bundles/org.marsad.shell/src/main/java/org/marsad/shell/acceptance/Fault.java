package org.marsad.shell.acceptance;

/**
 * Something an acceptance text cannot be used for.
 *
 * @param file    the file, as it is shown
 * @param line    the line, from 1, or 0 if it is about the file as a whole
 * @param message what is wrong and what would be right
 */
public record Fault(String file, int line, String message) {

    /** With the place before it, as compilers say it. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + ": " + message;
    }
}
