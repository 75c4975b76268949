package org.marsad.shell.commands;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.marsad.api.deploy.Deployment;
import org.marsad.api.deploy.DeploymentException;
import org.marsad.api.deploy.Deployments;
import org.marsad.shell.command.Arguments;
import org.marsad.shell.command.Command;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.command.Context;
import org.marsad.shell.command.Operand;
import org.marsad.shell.command.Suggestion;
import org.marsad.shell.command.Usage;
import org.marsad.shell.command.Work;
import org.marsad.shell.result.Result;

/** Brings back the version of a file in the deploy folder that worked before. */
final class Rollback implements Command {

    private static final Usage USAGE = Usage.of("rollback", "Brings back the version of a file in deploy/ that worked before the present one")
            .takes(Operand.one("NAME", DeploymentWords.WITH_EARLIER_VERSION))
            .detail("NAME is the file, or the name of the bundle, feature, configuration or list that it holds. The present version")
            .detail("is kept: a second rollback brings it back.")
            .example("rollback org.marsad.analysis.dates")
            .build();

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public Result run(Arguments arguments, Context context) throws CommandException, IOException, InterruptedException {
        Deployments deployments = context.require(Deployments.class);
        String name = arguments.operands().get(0);
        try (Work work = context.begin("rollback " + name, OptionalLong.empty())) {
            return DeploymentWords.outcome(work.interruptibly(() -> deployments.rollback(name)));
        } catch (DeploymentException e) {
            throw isKnown(name, deployments) ? DeploymentWords.failure(e) : unknown(name, e, deployments);
        }
    }

    private static boolean isKnown(String name, Deployments deployments) {
        return deployments.all().stream().anyMatch(deployment -> DeploymentWords.names(deployment).contains(name));
    }

    private static CommandException unknown(String name, DeploymentException fault, Deployments deployments) {
        List<String> names = deployments.all().stream().filter(deployment -> deployment.previous().isPresent())
                .flatMap(deployment -> DeploymentWords.names(deployment).stream()).distinct().toList();
        // The names there are stand in place of the advice to look for them.
        return new CommandException(ProblemWords.sentence(fault.getMessage()).replaceFirst("\\.$", "")
                + Suggestion.among(name, names, "deployments with an earlier version"));
    }
}
