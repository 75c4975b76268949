package org.marsad.launcher;

/** The terminal of a visitor, each key of which goes to another process, until it is closed and is as it was before. */
public interface RawTerminal extends AutoCloseable {

    /** Its type, as in {@code TERM}. */
    String type();

    /** How many characters are in a line. */
    int columns();

    /** How many lines it has. */
    int lines();

    /** Has this called whenever the size has changed. */
    void onResize(Runnable listener);

    @Override
    void close();
}
