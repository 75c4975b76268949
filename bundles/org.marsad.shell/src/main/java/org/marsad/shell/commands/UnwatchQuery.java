package org.marsad.shell.commands;

import java.io.IOException;
import org.marsad.api.watch.Watches;
import org.marsad.shell.command.Arguments;
import org.marsad.shell.command.Command;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.command.Context;
import org.marsad.shell.command.Operand;
import org.marsad.shell.command.Usage;
import org.marsad.shell.result.JsonRow;
import org.marsad.shell.result.Report;
import org.marsad.shell.result.Result;

/** Ends a stored query. */
final class UnwatchQuery implements Command {

    private static final Usage USAGE = Usage.of("unwatch-query", "Ends a stored query; what it has marked stays")
            .takes(Operand.one("NAME", WatchQuery.NAMES))
            .example("unwatch-query ports")
            .build();

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public Result run(Arguments arguments, Context context) throws CommandException, IOException {
        String name = arguments.operands().get(0);
        try {
            context.require(Watches.class).unwatch(name);
        } catch (IllegalArgumentException e) {
            throw new CommandException(e.getMessage());
        }
        return Report.of(name + " marks nothing any more; what it has marked stays.", JsonRow.of("name", name));
    }
}
