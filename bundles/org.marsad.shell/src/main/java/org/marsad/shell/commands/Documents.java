package org.marsad.shell.commands;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.catalogue.State;
import org.marsad.api.catalogue.Summary;
import org.marsad.api.search.Query;
import org.marsad.api.search.SearchService;
import org.marsad.shell.command.Arguments;
import org.marsad.shell.command.Choices;
import org.marsad.shell.command.Command;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.command.Context;
import org.marsad.shell.command.Option;
import org.marsad.shell.command.Suggestion;
import org.marsad.shell.command.Usage;
import org.marsad.shell.result.Column;
import org.marsad.shell.result.JsonRow;
import org.marsad.shell.result.Result;
import org.marsad.shell.result.Style;
import org.marsad.shell.result.Styled;
import org.marsad.shell.result.Table;

/** Lists documents. */
final class Documents implements Command {

    private static final List<String> STATES = Arrays.stream(State.values()).map(State::label).toList();

    private static final List<Column<Summary>> COLUMNS = List.of(
            Column.fixed("ID", summary -> summary.id().shortForm()),
            Column.styled("STATE", summary -> state(summary.state())),
            Column.fixed("PUBLISHED", summary -> summary.published().map(Documents::day).orElse("-")),
            Column.fixed("LANG", Summary::language),
            Column.yielding("TITLE", Summary::title),
            Column.yielding("ORIGIN", summary -> Origins.shown(summary.origin())));

    private static final Usage USAGE = Usage.of("documents", "Lists documents, all or those that match a query")
            .takesQuery(false)
            .option(Option.of("state", "STATE", "only those that are " + String.join(", ", STATES), Choices.of(STATES)))
            .option(Option.of("limit", "N", "the most to list (all)"))
            .example("documents --state failed")
            .example("documents lang:ar --limit 20 --json")
            .build();

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public Result run(Arguments arguments, Context context) throws CommandException, IOException {
        Optional<State> state = state(arguments.value("state"));
        int limit = arguments.number("limit", Integer.MAX_VALUE);
        Catalogue catalogue = context.require(Catalogue.class);
        try (Stream<Summary> found = found(arguments.text(0), catalogue, context)) {
            List<Summary> rows = found.filter(summary -> state.isEmpty() || summary.state() == state.get()).limit(limit)
                    .toList();
            return Table.of(rows, COLUMNS, Documents::json).orElse("There are no such documents.");
        }
    }

    /** How a state looks. */
    static Styled state(State state) {
        return Styled.of(state.label(), switch (state) {
            case OK -> Style.GOOD;
            case PENDING -> Style.WARNING;
            case FAILED -> Style.BAD;
            case GONE -> Style.DIM;
        });
    }

    /** Of a date with a time only the date, to keep the line short. */
    private static String day(String published) {
        int time = published.indexOf('T');
        return time < 0 ? published : published.substring(0, time);
    }

    private static Stream<Summary> found(String query, Catalogue catalogue, Context context)
            throws CommandException, IOException {
        if (query.isBlank()) {
            return catalogue.summaries();
        }
        return Queries.matching(context.require(SearchService.class), Query.of(query))
                .flatMap(id -> catalogue.summary(id).stream());
    }

    private static Optional<State> state(Optional<String> label) throws CommandException {
        if (label.isEmpty()) {
            return Optional.empty();
        }
        for (State state : State.values()) {
            if (state.label().equals(label.get())) {
                return Optional.of(state);
            }
        }
        throw new CommandException("unknown state '" + label.get() + "'" + Suggestion.among(label.get(), STATES, "states"));
    }

    private static JsonRow json(Summary summary) {
        return JsonRow.of("id", summary.id()).with("title", summary.title()).with("origin", summary.origin())
                .with("mediaType", summary.mediaType()).with("language", summary.language())
                .with("published", summary.published()).with("state", summary.state().label());
    }
}
