package org.marsad.shell.commands;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.marsad.api.ingest.FileIntake;
import org.marsad.shell.command.Arguments;
import org.marsad.shell.command.Choices;
import org.marsad.shell.command.Command;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.command.Context;
import org.marsad.shell.command.Operand;
import org.marsad.shell.command.Option;
import org.marsad.shell.command.Usage;
import org.marsad.shell.result.Column;
import org.marsad.shell.result.JsonRow;
import org.marsad.shell.result.Result;
import org.marsad.shell.result.Table;

/** Makes a folder a standing source, or lists those there are. */
final class Watch implements Command {

    /** The standing sources, for Tab. */
    static final Choices NAMES = (typed, services) -> services.find(FileIntake.class).stream()
            .flatMap(Watch::offer);

    private static final List<Column<FileIntake.Watch>> COLUMNS = List.of(
            Column.fixed("NAME", FileIntake.Watch::name),
            Column.yielding("FOLDER", watch -> watch.folder().toString()));

    private static final Usage USAGE = Usage.of("watch", "Watches a folder for new, changed and deleted files from now on")
            .takes(Operand.optional("PATH", Choices.FILES))
            .option(Option.of("as", "NAME", "the name of the source; required with PATH"))
            .detail("Watches are kept over restarts. Without PATH it lists them.")
            .example("watch /data/press --as press")
            .build();

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public Result run(Arguments arguments, Context context) throws CommandException, IOException {
        Optional<String> path = arguments.operand(0);
        Optional<String> name = arguments.value("as");
        if (path.isPresent() != name.isPresent()) {
            throw new CommandException("watch takes both a folder and a name for it: watch PATH --as NAME");
        }
        FileIntake intake = context.require(FileIntake.class);
        if (path.isEmpty()) {
            return Table.of(intake.watches(), COLUMNS, Watch::json)
                    .orElse("No folder is watched. To watch one: watch PATH --as NAME");
        }
        try {
            Path folder = context.resolve(path.get()).normalize();
            intake.watch(folder, name.get());
            return Table.of(List.of(new FileIntake.Watch(name.get(), folder)), COLUMNS, Watch::json);
        } catch (InvalidPathException e) {
            throw new CommandException("'" + path.get() + "' is not a path: " + e.getReason());
        } catch (IllegalArgumentException e) {
            throw new CommandException(e.getMessage());
        }
    }

    private static JsonRow json(FileIntake.Watch watch) {
        return JsonRow.of("name", watch.name()).with("folder", watch.folder());
    }

    private static Stream<Choices.Choice> offer(FileIntake intake) {
        return intake.watches().stream().map(watch -> new Choices.Choice(watch.name(), watch.folder().toString()));
    }
}
