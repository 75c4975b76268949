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

/** Takes documents out. */
final class Remove implements Command {

    private static final Usage USAGE = Usage.of("remove", "Takes documents out, with everything known about them")
            .takes(Operand.some("ID", Ids.CHOICES))
            .detail("Their files stay where they are. If one of the ids is not right none is taken out.")
            .build();

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public Result run(Arguments arguments, Context context) throws CommandException, IOException {
        List<DocumentId> documents = Ids.find(context.require(Catalogue.class), arguments.operands()).stream().distinct()
                .toList();
        context.require(Workbench.class).remove(documents);
        Report.Builder report = new Report.Builder()
                .line(documents.size() + (documents.size() == 1 ? " document" : " documents") + " taken out.");
        documents.forEach(id -> report.json(JsonRow.of("id", id)));
        return report.build();
    }
}
