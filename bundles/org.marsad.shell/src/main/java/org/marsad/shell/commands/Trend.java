package org.marsad.shell.commands;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.catalogue.State;
import org.marsad.api.search.Query;
import org.marsad.api.search.SearchService;
import org.marsad.api.text.Normalizer;
import org.marsad.api.text.NormalizerService;
import org.marsad.shell.command.Arguments;
import org.marsad.shell.command.Choices;
import org.marsad.shell.command.Command;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.command.Context;
import org.marsad.shell.command.Operand;
import org.marsad.shell.command.Option;
import org.marsad.shell.command.Suggestion;
import org.marsad.shell.command.Usage;
import org.marsad.shell.command.Work;
import org.marsad.shell.result.JsonRow;
import org.marsad.shell.result.Report;
import org.marsad.shell.result.Result;
import org.marsad.shell.result.Style;
import org.marsad.shell.result.Styled;
import org.marsad.shell.trend.Counts;
import org.marsad.shell.trend.Series;
import org.marsad.shell.trend.Unit;
import org.marsad.shell.trend.Wanted;

/** Counts what was found over time. */
final class Trend implements Command {

    private static final String ID = NormalizerService.PREFIX_ + "id";
    private static final String SEARCH_FORM = "arabic.search";

    /** Nobody reads more periods than this, and a date of the year 1 is a slip. */
    private static final int MOST_PERIODS = 4000;

    private static final Usage USAGE = Usage.of("trend", "Counts what the analyzers found over time, and marks where it changes")
            .takes(Operand.some("TYPE[=VALUE]", Annotations.TYPES))
            .option(Option.of("by", "UNIT", "day, week, month (usual) or year", Choices.of(Unit.NAMES)))
            .option(Option.of("from", "DATE", "from the period of this date on: 2025-11-24, 2025-11 or 2025"))
            .option(Option.of("to", "DATE", "up to the period of this date"))
            .option(Option.of("query", "QUERY", "only in documents that match"))
            .detail("TYPE may be the beginning of several: entity means entity.person, too. VALUE is compared in its form for search.")
            .detail("Of periods without a document, four and more in a row are one line; --json has all.")
            .detail("A document counts when it was published or, if it does not say, when it was first met; how many is said below.")
            .detail("◆ marks where the share of documents that have it changes for good: PELT (Killick, Fearnhead, Eckley 2012) with")
            .detail("binomial likelihood and the penalty of the Bayesian information criterion.")
            .example("trend entity.place=الرباط --by month")
            .example("trend topic entity.person --by week --from 2025 --query lang:ar")
            .build();

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public Result run(Arguments arguments, Context context) throws CommandException, IOException, InterruptedException {
        arguments.checkPeriod();
        Unit unit = unit(arguments.value("by").orElse(Unit.MONTH.label()));
        UnaryOperator<String> fold = fold(context);
        List<Wanted> wanted = arguments.operands().stream().distinct().map(typed -> Wanted.of(typed, fold)).toList();
        Counts counts = new Counts(wanted, unit, arguments.firstDay("from"), arguments.lastDay("to"), Values::of);
        Catalogue catalogue = context.require(Catalogue.class);
        try (Work work = context.begin("trend", OptionalLong.empty());
                Stream<Entry> entries = entries(arguments.value("query"), catalogue, context)) {
            for (Entry entry : (Iterable<Entry>) entries.filter(e -> e.state() != State.GONE)::iterator) {
                if (work.isCalledOff()) {
                    throw new CommandException("trend: called off before everything was counted");
                }
                counts.add(entry);
                work.job().advance(1);
            }
        }
        return report(wanted, counts, unit);
    }

    private static Result report(List<Wanted> wanted, Counts counts, Unit unit) throws CommandException {
        if (counts.length() > MOST_PERIODS) {
            throw new CommandException("trend: that would be " + counts.length() + " periods, and no more than " + MOST_PERIODS
                    + " can be shown; choose a longer one with --by, or bounds with --from and --to");
        }
        Report.Builder report = new Report.Builder();
        for (int i = 0; i < wanted.size(); i++) {
            Series series = new Series(wanted.get(i).name(), counts.series(i));
            if (series.isEmpty()) {
                checkType(wanted.get(i), counts);
            }
            series.write(report);
            report.gap();
        }
        return report.line(Styled.of(said(counts, unit), Style.DIM))
                .json(JsonRow.of("documents", counts.documents()).with("undated", counts.undated()).with("vague", counts.vague())).build();
    }

    /** A type that nothing has is a slip; a value may well not have been found. */
    private static void checkType(Wanted thing, Counts counts) throws CommandException {
        boolean known = counts.types().stream().anyMatch(type -> type.equals(thing.type()) || type.startsWith(thing.type() + "."));
        if (!known && counts.documents() > 0) {
            throw new CommandException("nothing of type " + thing.type() + " was found in these documents"
                    + Suggestion.among(thing.type(), counts.types(), "types"));
        }
    }

    private static String said(Counts counts, Unit unit) {
        List<String> parts = new ArrayList<>();
        parts.add(counts.documents() + (counts.documents() == 1 ? " document" : " documents"));
        if (counts.undated() > 0) {
            parts.add(counts.undated() + " without a date of publication, counted when first met");
        }
        if (counts.vague() > 0) {
            parts.add(counts.vague() + " more left out: their date does not tell the " + unit.label());
        }
        return String.join("; ", parts) + ".";
    }

    private static Stream<Entry> entries(Optional<String> query, Catalogue catalogue, Context context)
            throws CommandException, IOException {
        return query.isEmpty() ? catalogue.entries()
                : Queries.matching(context.require(SearchService.class), Query.of(query.get())).flatMap(id -> catalogue.find(id).stream());
    }

    private static Unit unit(String name) throws CommandException {
        return Unit.named(name).orElseThrow(() -> new CommandException("unknown unit '" + name + "'"
                + Suggestion.among(name, Unit.NAMES, "units")));
    }

    /** Spellings of one name count as one, if the normal form for search is here. */
    private static UnaryOperator<String> fold(Context context) {
        return context.services().offered(Normalizer.class).stream().filter(offered -> offered.text(ID).equals(SEARCH_FORM)).findFirst()
                .map(offered -> (UnaryOperator<String>) text -> offered.service().normalize(text).text())
                .orElse(UnaryOperator.identity());
    }
}
