package org.marsad.shell.commands;

import java.util.List;
import java.util.stream.Stream;
import org.marsad.api.deploy.Deployment;
import org.marsad.api.deploy.DeploymentException;
import org.marsad.api.deploy.Deployments;
import org.marsad.shell.command.Choices;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.command.Services;
import org.marsad.shell.result.JsonRow;
import org.marsad.shell.result.Report;
import org.marsad.shell.result.Result;
import org.marsad.shell.result.Status;
import org.marsad.shell.result.Style;
import org.marsad.shell.result.Styled;

/** What became of the files of the deploy folder, for people and for programs. */
final class DeploymentWords {

    /** Files, and the names of what they hold, for Tab. */
    static final Choices NAMES = (typed, services) -> all(services).flatMap(DeploymentWords::named);

    /** The names of those that an earlier version is kept of, for Tab. */
    static final Choices WITH_EARLIER_VERSION = (typed, services) -> all(services)
            .filter(deployment -> deployment.previous().isPresent()).flatMap(deployment -> names(deployment).stream()
                    .map(name -> new Choices.Choice(name, deployment.version() + ", before: " + deployment.previous().get())));

    private DeploymentWords() {
    }

    /** What a file can be called: by its own name, or by the name of what it holds. */
    static List<String> names(Deployment deployment) {
        return Stream.of(deployment.file(), deployment.name()).filter(name -> !name.isEmpty()).distinct().toList();
    }

    /** How a state looks. */
    static Styled state(Deployment.State state) {
        return Styled.of(state.label(), switch (state) {
            case ACTIVE -> Style.GOOD;
            case ARRIVING, CHECKING, WAITING -> Style.WARNING;
            case QUARANTINED -> Style.BAD;
            case IGNORED -> Style.DIM;
        });
    }

    /** All of one file, with field names that scripts rely on. */
    static JsonRow json(Deployment deployment) {
        return JsonRow.of("file", deployment.file()).with("kind", deployment.kind().label())
                .with("state", deployment.state().label()).with("name", deployment.name()).with("version", deployment.version())
                .with("since", deployment.since()).with("reason", deployment.reason()).with("advice", deployment.advice())
                .with("previous", deployment.previous());
    }

    /** What it goes by, as one says it. */
    static String called(Deployment deployment) {
        String name = deployment.name().isEmpty() ? deployment.file() : deployment.name();
        return deployment.version().isEmpty() ? name : name + " " + deployment.version();
    }

    /** What became of a file that a command has dropped; a failure of the command unless it is in use. */
    static Result outcome(Deployment deployment) {
        Report.Builder report = new Report.Builder().line(Styled.of(called(deployment), Style.BOLD).then("  ")
                .then(state(deployment.state())).then("  " + deployment.file(), Style.DIM)).json(json(deployment));
        Stream.of(deployment.reason(), deployment.advice()).flatMap(String::lines).filter(line -> !line.isBlank())
                .forEach(line -> report.line("  " + line));
        deployment.previous().ifPresent(previous -> report.line("  The version before it, " + previous
                + ", is kept:  rollback " + deployment.file()));
        return report.status(deployment.state() == Deployment.State.ACTIVE ? Status.WELL : Status.FAILED).build();
    }

    /** The error for an operator who asked for something that is not to be had. */
    static CommandException failure(DeploymentException fault) {
        return new CommandException((ProblemWords.sentence(fault.getMessage()) + " " + ProblemWords.sentence(fault.advice()))
                .strip());
    }

    private static Stream<Deployment> all(Services services) {
        return services.find(Deployments.class).stream().flatMap(deployments -> deployments.all().stream());
    }

    private static Stream<Choices.Choice> named(Deployment deployment) {
        return names(deployment).stream().map(name -> new Choices.Choice(name, deployment.state().label()));
    }
}
