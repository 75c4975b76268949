package org.marsad.shell.commands;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.marsad.api.search.QueryException;
import org.marsad.api.watch.Watch;
import org.marsad.api.watch.Watches;
import org.marsad.shell.command.Arguments;
import org.marsad.shell.command.Choices;
import org.marsad.shell.command.Command;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.command.Context;
import org.marsad.shell.command.Operand;
import org.marsad.shell.command.Option;
import org.marsad.shell.command.QueryFault;
import org.marsad.shell.command.Usage;
import org.marsad.shell.result.Column;
import org.marsad.shell.result.JsonRow;
import org.marsad.shell.result.Result;
import org.marsad.shell.result.Table;

/** Stores a query that marks what comes in, or lists those there are. */
final class WatchQuery implements Command {

    /** The stored queries, for Tab. */
    static final Choices NAMES = (typed, services) -> services.find(Watches.class).stream().flatMap(WatchQuery::offer);

    private static final Pattern TIME = Pattern.compile("([1-9][0-9]{0,4})([hdw])");
    private static final Map<String, Duration> UNITS = Map.of("h", Duration.ofHours(1), "d", Duration.ofDays(1), "w", Duration.ofDays(7));

    private static final List<Column<Watch>> COLUMNS = List.of(
            Column.fixed("NAME", Watch::name),
            Column.fixed("WAITS FOR", WatchQuery::waitsFor),
            Column.fixed("MADE", watch -> watch.made().toString()),
            Column.yielding("QUERY", Watch::query),
            Column.yielding("SUSPENDED", watch -> watch.suspended().orElse("-")));

    private static final Usage USAGE = Usage.of("watch-query", "Stores a query that marks new documents, or lists those there are")
            .takes(Operand.optional("NAME", NAMES))
            .takesQuery(false)
            .option(Option.flag("list", "list them, as without NAME"))
            .option(Option.flag("first", "mark only the first document ever that answers"))
            .option(Option.of("silence", "TIME", "mark when nothing has answered for so long: 12h, 7d, 2w",
                    Choices.of(List.of("1d", "7d", "4w"))))
            .option(Option.flag("also-old", "mark documents that are here already, too"))
            .detail("Watches are for topics, places, institutions and events. Private persons are not watched; who has an office, is")
            .detail("an author or is quoted counts as a person in a public role. Policies decide; all that are here must agree. A new")
            .detail("document is held against the watches once, when it is analysed and indexed. alerts lists what was marked.")
            .detail("Watches are kept over restarts.")
            .example("watch-query ports 'topic:economy (ميناء OR موانئ)'")
            .example("watch-query dam place:الوحدة --silence 7d")
            .example("watch-query --list")
            .build();

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public Result run(Arguments arguments, Context context) throws CommandException, IOException {
        Optional<String> name = arguments.operand(0);
        String query = arguments.text(1);
        Watches watches = context.require(Watches.class);
        if (name.isEmpty() || arguments.has("list")) {
            if (name.isPresent()) {
                throw new CommandException("--list takes no name; why NAME says more of one watch");
            }
            return Table.of(watches.watches(), COLUMNS, WatchQuery::json)
                    .orElse("No query is stored. To store one: watch-query NAME QUERY");
        }
        if (query.isBlank()) {
            throw new CommandException("watch-query takes a name and a query: watch-query NAME QUERY");
        }
        if (arguments.has("first") && arguments.has("silence")) {
            throw new CommandException("--first and --silence exclude each other");
        }
        Watch.Kind kind = arguments.has("first") ? Watch.Kind.FIRST : arguments.has("silence") ? Watch.Kind.SILENCE : Watch.Kind.EACH;
        return make(watches, name.get(), query, kind, silence(arguments.value("silence")), arguments.has("also-old"));
    }

    private static Result make(Watches watches, String name, String query, Watch.Kind kind, Duration silence, boolean alsoOld)
            throws CommandException, IOException {
        try {
            return Table.of(List.of(watches.watch(name, query, kind, silence, alsoOld)), COLUMNS, WatchQuery::json);
        } catch (Watches.RefusedException e) {
            throw new CommandException("this is not watched: " + e.getMessage());
        } catch (QueryException e) {
            throw QueryFault.of(e, query);
        } catch (IllegalArgumentException e) {
            throw new CommandException("watch-query: " + e.getMessage());
        }
    }

    private static Duration silence(Optional<String> typed) throws CommandException {
        if (typed.isEmpty()) {
            return Duration.ZERO;
        }
        Matcher time = TIME.matcher(typed.get());
        if (!time.matches()) {
            throw new CommandException("--silence takes a time such as 12h, 7d or 2w, not '" + typed.get() + "'");
        }
        return UNITS.get(time.group(2)).multipliedBy(Long.parseLong(time.group(1)));
    }

    private static String waitsFor(Watch watch) {
        return switch (watch.kind()) {
            case EACH -> "each";
            case FIRST -> "first";
            case SILENCE -> "silence of " + time(watch.silence());
        };
    }

    /** As it is typed. */
    private static String time(Duration silence) {
        return silence.toHours() % 24 == 0 ? silence.toDays() + "d" : silence.toHours() + "h";
    }

    private static JsonRow json(Watch watch) {
        return JsonRow.of("name", watch.name()).with("query", watch.query()).with("kind", label(watch.kind()))
                .with("silence", watch.silence().isZero() ? null : time(watch.silence())).with("made", watch.made())
                .with("suspended", watch.suspended());
    }

    /** What it waits for, in one word. */
    static String label(Watch.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Stream<Choices.Choice> offer(Watches watches) {
        try {
            return watches.watches().stream().map(watch -> new Choices.Choice(watch.name(), watch.query()));
        } catch (IOException e) {
            return Stream.empty(); // whoever goes on and types a name is told
        }
    }
}
