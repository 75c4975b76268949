package org.marsad.shell.commands;

import java.io.IOException;
import org.marsad.api.ingest.FileIntake;
import org.marsad.shell.command.Arguments;
import org.marsad.shell.command.Command;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.command.Context;
import org.marsad.shell.command.Operand;
import org.marsad.shell.command.Usage;
import org.marsad.shell.result.JsonRow;
import org.marsad.shell.result.Report;
import org.marsad.shell.result.Result;

/** Ends a standing source. */
final class Unwatch implements Command {

    private static final Usage USAGE = Usage.of("unwatch", "Watches a folder no longer; its documents stay")
            .takes(Operand.one("NAME", Watch.NAMES))
            .example("unwatch press")
            .build();

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public Result run(Arguments arguments, Context context) throws CommandException, IOException {
        String name = arguments.operands().get(0);
        try {
            context.require(FileIntake.class).unwatch(name);
        } catch (IllegalArgumentException e) {
            throw new CommandException(e.getMessage());
        }
        return Report.of(name + " is watched no longer; its documents stay.", JsonRow.of("name", name));
    }
}
