package org.marsad.shell.commands;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.marsad.api.deploy.Deployment;
import org.marsad.api.deploy.Deployments;
import org.marsad.shell.command.Arguments;
import org.marsad.shell.command.Choices;
import org.marsad.shell.command.Command;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.command.Context;
import org.marsad.shell.command.Operand;
import org.marsad.shell.command.Option;
import org.marsad.shell.command.Suggestion;
import org.marsad.shell.command.Usage;
import org.marsad.shell.result.Column;
import org.marsad.shell.result.Result;
import org.marsad.shell.result.Style;
import org.marsad.shell.result.Styled;
import org.marsad.shell.result.Table;

/** Lists the files of the deploy folder and what became of them. */
final class DeploymentTable implements Command {

    private static final List<String> STATES = Arrays.stream(Deployment.State.values()).map(Deployment.State::label).toList();

    private static final List<Column<Deployment>> COLUMNS = List.of(
            Column.fixed("FILE", Deployment::file),
            Column.fixed("KIND", deployment -> deployment.kind().label()),
            Column.styled("STATE", deployment -> DeploymentWords.state(deployment.state())),
            Column.yielding("NAME", Deployment::name),
            Column.yielding("VERSION", Deployment::version),
            Column.fixed("SINCE", deployment -> deployment.since().truncatedTo(ChronoUnit.SECONDS).toString()),
            Column.fixed("BEFORE", deployment -> deployment.previous().orElse("-")),
            Column.yielding("REASON", deployment -> deployment.reason().lines().findFirst().orElse("")));

    private static final Usage USAGE = Usage.of("deployments", "Lists the files in deploy/ and its quarantine, and what became of each")
            .takes(Operand.optional("NAME", DeploymentWords.NAMES))
            .option(Option.of("state", "STATE", "only those that are " + String.join(", ", STATES), Choices.of(STATES)))
            .detail("NAME is a file, or the name of the bundle, feature, configuration or list that it holds; then all is said of it.")
            .detail("rollback NAME brings back the version under BEFORE; why NAME says more.")
            .example("deployments --state quarantined")
            .example("deployments org.marsad.analysis.dates --json")
            .build();

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public Result run(Arguments arguments, Context context) throws CommandException {
        Optional<String> state = checked(arguments.value("state"));
        Optional<String> name = arguments.operand(0);
        List<Deployment> all = context.require(Deployments.class).all();
        List<Deployment> named = name.isEmpty() ? all
                : all.stream().filter(deployment -> DeploymentWords.names(deployment).contains(name.get())).toList();
        if (name.isPresent() && named.isEmpty()) {
            List<String> names = all.stream().flatMap(deployment -> DeploymentWords.names(deployment).stream()).distinct().toList();
            throw new CommandException("nothing in deploy/ is called " + name.get() + Suggestion.among(name.get(), names, "names"));
        }
        List<Deployment> rows = named.stream()
                .filter(deployment -> state.isEmpty() || deployment.state().label().equals(state.get())).toList();
        return Table.of(rows, COLUMNS, DeploymentWords::json)
                .withFoot(rows.stream().flatMap(row -> words(row, name.isPresent()).stream()).toList())
                .orElse(all.isEmpty() ? "There is nothing in deploy/." : "There are no such files in deploy/.");
    }

    /** Of what is not in use, or was asked for by name, all that the table has no room for. */
    private static List<Styled> words(Deployment deployment, boolean asked) {
        boolean needsSomebody = deployment.state() == Deployment.State.QUARANTINED || deployment.state() == Deployment.State.WAITING;
        if (!asked && !needsSomebody || deployment.reason().isBlank() && deployment.advice().isBlank()) {
            return List.of();
        }
        List<String> lines = (ProblemWords.sentence(deployment.reason()) + " " + ProblemWords.sentence(deployment.advice()))
                .strip().lines().toList();
        Style style = deployment.state() == Deployment.State.QUARANTINED ? Style.BAD : needsSomebody ? Style.WARNING : Style.BOLD;
        List<Styled> words = new ArrayList<>();
        words.add(Styled.of(deployment.file(), style).then(": " + lines.get(0)));
        lines.stream().skip(1).forEach(line -> words.add(Styled.of("  " + line)));
        return words;
    }

    private static Optional<String> checked(Optional<String> state) throws CommandException {
        if (state.isPresent() && !STATES.contains(state.get())) {
            throw new CommandException("unknown state '" + state.get() + "'" + Suggestion.among(state.get(), STATES, "states"));
        }
        return state;
    }
}
