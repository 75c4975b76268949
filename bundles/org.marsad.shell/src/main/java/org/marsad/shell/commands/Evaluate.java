package org.marsad.shell.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.marsad.api.evaluation.Evaluation;
import org.marsad.api.evaluation.EvaluationException;
import org.marsad.api.evaluation.EvaluationService;
import org.marsad.api.evaluation.Figure;
import org.marsad.shell.command.Arguments;
import org.marsad.shell.command.Choices;
import org.marsad.shell.command.Command;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.command.Context;
import org.marsad.shell.command.Offered;
import org.marsad.shell.command.Operand;
import org.marsad.shell.command.Option;
import org.marsad.shell.command.Services;
import org.marsad.shell.command.Suggestion;
import org.marsad.shell.command.Usage;
import org.marsad.shell.command.Work;
import org.marsad.shell.result.Column;
import org.marsad.shell.result.JsonRow;
import org.marsad.shell.result.Result;
import org.marsad.shell.result.Status;
import org.marsad.shell.result.Style;
import org.marsad.shell.result.Styled;
import org.marsad.shell.result.Table;

/** Takes figures of quality. */
final class Evaluate implements Command {

    private static final String AREA = EvaluationService.PREFIX_ + "area";
    private static final String DATA = EvaluationService.PREFIX_ + "data";

    /** What measures the areas that are here, for Tab. */
    private static final Choices AREAS = (typed, services) -> services.properties(Evaluation.class).stream()
            .map(properties -> new Choices.Choice(String.valueOf(properties.get(AREA)), String.valueOf(properties.get(DATA))));

    private static final List<Column<Offered<Evaluation>>> LIST = List.of(
            Column.fixed("AREA", offered -> offered.text(AREA)),
            Column.fixed("BUNDLE", Offered::bundle),
            Column.yielding("READS", offered -> offered.text(DATA)));

    private static final List<Column<Figure>> FIGURES = List.of(
            Column.yielding("SUBJECT", Figure::subject),
            Column.fixed("MEASURE", Figure::measure),
            Column.number("VALUE", figure -> written(figure.value())),
            Column.number("CASES", Figure::cases),
            Column.fixed("GOAL", Evaluate::goal),
            Column.styled("OK", Evaluate::mark));

    private static final Usage USAGE = Usage.of("evaluate", "Measures one area of quality on data with a known answer")
            .takes(Operand.optional("AREA", AREAS))
            .takes(Operand.optional("DIR", Choices.FILES))
            .option(Option.flag("strict", "a figure that misses its goal is a failure (exit status 1)"))
            .detail("Without AREA it lists the areas that are here, and the files that each of them reads.")
            .detail("What is measured is what is in the container now; nothing in it is changed.")
            .example("evaluate")
            .example("evaluate retrieval ~/data/retrieval")
            .example("evaluate normalisation ~/data/normalisation --json --strict")
            .build();

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public Result run(Arguments arguments, Context context) throws CommandException, IOException, InterruptedException {
        if (arguments.operands().isEmpty()) {
            return Table.of(List.copyOf(areas(context.services()).values()), LIST, Evaluate::json)
                    .orElse("There is nothing here that measures anything.");
        }
        String area = arguments.operands().get(0);
        Evaluation evaluation = find(area, context);
        Path folder = folder(arguments, area, context);
        try (Work work = context.begin("evaluate " + area, OptionalLong.empty())) {
            List<Figure> figures = work.interruptibly(() -> evaluation.evaluate(folder));
            return shown(area, figures, arguments.has("strict"));
        } catch (EvaluationException e) {
            throw new CommandException("evaluate " + area + ": " + e.getMessage());
        }
    }

    private static Result shown(String area, List<Figure> figures, boolean strict) {
        long missed = figures.stream().filter(figure -> !figure.isGood()).count();
        long withGoal = figures.stream().filter(figure -> figure.goal().isPresent()).count();
        Styled foot = missed > 0
                ? Styled.of("Goals missed: " + missed + " of " + withGoal + ".", Style.WARNING)
                : Styled.of(withGoal == 0 ? "No figure has a goal." : "All goals are met.", Style.GOOD);
        return Table.of(figures, FIGURES, figure -> json(area, figure)).withFoot(figures.isEmpty() ? List.of() : List.of(foot))
                .orElse("There was nothing to measure.").withStatus(strict && missed > 0 ? Status.FAILED : Status.WELL);
    }

    private static Evaluation find(String area, Context context) throws CommandException {
        boolean here = context.comes(Evaluation.class, AREA, area);
        Map<String, Offered<Evaluation>> areas = areas(context.services());
        if (!here || !areas.containsKey(area)) {
            throw CommandException.withLines("nothing here measures '" + area + "'" + Suggestion.among(area, areas.keySet(), "areas"),
                    areas.values().stream().map(offered -> "  " + offered.text(AREA) + ": " + offered.text(DATA)).toList());
        }
        return areas.get(area).service();
    }

    private static Path folder(Arguments arguments, String area, Context context) throws CommandException {
        if (arguments.operand(1).isEmpty()) {
            throw new CommandException("evaluate " + area + ": the folder with the data is missing; usage: " + USAGE.synopsis());
        }
        Path folder = context.resolve(arguments.operands().get(1)).normalize();
        if (!Files.isDirectory(folder)) {
            throw new CommandException("evaluate " + area + ": " + folder + (Files.exists(folder) ? " is not a folder" : " is not there")
                    + "; give the folder with the data of this area");
        }
        return folder;
    }

    /** By area what measures it; of several the one that is used. */
    private static Map<String, Offered<Evaluation>> areas(Services services) {
        Map<String, Offered<Evaluation>> areas = new LinkedHashMap<>();
        services.offered(Evaluation.class).stream().sorted((a, b) -> a.text(AREA).compareTo(b.text(AREA)))
                .forEach(offered -> areas.putIfAbsent(offered.text(AREA), offered));
        return areas;
    }

    private static String written(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.4f", value);
    }

    private static String goal(Figure figure) {
        return figure.goal().map(goal -> (goal.isLeast() ? "≥ " : "≤ ") + written(goal.bound())).orElse("");
    }

    private static Styled mark(Figure figure) {
        if (figure.goal().isEmpty()) {
            return Styled.EMPTY;
        }
        return figure.isGood() ? Styled.of("yes", Style.GOOD) : Styled.of("no", Style.BAD);
    }

    private static JsonRow json(Offered<Evaluation> offered) {
        return JsonRow.of("area", offered.text(AREA)).with("data", offered.text(DATA)).with("bundle", offered.bundle())
                .with("version", offered.version());
    }

    private static JsonRow json(String area, Figure figure) {
        return JsonRow.of("area", area).with("subject", figure.subject()).with("measure", figure.measure())
                .with("value", figure.value()).with("cases", figure.cases())
                .with("goal", figure.goal().map(Figure.Goal::bound)).with("atLeast", figure.goal().map(Figure.Goal::isLeast))
                .with("ok", figure.isGood());
    }
}
