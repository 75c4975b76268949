package org.marsad.shell.commands;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Stream;
import org.marsad.api.training.TrainedModel;
import org.marsad.api.training.Trainer;
import org.marsad.api.training.TrainerService;
import org.marsad.api.training.Training;
import org.marsad.api.training.TrainingException;
import org.marsad.api.workbench.Workbench;
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
import org.marsad.shell.result.Report;
import org.marsad.shell.result.Result;
import org.marsad.shell.result.Status;
import org.marsad.shell.result.Style;
import org.marsad.shell.result.Styled;
import org.marsad.shell.result.Table;

/** Learns from examples, and lists and removes what was learned. */
final class Train implements Command {

    private static final String SUBJECT = TrainerService.PREFIX_ + "subject";
    private static final String DATA = TrainerService.PREFIX_ + "data";
    private static final String LIST = "list";
    private static final String REMOVE = "remove";
    private static final double USUAL_SHARE = 0.1;
    private static final int SEEDS = 1_000_000;

    private static final Choices WORDS = (typed, services) -> Stream.concat(Stream.of(LIST, REMOVE).map(Choices.Choice::of),
            services.properties(Trainer.class).stream()
                    .map(properties -> new Choices.Choice(String.valueOf(properties.get(SUBJECT)), String.valueOf(properties.get(DATA)))));

    private static final List<Column<Training.Score>> SCORES = List.of(
            Column.fixed("TYPE", Training.Score::type),
            Column.number("PRECISION", score -> written(score.precision())),
            Column.number("RECALL", score -> written(score.recall())),
            Column.number("F1", score -> written(score.f1())),
            Column.number("NAMES", Training.Score::there));

    private static final List<Column<TrainedModel>> MODELS = List.of(
            Column.fixed("NAME", TrainedModel::name),
            Column.fixed("ANALYZER", TrainedModel::analyzer),
            Column.fixed("REVISION", TrainedModel::revision),
            Column.number("SENTENCES", TrainedModel::sentences),
            Column.number("F1", model -> model.f1().map(Train::written).orElse("-")),
            Column.number("SIZE", model -> Sizes.brief(model.bytes())),
            Column.fixed("MADE", model -> model.madeAt().toString()),
            Column.styled("STATE", model -> model.trouble().map(trouble -> Styled.of(trouble, Style.BAD))
                    .orElse(Styled.of("usable", Style.GOOD))));

    private static final Usage USAGE = Usage.of("train", "Learns from tagged examples; lists and removes what was learned")
            .takes(Operand.optional("SUBJECT|list|remove", WORDS))
            .takes(Operand.optional("FILE|NAME", Choices.FILES))
            .option(Option.of("as", "NAME", "what the model is called; one of that name is replaced"))
            .option(Option.of("held-out", "SHARE", "share of the examples to measure on, 0 to 0.5 (" + USUAL_SHARE + ")"))
            .option(Option.of("seed", "N", "what chance begins with; the same seed gives the same model (any)"))
            .options(Waiting.OPTIONS)
            .detail("SUBJECT is what is learned, such as entities: persons, organisations, places. FILE has a word and its tag (O, B-PER,")
            .detail("I-PER, B-ORG, B-LOC …) on a line, and an empty line behind each sentence; it may be packed with gzip.")
            .detail("It measures on a share that is held out, then learns from all, keeps the model, and has all documents read by it.")
            .detail("list (or nothing) shows the models. remove NAME takes one away, and what it found with it.")
            .example("train entities ~/data/press.conll.gz --as press")
            .example("train list")
            .example("train remove press")
            .build();

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public Result run(Arguments arguments, Context context) throws CommandException, IOException, InterruptedException {
        String action = arguments.operand(0).orElse(LIST);
        try {
            return switch (action) {
                case LIST -> list(context);
                case REMOVE -> remove(arguments, context);
                default -> train(action, arguments, context);
            };
        } catch (TrainingException e) {
            throw new CommandException("train: " + e.getMessage());
        }
    }

    private static Result list(Context context) throws IOException {
        List<TrainedModel> models = new ArrayList<>();
        for (Offered<Trainer> trainer : trainers(context.services()).values()) {
            models.addAll(trainer.service().models());
        }
        boolean hasTrouble = models.stream().anyMatch(model -> model.trouble().isPresent());
        return Table.of(models, MODELS, Train::json).orElse("Nothing was learned yet. To learn: train entities FILE.conll --as NAME")
                .withStatus(hasTrouble ? Status.FAILED : Status.WELL);
    }

    private static Result remove(Arguments arguments, Context context)
            throws CommandException, TrainingException, IOException, InterruptedException {
        String name = arguments.operand(1).orElseThrow(() -> new CommandException("train remove: say which model; 'train list' names"
                + " them"));
        boolean waits = Waiting.isWanted(arguments, context);
        Offered<Trainer> owner = null;
        for (Offered<Trainer> trainer : trainers(context.services()).values()) {
            boolean has = trainer.service().models().stream().anyMatch(model -> model.name().equals(name));
            owner = owner == null || has ? trainer : owner;
        }
        if (owner == null) {
            throw new CommandException("nothing here learns anything; the bundle org.marsad.analysis.entities.trained does");
        }
        TrainedModel removed = owner.service().remove(name);
        long layers = prune(removed, context.require(Workbench.class));
        if (waits) {
            Waiting.untilUpToDate(context);
        }
        return Report.of("The model " + removed.name() + " is gone, and so are its layers: " + layers + ".", json(removed)
                .with("pruned", layers));
    }

    private static long prune(TrainedModel removed, Workbench workbench) throws IOException {
        try {
            return workbench.prune(Optional.of(removed.analyzer()));
        } catch (IllegalArgumentException e) {
            // It has found nothing anywhere, or another gives an analyzer of that name.
            return 0;
        }
    }

    private static Result train(String subject, Arguments arguments, Context context)
            throws CommandException, TrainingException, IOException, InterruptedException {
        Trainer trainer = find(subject, context);
        String given = arguments.operand(1).orElseThrow(() -> new CommandException("train " + subject + ": the file with the examples is"
                + " missing; usage: " + USAGE.synopsis()));
        String name = arguments.value("as").orElseThrow(() -> new CommandException("train " + subject
                + ": say what the model is to be called, with --as NAME"));
        double share = number("held-out", arguments.value("held-out").orElse(String.valueOf(USUAL_SHARE)));
        long seed = arguments.value("seed").isPresent() ? arguments.number("seed", 0) : new Random().nextInt(SEEDS);
        boolean waits = Waiting.isWanted(arguments, context);
        Training training;
        try (Work work = context.begin("train " + subject + " as " + name, OptionalLong.empty())) {
            Path file = path(given, context);
            training = work.interruptibly(() -> trainer.train(name, file, share, seed, work.job()));
        }
        if (waits) {
            Waiting.untilUpToDate(context);
        }
        return training.scores().isEmpty() ? Report.of(foot(training), json(training)) : Table.of(training.scores(), SCORES,
                score -> json(training).with("type", score.type()).with("precision", score.precision()).with("recall", score.recall())
                        .with("f1", score.f1()).with("names", score.there())).withFoot(List.of(Styled.of(foot(training), Style.GOOD)));
    }

    private static String foot(Training training) {
        TrainedModel model = training.model();
        return "Learned from " + model.sentences() + " sentences in " + seconds(training) + " s, "
                + (training.heldOut() == 0 ? "none held out" : "measured on " + training.heldOut() + " held out before") + ", seed "
                + training.seed() + ": model " + model.name() + ", " + Sizes.brief(model.bytes()) + ", analyzer " + model.analyzer();
    }

    private static Trainer find(String subject, Context context) throws CommandException {
        boolean here = context.comes(Trainer.class, SUBJECT, subject);
        Map<String, Offered<Trainer>> trainers = trainers(context.services());
        if (!here || !trainers.containsKey(subject)) {
            throw CommandException.withLines("nothing here learns '" + subject + "'"
                    + Suggestion.among(subject, trainers.keySet(), "subjects"),
                    trainers.values().stream().map(offered -> "  " + offered.text(SUBJECT) + ": " + offered.text(DATA)).toList());
        }
        return trainers.get(subject).service();
    }

    /** By subject what learns it; of several the one that is used. */
    private static Map<String, Offered<Trainer>> trainers(Services services) {
        Map<String, Offered<Trainer>> trainers = new LinkedHashMap<>();
        services.offered(Trainer.class).forEach(offered -> trainers.putIfAbsent(offered.text(SUBJECT), offered));
        return trainers;
    }

    private static double number(String option, String value) throws CommandException {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new CommandException("--" + option + " takes a number such as 0.1, not '" + value + "'");
        }
    }

    private static Path path(String given, Context context) throws CommandException {
        try {
            return context.resolve(given).normalize();
        } catch (InvalidPathException e) {
            throw new CommandException("'" + given + "' is not a path: " + e.getReason());
        }
    }

    private static String seconds(Training training) {
        return String.format(Locale.ROOT, "%.1f", training.time().toMillis() / 1000.0);
    }

    private static String written(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }

    private static JsonRow json(Training training) {
        return JsonRow.of("model", training.model().name()).with("analyzer", training.model().analyzer())
                .with("revision", training.model().revision()).with("sentences", training.model().sentences())
                .with("heldOut", training.heldOut()).with("seed", training.seed()).with("seconds", training.time().toMillis() / 1000.0);
    }

    private static JsonRow json(TrainedModel model) {
        return JsonRow.of("name", model.name()).with("analyzer", model.analyzer()).with("revision", model.revision())
                .with("bytes", model.bytes()).with("made", model.madeAt()).with("sentences", model.sentences()).with("f1", model.f1())
                .with("trouble", model.trouble());
    }
}
