package org.marsad.shell.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.felix.service.command.Function;
import org.marsad.shell.command.Arguments;
import org.marsad.shell.command.Choices;
import org.marsad.shell.command.Command;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.command.Context;
import org.marsad.shell.command.Operand;
import org.marsad.shell.command.Suggestion;
import org.marsad.shell.command.Usage;
import org.marsad.shell.result.JsonRow;
import org.marsad.shell.result.Report;
import org.marsad.shell.result.Result;
import org.marsad.shell.result.Style;
import org.marsad.shell.result.Styled;

/** Lists the commands, and explains each. */
final class Help implements Command {

    /** The help of the shell itself, for its own commands. */
    private static final String SHELLS_OWN = "gogo:help";

    private static final String SCOPE = "marsad:";
    private static final int NAME_WIDTH = 15;

    private final Supplier<Map<String, List<Command>>> families;
    private final Usage usage;

    /** Explains these commands, by family. */
    Help(Supplier<Map<String, List<Command>>> families) {
        this.families = families;
        Choices names = (typed, services) -> commands().map(Command::usage)
                .map(other -> new Choices.Choice(other.name(), other.summary()));
        this.usage = Usage.of("help", "Lists the commands, or explains one")
                .takes(Operand.optional("COMMAND", names))
                .detail("COMMAND --help explains it, too.")
                .build();
    }

    @Override
    public Usage usage() {
        return usage;
    }

    @Override
    public Result run(Arguments arguments, Context context) throws CommandException {
        Optional<String> name = arguments.operand(0);
        return name.isEmpty() ? all() : one(name.get(), context);
    }

    private Result all() {
        Report.Builder report = new Report.Builder();
        families.get().forEach((family, commands) -> {
            report.line(Styled.of(family, Style.BOLD));
            commands.forEach(command -> add(report, command.usage()));
        });
        return report.gap().line("help COMMAND, or COMMAND --help, explains one. Tab completes. Ctrl-C ends what is running,"
                + " Ctrl-D the shell.").build();
    }

    private static void add(Report.Builder report, Usage command) {
        String padding = " ".repeat(Math.max(1, NAME_WIDTH - command.name().length()));
        report.line(Styled.of("  ").then(command.name(), Style.HIGHLIGHT).then(padding + command.summary()))
                .json(JsonRow.of("name", command.name()).with("summary", command.summary())
                        .with("synopsis", command.synopsis()));
    }

    private Result one(String typed, Context context) throws CommandException {
        String name = typed.startsWith(SCOPE) ? typed.substring(SCOPE.length()) : typed;
        Optional<Usage> own = commands().map(Command::usage).filter(command -> command.name().equals(name)).findFirst();
        if (own.isPresent()) {
            return own.get().help();
        }
        if (isKnownToShell(typed, context)) {
            return shellsOwn(typed, context);
        }
        List<String> names = commands().map(command -> command.usage().name()).toList();
        throw new CommandException("there is no command " + typed + Suggestion.among(typed, names, "commands"));
    }

    private static boolean isKnownToShell(String name, Context context) {
        return context.session().get(name.contains(":") ? name : "*:" + name) instanceof Function
                && context.session().get(SHELLS_OWN) instanceof Function;
    }

    /** The shell prints its help instead of returning it. */
    private static Result shellsOwn(String name, Context context) throws CommandException {
        try {
            ((Function) context.session().get(SHELLS_OWN))
                    .execute(context.session(), new ArrayList<>(List.of(name)));
            return null;
        } catch (Exception e) {
            // The signature of Gogo's functions allows anything.
            throw new CommandException("the shell does not explain " + name + ": " + e.getMessage());
        }
    }

    private Stream<Command> commands() {
        return families.get().values().stream().flatMap(List::stream);
    }
}
