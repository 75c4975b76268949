package org.marsad.shell.commands;

import java.util.List;
import java.util.OptionalLong;
import org.marsad.api.workbench.Verification;
import org.marsad.api.workbench.Workbench;
import org.marsad.shell.command.Arguments;
import org.marsad.shell.command.Command;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.command.Context;
import org.marsad.shell.command.Usage;
import org.marsad.shell.command.Work;
import org.marsad.shell.result.Column;
import org.marsad.shell.result.JsonRow;
import org.marsad.shell.result.Result;
import org.marsad.shell.result.Status;
import org.marsad.shell.result.Style;
import org.marsad.shell.result.Styled;
import org.marsad.shell.result.Table;

/** Checks everything against everything. */
final class Verify implements Command {

    private static final List<Column<Verification.Check>> COLUMNS = List.of(
            Column.yielding("CHECK", Verification.Check::name),
            Column.number("CHECKED", Verification.Check::checked),
            Column.styled("FAULTS", check -> Styled.of(String.valueOf(check.faults().size()),
                    check.faults().isEmpty() ? Style.GOOD : Style.BAD)));

    private static final Usage USAGE = Usage.of("verify", "Checks catalogue, contents, layers and index against each other")
            .detail("Ends with exit status 1 if anything is wrong.")
            .build();

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public Result run(Arguments arguments, Context context) throws CommandException, InterruptedException {
        Workbench workbench = context.require(Workbench.class);
        try (Work work = context.begin("verify", OptionalLong.empty())) {
            Verification verification = workbench.verify(work.job());
            if (work.isCalledOff()) {
                throw new CommandException("verify: called off before everything was checked");
            }
            List<Styled> faults = verification.checks().stream().flatMap(check -> check.faults().stream())
                    .map(fault -> Styled.of(fault, Style.BAD)).toList();
            boolean clean = verification.isClean();
            return Table.of(verification.checks(), COLUMNS, Verify::json)
                    .withFoot(clean ? List.of(Styled.of("All is well.", Style.GOOD)) : faults)
                    .withStatus(clean ? Status.WELL : Status.FAILED);
        }
    }

    private static JsonRow json(Verification.Check check) {
        return JsonRow.of("check", check.name()).with("checked", check.checked()).with("faults", check.faults());
    }
}
