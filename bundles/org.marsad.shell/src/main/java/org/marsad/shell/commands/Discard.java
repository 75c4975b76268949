package org.marsad.shell.commands;

import org.marsad.api.deploy.DeploymentException;
import org.marsad.api.deploy.Deployments;
import org.marsad.shell.command.Arguments;
import org.marsad.shell.command.Command;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.command.Context;
import org.marsad.shell.command.Usage;
import org.marsad.shell.result.JsonRow;
import org.marsad.shell.result.Report;
import org.marsad.shell.result.Result;

/** Takes away what is in shadow. */
final class Discard implements Command {

    private static final Usage USAGE = Usage.of("discard", "Takes away the jar that is in shadow")
            .detail("What is active stays as it is; the jar stays where it was given from.")
            .build();

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public Result run(Arguments arguments, Context context) throws CommandException {
        try {
            String discarded = context.require(Deployments.class).discard();
            return Report.of(discarded + " is in shadow no longer.", JsonRow.of("discarded", discarded));
        } catch (DeploymentException e) {
            throw DeploymentWords.failure(e);
        }
    }
}
