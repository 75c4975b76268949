package org.marsad.shell.commands;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.marsad.api.boilerplate.KnownLine;
import org.marsad.api.boilerplate.Lesson;
import org.marsad.api.boilerplate.Scope;
import org.marsad.api.boilerplate.SiteLines;
import org.marsad.shell.command.Arguments;
import org.marsad.shell.command.Choices;
import org.marsad.shell.command.Command;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.command.Context;
import org.marsad.shell.command.Ids;
import org.marsad.shell.command.Operand;
import org.marsad.shell.command.Option;
import org.marsad.shell.command.Suggestion;
import org.marsad.shell.command.Usage;
import org.marsad.shell.command.Work;
import org.marsad.shell.result.Column;
import org.marsad.shell.result.JsonRow;
import org.marsad.shell.result.Report;
import org.marsad.shell.result.Result;
import org.marsad.shell.result.Table;

/** What is known of lines that belong to sites, and teaching more. */
final class Boilerplate implements Command {

    private static final List<String> ACTIONS = List.of("list", "teach", "keep", "undo");

    private static final List<Column<KnownLine>> COLUMNS = List.of(
            Column.fixed("WHERE", line -> line.scope().toString()),
            Column.fixed("VERDICT", line -> verdict(line.verdict())),
            Column.fixed("KNOWN", line -> line.taught().map(at -> "taught " + at).orElse("learned")),
            Column.number("IN", KnownLine::documents),
            Column.number("OF", KnownLine::of),
            Column.yielding("LINE", KnownLine::text));

    private static final Usage USAGE = Usage.of("boilerplate", "Lists, or teaches, which lines belong to a site and not to its articles")
            .takes(Operand.optional("list|teach|keep|undo", Choices.of(ACTIONS)))
            .takes(Operand.any("ID|LINE", Ids.CHOICES))
            .option(Option.of("source", "NAME", "teach for the documents of a source, or list only those lines"))
            .option(Option.of("site", "NAME", "teach for the documents that state this publisher, or list only those lines"))
            .options(Waiting.OPTIONS)
            .detail("list (or nothing) shows what is known, learned from what repeats or taught: IN how many documents it stands, OF how")
            .detail("many that are looked at.")
            .detail("teach ID LINE… says that lines of a document belong to its site; if it states none, to its source. LINE is the number")
            .detail("of a line of  show --text ID, or the line itself.")
            .detail("teach --source NAME LINE… and teach --site NAME LINE… do without a document.")
            .detail("keep, in place of teach, says that lines belong to articles, whatever was learned and by whichever rule.")
            .detail("undo takes back what was taught last.")
            .example("boilerplate teach 3f2a 1 14")
            .example("boilerplate teach --source press \"تابعوا آخر الأخبار على قناتنا\"")
            .example("boilerplate undo")
            .build();

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public Result run(Arguments arguments, Context context) throws CommandException, IOException, InterruptedException {
        String action = arguments.operand(0).orElse("list");
        Optional<Scope> scope = scope(arguments);
        return switch (action) {
            case "list" -> list(arguments, scope, context.require(SiteLines.class));
            case "teach" -> teach(arguments, scope, Lesson.Verdict.SITE, context);
            case "keep" -> teach(arguments, scope, Lesson.Verdict.ARTICLE, context);
            case "undo" -> undo(arguments, context);
            default -> throw new CommandException("boilerplate: '" + action + "' is not one of its actions"
                    + Suggestion.among(action, ACTIONS, "actions"));
        };
    }

    private static Optional<Scope> scope(Arguments arguments) throws CommandException {
        if (arguments.has("source") && arguments.has("site")) {
            throw new CommandException("--source and --site exclude each other");
        }
        try {
            return arguments.value("source").map(Scope::source).or(() -> arguments.value("site").map(Scope::site));
        } catch (IllegalArgumentException e) {
            throw new CommandException(e.getMessage());
        }
    }

    private static Result list(Arguments arguments, Optional<Scope> scope, SiteLines lines) throws CommandException {
        takesNoMore(arguments);
        return Table.of(lines.known().stream().filter(line -> scope.isEmpty() || line.scope().equals(scope.get())).toList(), COLUMNS,
                Boilerplate::json).orElse("No line is known to belong to " + scope.map(Scope::toString).orElse("any site")
                        + ". To teach one: boilerplate teach ID LINE…");
    }

    private static Result teach(Arguments arguments, Optional<Scope> stated, Lesson.Verdict verdict, Context context)
            throws CommandException, IOException, InterruptedException {
        boolean waits = Waiting.isWanted(arguments, context);
        SiteLines lines = context.require(SiteLines.class);
        List<String> words = arguments.operands().subList(1, arguments.operands().size());
        TaughtLines taught = stated.isPresent() ? new TaughtLines(stated.get(), words) : TaughtLines.ofDocument(words, context);
        Lesson lesson;
        try (Work work = context.begin("boilerplate " + arguments.operands().get(0), OptionalLong.empty())) {
            lesson = work.interruptibly(() -> lines.teach(taught.scope(), verdict, taught.lines()));
        } catch (IllegalArgumentException e) {
            throw new CommandException("boilerplate: " + e.getMessage() + "; usage: " + USAGE.synopsis());
        }
        if (waits) {
            Waiting.untilUpToDate(context);
        }
        String belongs = verdict == Lesson.Verdict.SITE ? " to the site: " : " to the article: ";
        return report("In documents of " + lesson.scope() + " these belong" + belongs, lesson, "taught");
    }

    private static Result undo(Arguments arguments, Context context) throws CommandException, IOException, InterruptedException {
        takesNoMore(arguments);
        boolean waits = Waiting.isWanted(arguments, context);
        SiteLines lines = context.require(SiteLines.class);
        Optional<Lesson> lesson;
        try (Work work = context.begin("boilerplate undo", OptionalLong.empty())) {
            lesson = work.interruptibly(lines::undo);
        }
        if (lesson.isEmpty()) {
            throw new CommandException("nothing was taught that could be taken back");
        }
        if (waits) {
            Waiting.untilUpToDate(context);
        }
        return report("Taken back, for documents of " + lesson.get().scope() + ": ", lesson.get(), "undone");
    }

    private static void takesNoMore(Arguments arguments) throws CommandException {
        if (arguments.operands().size() > 1) {
            throw new CommandException("boilerplate " + arguments.operands().get(0) + ": '" + arguments.operands().get(1)
                    + "' is more than it takes");
        }
    }

    private static Report report(String words, Lesson lesson, String done) {
        return Report.of(words + String.join(" / ", lesson.lines()), JsonRow.of("done", done).with("scope", lesson.scope())
                .with("verdict", verdict(lesson.verdict())).with("lines", lesson.lines()).with("taught", lesson.at()));
    }

    private static JsonRow json(KnownLine line) {
        return JsonRow.of("line", line.text()).with("scope", line.scope()).with("verdict", verdict(line.verdict()))
                .with("known", line.taught().isPresent() ? "taught" : "learned").with("taught", line.taught())
                .with("documents", line.documents()).with("of", line.of());
    }

    private static String verdict(Lesson.Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT);
    }
}
