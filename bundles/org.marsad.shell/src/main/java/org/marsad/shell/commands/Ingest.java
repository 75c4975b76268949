package org.marsad.shell.commands;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.marsad.api.document.DocumentId;
import org.marsad.api.document.Problem;
import org.marsad.api.ingest.FileIntake;
import org.marsad.api.ingest.Intake;
import org.marsad.api.workbench.Trouble;
import org.marsad.api.workbench.Workbench;
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
import org.marsad.shell.result.Result;

/** Takes files in. */
final class Ingest implements Command {

    private static final List<String> USUAL_CHARSETS = List.of("UTF-8", "windows-1256", "ISO-8859-6", "UTF-16");
    private static final List<String> USUAL_TYPES = List.of("text/plain", "text/html", "application/pdf");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w.+-]+/[\\w.+-]+");
    private static final Pattern SOURCE = Pattern.compile("[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N}._-]*");

    private static final Usage USAGE = Usage.of("ingest", "Takes in files, folders with all that is in them, or globs")
            .takes(Operand.some("PATH", Choices.FILES))
            .option(Option.of("source", "NAME", "the name the documents' origin carries ("
            + FileIntake.Options.DEFAULT_SOURCE + ")",
                    ServiceTable.NAMES_OF_SOURCES))
            .option(Option.of("type", "MEDIATYPE", "what all the files are", Choices.of(USUAL_TYPES)))
            .option(Option.of("charset", "NAME", "how all the files are encoded", Choices.of(USUAL_CHARSETS)))
            .option(Option.flag("force", "read unchanged files, too, and extract their texts again"))
            .options(Waiting.OPTIONS)
            .detail("When it returns, what was taken in is durable. One file's trouble does not keep the others out.")
            .example("ingest seeds")
            .example("ingest --charset windows-1256 archive/*.txt")
            .build();

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public Result run(Arguments arguments, Context context) throws CommandException, IOException, InterruptedException {
        FileIntake.Options options = options(arguments);
        boolean waits = Waiting.isWanted(arguments, context);
        long begin = System.nanoTime();
        List<FileIntake.Outcome> outcomes = takeIn(arguments.operands(), options, context);
        if (options.reread()) {
            extractAgain(outcomes, context);
        }
        if (waits) {
            Waiting.untilUpToDate(context);
        }
        Map<DocumentId, Problem> textless = waits ? withoutText(context) : Map.of();
        // In one order, whatever the order the files were read in.
        List<IngestReport.Row> rows = outcomes.stream().sorted(Comparator.comparing(FileIntake.Outcome::origin))
                .map(outcome -> row(outcome, textless)).toList();
        return new IngestReport(rows, Duration.ofNanos(System.nanoTime() - begin));
    }

    private static FileIntake.Options options(Arguments arguments) throws CommandException {
        return new FileIntake.Options(
                checked("source", arguments, FileIntake.Options.DEFAULT_SOURCE, SOURCE.asMatchPredicate(),
                        "a name of letters, digits, dots, dashes and underscores"),
                Optional.ofNullable(checked("type", arguments, null, MEDIA_TYPE.asMatchPredicate(),
                        "a media type such as " + String.join(", ", USUAL_TYPES))),
                charset(arguments.value("charset")), arguments.has("force"));
    }

    private static String checked(String option, Arguments arguments, String usual, Predicate<String> form, String right)
            throws CommandException {
        Optional<String> value = arguments.value(option);
        if (value.isPresent() && !form.test(value.get())) {
            throw new CommandException("--" + option + " takes " + right + ", not '" + value.get() + "'");
        }
        return value.orElse(usual);
    }

    private static Optional<String> charset(Optional<String> name) throws CommandException {
        try {
            if (name.isEmpty() || Charset.isSupported(name.get())) {
                return name;
            }
        } catch (IllegalCharsetNameException e) {
            // Not even a name: answered as an unknown one is.
        }
        String nearest = Suggestion.nearest(name.get(), Charset.availableCharsets().keySet());
        throw new CommandException("unknown charset '" + name.get() + "'"
                + (nearest.isEmpty() ? "" : "; did you mean " + nearest + "?") + " (usual ones: "
                + String.join(", ", USUAL_CHARSETS) + ")");
    }

    private static List<FileIntake.Outcome> takeIn(List<String> paths, FileIntake.Options options, Context context)
            throws CommandException, InterruptedException {
        FileIntake intake = context.require(FileIntake.class);
        List<String> patterns = paths.stream().map(path -> absolute(path, context)).toList();
        List<FileIntake.Outcome> outcomes = Collections.synchronizedList(new ArrayList<>());
        try (Work work = context.begin("ingest " + String.join(" ", paths), OptionalLong.empty())) {
            intake.ingest(patterns, options, outcome -> {
                outcomes.add(outcome);
                work.job().advance(1);
            }, work::isCalledOff);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (work.isCalledOff()) {
                throw new CommandException("ingest: called off after " + outcomes.size()
                        + " files; what was taken in stays");
            }
        }
        return List.copyOf(outcomes);
    }

    /** Relative to the folder the session is in. A glob need not be a path, so it is not treated as one. */
    private static String absolute(String path, Context context) {
        boolean stands = path.startsWith("/") || path.startsWith("file:") || path.matches("[A-Za-z]:[/\\\\].*");
        return stands ? path : context.resolve("").toString() + "/" + path;
    }

    private static void extractAgain(List<FileIntake.Outcome> outcomes, Context context) throws CommandException,
            IOException {
        Set<Intake.Status> metBefore = Set.of(Intake.Status.KNOWN, Intake.Status.SEEN_ELSEWHERE);
        List<DocumentId> known = outcomes.stream()
                .filter(outcome -> outcome.status().filter(metBefore::contains).isPresent())
                .flatMap(outcome -> outcome.id().stream()).distinct().toList();
        if (!known.isEmpty()) {
            context.require(Workbench.class).extractAgain(known);
        }
    }

    private static Map<DocumentId, Problem> withoutText(Context context) throws CommandException {
        Map<DocumentId, Problem> problems = new HashMap<>();
        for (Trouble trouble : context.require(Workbench.class).troubles()) {
            if (trouble.problem().missing().equals(Problem.TEXT)) {
                trouble.document().ifPresent(id -> problems.putIfAbsent(id, trouble.problem()));
            }
        }
        return problems;
    }

    private static IngestReport.Row row(FileIntake.Outcome outcome, Map<DocumentId, Problem> textless) {
        Optional<Problem> problem = outcome.problem().or(() -> outcome.id().map(textless::get));
        String status = problem.isPresent() || outcome.status().isEmpty() ? IngestReport.FAILED
                : label(outcome.status().get());
        URI origin = outcome.origin();
        return new IngestReport.Row(outcome.id(), origin, status, outcome.mediaType(), problem);
    }

    private static String label(Intake.Status status) {
        return switch (status) {
            case NEW -> "new";
            case KNOWN -> "known";
            case SEEN_ELSEWHERE -> "seen-elsewhere";
        };
    }
}
