package org.marsad.shell.commands;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.marsad.api.progress.Progress;
import org.marsad.shell.command.Arguments;
import org.marsad.shell.command.Choices;
import org.marsad.shell.command.Command;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.command.Context;
import org.marsad.shell.command.Durations;
import org.marsad.shell.command.Usage;
import org.marsad.shell.result.Column;
import org.marsad.shell.result.JsonRow;
import org.marsad.shell.result.Result;
import org.marsad.shell.result.Table;

/** Lists long work. */
final class Jobs implements Command {

    /** The numbers of jobs, for Tab. */
    static final Choices NUMBERS = (typed, services) -> services.find(Progress.class).stream()
            .flatMap(progress -> progress.status().stream()).map(job -> new Choices.Choice(job.id(), job.name()));

    private static final List<Column<Progress.Status>> COLUMNS = List.of(
            Column.fixed("JOB", Progress.Status::id),
            Column.yielding("WHAT", Progress.Status::name),
            Column.number("DONE", Progress.Status::done),
            Column.number("OF", job -> job.total().isPresent() ? String.valueOf(job.total().getAsLong()) : "-"),
            Column.fixed("FOR", job -> Durations.brief(Duration.between(job.startedAt(), now()))),
            Column.fixed("LEFT", job -> job.endsAt().map(end -> Durations.brief(left(end))).orElse("-")));

    private static final Usage USAGE = Usage.of("jobs", "Lists long work: how far it is and when it will end")
            .detail("cancel JOB calls one off.")
            .build();

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public Result run(Arguments arguments, Context context) throws CommandException {
        return Table.of(context.require(Progress.class).status(), COLUMNS, Jobs::json).orElse("Nothing is going on.");
    }

    private static Duration left(Instant end) {
        Duration left = Duration.between(now(), end);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }

    private static JsonRow json(Progress.Status job) {
        return JsonRow.of("id", job.id()).with("name", job.name()).with("done", job.done()).with("total", job.total())
                .with("started", job.startedAt()).with("ends", job.endsAt());
    }
}
