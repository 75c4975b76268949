package org.marsad.shell.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.deploy.Comparison;
import org.marsad.api.deploy.DeploymentException;
import org.marsad.api.deploy.Deployments;
import org.marsad.shell.command.Arguments;
import org.marsad.shell.command.Choices;
import org.marsad.shell.command.Command;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.command.Context;
import org.marsad.shell.command.Operand;
import org.marsad.shell.command.Option;
import org.marsad.shell.command.Usage;
import org.marsad.shell.command.Work;
import org.marsad.shell.result.Result;

/** Says what other analyzers would make different. */
final class Shadow implements Command {

    private static final int USUAL_DOCUMENTS = 20;
    private static final int USUAL_LIMIT = 20;

    private static final Usage USAGE = Usage.of("shadow", "Says what the analyzers of a jar would find that is not found now")
            .takes(Operand.one("FILE.jar", Choices.FILES))
            .option(Option.of("last", "N", "how many of the documents met last it works on (" + USUAL_DOCUMENTS + ")"))
            .option(Option.of("limit", "N", "the most differences shown of each analyzer (" + USUAL_LIMIT + "; with --json all)"))
            .detail("The jar runs beside what is active, unseen by all else, and nothing that it finds is kept. It stays in shadow")
            .detail("until promote takes it into use, discard takes it away, another one comes, or the container stops.")
            .detail("added is found by the jar only, lost is found now only, changed says something else of the same place.")
            .example("shadow ~/build/org.marsad.analysis.dates-1.1.0.jar --last 200")
            .build();

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public Result run(Arguments arguments, Context context) throws CommandException, IOException, InterruptedException {
        int last = arguments.number("last", USUAL_DOCUMENTS);
        boolean json = arguments.has(Usage.JSON);
        int limit = arguments.number("limit", json ? Integer.MAX_VALUE : USUAL_LIMIT);
        if (last < 1) {
            throw new CommandException("--last takes a number from 1 on: there is nothing to compare on no documents");
        }
        Path jar = context.resolve(arguments.operands().get(0));
        if (!Files.isRegularFile(jar)) {
            throw new CommandException("there is no file " + jar);
        }
        Deployments deployments = context.require(Deployments.class);
        Catalogue catalogue = context.require(Catalogue.class);
        try (Work work = context.begin("shadow " + jar.getFileName(), OptionalLong.empty())) {
            Comparison comparison = work.interruptibly(() -> deployments.shadow(jar, last));
            ShadowReport report = new ShadowReport(comparison, catalogue, limit);
            if (json) {
                // What is the same is no row of its own, and yet worth knowing.
                report.summary().forEach(context::say);
            }
            return report;
        } catch (DeploymentException e) {
            throw DeploymentWords.failure(e);
        }
    }
}
