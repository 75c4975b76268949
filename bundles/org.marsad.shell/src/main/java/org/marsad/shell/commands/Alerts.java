package org.marsad.shell.commands;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.catalogue.Summary;
import org.marsad.api.document.DocumentId;
import org.marsad.api.watch.Alert;
import org.marsad.api.watch.Watches;
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
import org.marsad.shell.result.Style;
import org.marsad.shell.result.Styled;
import org.marsad.shell.result.Table;

/** Lists what stored queries have marked, and acknowledges it. */
final class Alerts implements Command {

    private static final int USUAL = 50;

    private static final List<Column<Row>> COLUMNS = List.of(
            Column.number("NUMBER", row -> row.alert().number()),
            Column.styled("", row -> row.alert().seen() ? Styled.of("seen", Style.DIM) : Styled.of("new", Style.GOOD)),
            Column.fixed("AT", row -> row.alert().at().toString()),
            Column.fixed("WATCH", row -> row.alert().watch()),
            Column.fixed("KIND", row -> WatchQuery.label(row.alert().kind())),
            Column.fixed("ID", row -> row.alert().document().map(DocumentId::shortForm).orElse("-")),
            Column.fixed("PUBLISHED", row -> row.alert().published().orElse("-")),
            Column.yielding("TITLE", Row::title));

    private static final Usage USAGE = Usage.of("alerts", "Lists what stored queries have marked, newest first")
            .takes(Operand.any("NUMBER", Choices.NONE))
            .option(Option.of("since", "DATE", "marked on this day (UTC) or later"))
            .option(Option.of("watch", "NAME", "marked by this query only", WatchQuery.NAMES))
            .option(Option.flag("unseen", "only what was not acknowledged"))
            .option(Option.of("limit", "N", "the most to list (50)"))
            .option(Option.flag("seen", "acknowledge the alerts of these numbers"))
            .detail("ARRIVED (in --json) is when the document was first met; of silence, since when it lasts.")
            .example("alerts --watch ports --since 2026-01-01")
            .example("alerts --seen 12 13")
            .build();

    /** An alert and what is known of its document. */
    private record Row(Alert alert, Optional<Summary> document) {

        String title() {
            return document.map(Summary::title).orElse(alert.document().isPresent() ? "" : "nothing since " + alert.arrived());
        }
    }

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public Result run(Arguments arguments, Context context) throws CommandException, IOException {
        Watches watches = context.require(Watches.class);
        List<Alert> alerts = arguments.has("seen") ? acknowledged(arguments, watches) : listed(arguments, watches);
        Optional<Catalogue> catalogue = context.services().find(Catalogue.class);
        List<Row> rows = alerts.stream().map(alert -> new Row(alert, alert.document().flatMap(document -> catalogue
                .flatMap(known -> known.summary(document))))).toList();
        return Table.of(rows, COLUMNS, Alerts::json).orElse("Nothing was marked. watch-query lists the queries that do.");
    }

    private static List<Alert> listed(Arguments arguments, Watches watches) throws CommandException, IOException {
        if (!arguments.operands().isEmpty()) {
            throw new CommandException("numbers are for acknowledging: alerts --seen " + String.join(" ", arguments.operands()));
        }
        Optional<Instant> since = arguments.firstDay("since").map(day -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
        int limit = arguments.number("limit", USUAL);
        if (!arguments.has("unseen")) {
            return watches.alerts(since, arguments.value("watch"), limit);
        }
        return watches.alerts(since, arguments.value("watch"), Integer.MAX_VALUE).stream().filter(alert -> !alert.seen()).limit(limit)
                .toList();
    }

    private static List<Alert> acknowledged(Arguments arguments, Watches watches) throws CommandException, IOException {
        List<Long> numbers = new ArrayList<>();
        for (String typed : arguments.operands()) {
            try {
                numbers.add(Long.parseLong(typed));
            } catch (NumberFormatException e) {
                throw new CommandException("'" + typed + "' is not the number of an alert; alerts lists them");
            }
        }
        if (numbers.isEmpty()) {
            throw new CommandException("--seen takes the numbers of alerts: alerts --seen 12 13");
        }
        try {
            return watches.seen(numbers);
        } catch (IllegalArgumentException e) {
            throw new CommandException(e.getMessage());
        }
    }

    private static JsonRow json(Row row) {
        Alert alert = row.alert();
        Optional<URI> origin = row.document().map(Summary::origin);
        return JsonRow.of("number", alert.number()).with("watch", alert.watch()).with("kind", WatchQuery.label(alert.kind()))
                .with("at", alert.at()).with("id", alert.document()).with("title", row.document().map(Summary::title))
                .with("origin", origin).with("arrived", alert.arrived()).with("published", alert.published()).with("seen", alert.seen());
    }
}
