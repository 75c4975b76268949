package org.marsad.shell.commands;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.Problem;
import org.marsad.api.workbench.Trouble;
import org.marsad.api.workbench.Workbench;
import org.marsad.shell.command.Arguments;
import org.marsad.shell.command.Command;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.command.Context;
import org.marsad.shell.command.Usage;
import org.marsad.shell.result.Column;
import org.marsad.shell.result.JsonRow;
import org.marsad.shell.result.Result;
import org.marsad.shell.result.Style;
import org.marsad.shell.result.Styled;
import org.marsad.shell.result.Table;

/** Lists what is missing, and why. */
final class Problems implements Command {

    private static final List<Column<Trouble>> COLUMNS = List.of(
            Column.styled("PROBLEM", trouble -> Styled.of(trouble.problem().code().label(), Style.BAD)),
            Column.fixed("MISSING", trouble -> trouble.problem().missing()),
            Column.fixed("ID", trouble -> trouble.document().map(DocumentId::shortForm).orElse("-")),
            Column.number("TRIES", trouble -> trouble.problem().attempts()),
            Column.yielding("ORIGIN", trouble -> Origins.shown(trouble.origin())),
            Column.yielding("REASON", trouble -> trouble.problem().reason()));

    private static final Usage USAGE = Usage.of("problems", "Lists the documents that something is missing for, by reason")
            .detail("retry tries again what is listed here.")
            .build();

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public Result run(Arguments arguments, Context context) throws CommandException {
        // A stable sort: within one reason the newest stay first.
        List<Trouble> troubles = context.require(Workbench.class).troubles().stream()
                .sorted(Comparator.comparing((Trouble trouble) -> trouble.problem().code())
                        .thenComparing(trouble -> trouble.problem().missing())).toList();
        return Table.of(troubles, COLUMNS, Problems::json).withFoot(advice(troubles)).orElse("Nothing is wrong.");
    }

    /** For each kind of trouble how often there is, and what to do about it. */
    private static List<Styled> advice(List<Trouble> troubles) {
        Map<Problem.Code, List<Trouble>> byCode = troubles.stream()
                .collect(Collectors.groupingBy(trouble -> trouble.problem().code(), TreeMap::new, Collectors.toList()));
        return byCode.entrySet().stream().map(entry -> Styled.of(entry.getKey().label(), Style.BAD)
                .then(" (" + entry.getValue().size() + "): " + entry.getValue().stream()
                        .map(trouble -> ProblemWords.sentence(trouble.problem().advice())).distinct().limit(2)
                        .collect(Collectors.joining(" ")))).toList();
    }

    private static JsonRow json(Trouble trouble) {
        Problem problem = trouble.problem();
        return JsonRow.of("id", trouble.document()).with("origin", trouble.origin()).with("missing", problem.missing())
                .with("code", problem.code().label()).with("reason", problem.reason()).with("advice", problem.advice())
                .with("attempts", problem.attempts()).with("since", problem.since());
    }
}
