package org.marsad.shell.command;

import java.io.IOException;
import org.marsad.shell.result.Result;

/** Something an operator can type. It prints nothing: it returns what is to be shown. Safe for use by several threads. */
public interface Command {

    /** What it is called and what it takes. */
    Usage usage();

    /**
     * Does it.
     *
     * @param arguments what was typed, as {@link #usage} has it
     * @param context   where and with whom
     * @return what to show, or {@code null} for nothing
     * @throws CommandException     if it cannot be done; the message is shown
     * @throws IOException          if something cannot be read or written; the message is shown
     * @throws InterruptedException if the operator called it off
     */
    Result run(Arguments arguments, Context context) throws CommandException, IOException, InterruptedException;
}
