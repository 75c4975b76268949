package org.marsad.shell.command;

/** A command cannot do what was asked of it. The message is for the person who typed it and says it all. */
public final class CommandException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong and what would have been right. */
    public CommandException(String message) {
        super(message, null, false, false);
    }

    /** The message alone: Gogo shows exceptions this way. */
    @Override
    public String toString() {
        return getMessage();
    }
}
