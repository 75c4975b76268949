package org.marsad.shell.commands;

import java.io.IOException;
import java.util.List;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.document.DocumentId;
import org.marsad.api.workbench.Workbench;
import org.marsad.shell.command.Arguments;
import org.marsad.shell.command.Command;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.command.Context;
import org.marsad.shell.command.Ids;
import org.marsad.shell.command.Operand;
import org.marsad.shell.command.Usage;
import org.marsad.shell.result.JsonRow;
import org.marsad.shell.result.Report;
import org.marsad.shell.result.Result;

/** Tries again what did not work. */
final class Retry implements Command {

    private static final Usage USAGE = Usage.of("retry", "Tries again what is missing, of these documents or of all")
            .takes(Operand.any("ID", Ids.CHOICES))
            .options(Waiting.OPTIONS)
            .example("retry --wait")
            .build();

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public Result run(Arguments arguments, Context context) throws CommandException, IOException, InterruptedException {
        boolean waits = Waiting.isWanted(arguments, context);
        Workbench workbench = context.require(Workbench.class);
        List<DocumentId> documents = Ids.find(context.require(Catalogue.class), arguments.operands());
        long forgotten = workbench.retry(documents);
        JsonRow json = JsonRow.of("retried", forgotten);
        if (!waits) {
            return Report.of(tried(forgotten) + " is tried again.", json);
        }
        Waiting.untilUpToDate(context);
        int remaining = workbench.troubles().size();
        return Report.of(tried(forgotten) + " was tried again; problems there are now: " + remaining,
                json.with("problems", remaining));
    }

    private static String tried(long number) {
        return "What is missing because of " + number + (number == 1 ? " problem" : " problems");
    }
}
