package org.marsad.shell.commands;

import java.util.List;
import org.marsad.api.workbench.Workbench;
import org.marsad.shell.command.Arguments;
import org.marsad.shell.command.Command;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.command.Context;
import org.marsad.shell.command.Usage;
import org.marsad.shell.result.JsonRow;
import org.marsad.shell.result.Report;
import org.marsad.shell.result.Result;

/** Rebuilds what is made from the catalogue. */
final class Reindex implements Command {

    private static final Usage USAGE = Usage.of("reindex",
            "Rebuilds the search index, and all other followers, from the catalogue")
            .options(Waiting.OPTIONS)
            .detail("Until it has ended, searches find only what is back in the index.")
            .build();

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public Result run(Arguments arguments, Context context) throws CommandException, InterruptedException {
        boolean waits = Waiting.isWanted(arguments, context);
        List<String> followers = context.require(Workbench.class).reindex();
        if (followers.isEmpty()) {
            throw new CommandException("there are no followers to rebuild; the bundle org.marsad.index.lucene gives one: "
                    + "try  why org.marsad.index.lucene");
        }
        if (waits) {
            Waiting.untilUpToDate(context);
        }
        return Report.of(String.join(", ", followers)
                + (waits ? " rebuilt." : " being rebuilt; status shows how far it is."),
                JsonRow.of("followers", followers));
    }
}
