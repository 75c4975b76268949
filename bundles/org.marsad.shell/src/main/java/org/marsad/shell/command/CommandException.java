package org.marsad.shell.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.marsad.shell.result.Escape;

/**
 * A command cannot do what was asked of it. The message is for the person who typed it and says it all. What in it came out of a
 * document, a name or a path is harmless ({@link Escape}).
 */
public final class CommandException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Says what is wrong and what would have been right, on one line. */
    public CommandException(String message) {
        this(List.of(message));
    }

    private CommandException(List<String> lines) {
        super(lines.stream().map(Escape::line).collect(Collectors.joining("\n")), null, false, false);
    }

    /** Says what is wrong on a line, and more on the lines below it. */
    public static CommandException withLines(String message, Collection<String> below) {
        List<String> lines = new ArrayList<>(List.of(message));
        lines.addAll(below);
        return new CommandException(lines);
    }

    /** The message alone: Gogo shows exceptions this way. */
    @Override
    public String toString() {
        return getMessage();
    }
}
