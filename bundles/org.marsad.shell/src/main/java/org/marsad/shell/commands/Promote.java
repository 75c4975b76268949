package org.marsad.shell.commands;

import java.io.IOException;
import java.util.OptionalLong;
import org.marsad.api.deploy.DeploymentException;
import org.marsad.api.deploy.Deployments;
import org.marsad.shell.command.Arguments;
import org.marsad.shell.command.Command;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.command.Context;
import org.marsad.shell.command.Usage;
import org.marsad.shell.command.Work;
import org.marsad.shell.result.Result;

/** Takes what is in shadow into use. */
final class Promote implements Command {

    private static final Usage USAGE = Usage.of("promote", "Puts the jar that is in shadow into deploy/, where it is taken into use")
            .detail("shadow FILE.jar puts one there; discard takes it away instead.")
            .build();

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public Result run(Arguments arguments, Context context) throws CommandException, IOException, InterruptedException {
        Deployments deployments = context.require(Deployments.class);
        try (Work work = context.begin("promote", OptionalLong.empty())) {
            return DeploymentWords.outcome(work.interruptibly(deployments::promote));
        } catch (DeploymentException e) {
            throw DeploymentWords.failure(e);
        }
    }
}
