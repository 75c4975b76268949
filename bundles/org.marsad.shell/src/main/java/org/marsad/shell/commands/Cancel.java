package org.marsad.shell.commands;

import java.util.List;
import org.marsad.api.progress.Progress;
import org.marsad.shell.command.Arguments;
import org.marsad.shell.command.Command;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.command.Context;
import org.marsad.shell.command.Operand;
import org.marsad.shell.command.Suggestion;
import org.marsad.shell.command.Usage;
import org.marsad.shell.result.JsonRow;
import org.marsad.shell.result.Report;
import org.marsad.shell.result.Result;

/** Calls long work off. */
final class Cancel implements Command {

    private static final Usage USAGE = Usage.of("cancel", "Calls a job off; what it has done so far stays")
            .takes(Operand.one("JOB", Jobs.NUMBERS))
            .build();

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public Result run(Arguments arguments, Context context) throws CommandException {
        Progress progress = context.require(Progress.class);
        String job = arguments.operands().get(0);
        if (!progress.cancel(job)) {
            List<String> jobs = progress.status().stream().map(Progress.Status::id).toList();
            throw new CommandException("there is no job " + job + Suggestion.among(job, jobs, "jobs"));
        }
        return Report.of("Job " + job + " was asked to end.", JsonRow.of("id", job));
    }
}
