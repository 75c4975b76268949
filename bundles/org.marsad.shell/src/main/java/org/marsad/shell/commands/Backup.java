package org.marsad.shell.commands;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.marsad.api.workbench.Workbench;
import org.marsad.shell.command.Arguments;
import org.marsad.shell.command.Choices;
import org.marsad.shell.command.Command;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.command.Context;
import org.marsad.shell.command.Operand;
import org.marsad.shell.command.Usage;
import org.marsad.shell.command.Work;
import org.marsad.shell.result.JsonRow;
import org.marsad.shell.result.Report;
import org.marsad.shell.result.Result;

/** Copies what cannot be made again. */
final class Backup implements Command {

    private static final Usage USAGE = Usage.of("backup", "Copies catalogue, configurations and dropped files to a folder, while work goes on")
            .takes(Operand.one("DIR", Choices.FILES))
            .detail("DIR must not exist, or be empty. sha256sum --check SHA256SUMS, typed in DIR, tells whether it is whole.")
            .detail("'marsad --home NEW restore DIR', typed outside, makes a home of it; the index is made anew there.")
            .example("backup /media/backups/2026-11-22")
            .build();

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public Result run(Arguments arguments, Context context) throws CommandException, IOException, InterruptedException {
        String given = arguments.operands().get(0);
        try (Work work = context.begin("backup " + given, OptionalLong.empty())) {
            Workbench.Backup backup = context.require(Workbench.class).backup(place(given, context), work.job());
            return Report.of(backup.files() + (backup.files() == 1 ? " file, " : " files, ") + Sizes.brief(backup.bytes())
                    + ", backed up: " + given, JsonRow.of("files", backup.files()).with("bytes", backup.bytes()).with("folder", given));
        }
    }

    private static Path place(String given, Context context) throws CommandException {
        try {
            return context.resolve(given);
        } catch (InvalidPathException e) {
            throw new CommandException("'" + given + "' is not a path: " + e.getReason());
        }
    }
}
