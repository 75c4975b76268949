package org.marsad.shell.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.search.Hits;
import org.marsad.api.search.Query;
import org.marsad.api.search.SearchService;
import org.marsad.shell.command.Arguments;
import org.marsad.shell.command.Choices;
import org.marsad.shell.command.Command;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.command.Context;
import org.marsad.shell.command.Option;
import org.marsad.shell.command.Usage;
import org.marsad.shell.result.Result;

/** Finds documents. */
final class Search implements Command {

    private static final List<String> FIELDS = List.of("title", "body", "person", "organization", "place", "topic", "date",
            "source", "type", "lang");

    private static final Usage USAGE = Usage.of("search", "Finds documents, the best first")
            .takesQuery(false)
            .option(Option.of("limit", "N", "how many (" + Query.DEFAULT_LIMIT + "); with --batch for each query"))
            .option(Option.of("offset", "N", "how many of the best to leave out (0)"))
            .option(Option.flag("exact", "words as they are spelt, without folding and stemming"))
            .option(Option.flag("expand", "also what means the same, by the lexicons that are here"))
            .option(Option.flag("no-expand", "only the words themselves, whatever the configuration says"))
            .option(Option.of("from", "DATE", "published then or later: 2025-11-24, 2025-11 or 2025"))
            .option(Option.of("to", "DATE", "published then or earlier"))
            .option(Option.of("filter", "FIELD=VALUE", "only those with this value", (typed, services) -> FIELDS.stream()
                    .map(field -> Choices.Choice.of(field + "="))).repeating())
            .option(Option.of("facets", "FIELD,…", "count the values of these fields, too", Choices.of(FIELDS)))
            .option(Option.flag("explain", "say why each was found and ranked so"))
            .option(Option.of("batch", "FILE.tsv", "ask the queries in a file with lines  qid<TAB>text", Choices.FILES))
            .option(Option.of("run", "FILE.trec", "where the answers to --batch go, as TREC run lines", Choices.FILES))
            .detail("Words must all match unless OR stands between them. \"phrase\", -word, word~ (nearly), prefix*,")
            .detail("NEAR/n, parentheses, and the fields " + String.join(": ", FIELDS) + ":")
            .detail("A word with vowel marks asks for exactly those marks.")
            .detail("The shell takes quotes, parentheses, | and ; for itself: put such a query between single quotes.")
            .example("search مدونة الأسرة --limit 5")
            .example("search '\"مدونة الأسرة\" -title:قانون' --from 2024")
            .example("search الحكامة --expand")
            .example("search --batch queries.tsv --run marsad.trec --limit 100")
            .build();

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public Result run(Arguments arguments, Context context) throws CommandException, IOException, InterruptedException {
        if (arguments.has("batch") || arguments.has("run")) {
            return batch(arguments, context);
        }
        Query query = query(arguments);
        Hits hits = Queries.search(context.require(SearchService.class), query);
        hits.notes().forEach(context::say);
        return new SearchAnswer(query, hits, context.require(Catalogue.class));
    }

    private static Result batch(Arguments arguments, Context context)
            throws CommandException, IOException, InterruptedException {
        if (!arguments.has("batch") || !arguments.has("run") || !arguments.operands().isEmpty()) {
            throw new CommandException("search: a batch takes its queries from a file and writes a file: "
                    + "search --batch FILE.tsv --run FILE.trec");
        }
        Path queries = context.resolve(arguments.value("batch").orElseThrow());
        Path run = context.resolve(arguments.value("run").orElseThrow());
        return new BatchSearch(context, query(arguments, "")).run(queries, run);
    }

    private static Query query(Arguments arguments) throws CommandException {
        String text = arguments.text(0);
        boolean bounded = Stream.of("filter", "from", "to").anyMatch(arguments::has);
        if (text.isBlank() && !bounded) {
            throw new CommandException("search: QUERY is missing; usage: " + USAGE.synopsis());
        }
        return query(arguments, text);
    }

    private static Query query(Arguments arguments, String text) throws CommandException {
        arguments.checkPeriod();
        List<Query.Filter> filters = new ArrayList<>();
        for (String filter : arguments.values("filter")) {
            filters.add(filter(filter));
        }
        List<String> facets = arguments.value("facets").stream().flatMap(fields -> Stream.of(fields.split(",")))
                .map(String::strip).filter(field -> !field.isEmpty()).toList();
        return new Query(text, arguments.has("exact"), arguments.firstDay("from"), arguments.lastDay("to"), filters, facets,
                arguments.number("offset", 0), arguments.number("limit", Query.DEFAULT_LIMIT), arguments.has("explain"),
                expand(arguments));
    }

    private static Query.Expand expand(Arguments arguments) throws CommandException {
        if (!arguments.has("expand")) {
            return arguments.has("no-expand") ? Query.Expand.OFF : Query.Expand.AS_CONFIGURED;
        }
        for (String other : List.of("no-expand", "exact")) {
            if (arguments.has(other)) {
                throw new CommandException("search: --expand looks for other words than those typed, and --" + other
                        + " for none; leave one of them out");
            }
        }
        return Query.Expand.ON;
    }

    private static Query.Filter filter(String typed) throws CommandException {
        int equals = typed.indexOf('=');
        if (equals < 1 || equals == typed.length() - 1) {
            throw new CommandException("--filter takes FIELD=VALUE such as lang=ar, not '" + typed + "'; fields: "
                    + String.join(", ", FIELDS));
        }
        return new Query.Filter(typed.substring(0, equals), typed.substring(equals + 1));
    }
}
