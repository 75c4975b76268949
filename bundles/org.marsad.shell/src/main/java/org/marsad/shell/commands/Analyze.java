package org.marsad.shell.commands;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.marsad.api.catalogue.Catalogue;
import org.marsad.api.document.DocumentId;
import org.marsad.api.workbench.ServiceKind;
import org.marsad.api.workbench.ServiceState;
import org.marsad.api.workbench.Workbench;
import org.marsad.shell.command.Arguments;
import org.marsad.shell.command.Command;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.command.Context;
import org.marsad.shell.command.Ids;
import org.marsad.shell.command.Option;
import org.marsad.shell.command.Suggestion;
import org.marsad.shell.command.Usage;
import org.marsad.shell.result.JsonRow;
import org.marsad.shell.result.Report;
import org.marsad.shell.result.Result;

/** Brings documents up to date. */
final class Analyze implements Command {

    private static final Usage USAGE = Usage.of("analyze",
            "Brings every document up to date with the analyzers that are here")
            .option(Option.flag("force", "make layers anew that are up to date, too"))
            .option(Option.of("analyzer", "NAME", "only the layers of this analyzer; makes them anew, or with --prune takes them out",
                    ServiceTable.NAMES_OF_ANALYZERS))
            .option(Option.of("document", "ID", "only this document; makes its layers anew", Ids.CHOICES))
            .option(Option.flag("prune", "take out the layers of analyzers that are not here any more"))
            .option(Option.flag("wait", "return when all is analysed and indexed (usual without --force, and in batch)"))
            .option(Option.flag("no-wait", "return at once"))
            .detail("This happens by itself; without --force, --analyzer and --document the command only waits for it.")
            .detail("An analyzer that is suspended because it failed again and again is tried again with --analyzer.")
            .example("analyze --analyzer dates --wait")
            .example("analyze --prune --analyzer oldnames")
            .build();

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public Result run(Arguments arguments, Context context) throws CommandException, IOException, InterruptedException {
        boolean waits = Waiting.isWanted(arguments, context);
        Workbench workbench = context.require(Workbench.class);
        if (arguments.has("prune")) {
            return prune(arguments, context, workbench, waits);
        }
        boolean anew = arguments.has("force") || arguments.has("analyzer") || arguments.has("document");
        long layers = anew ? again(arguments, context, workbench) : 0;
        boolean waited = waits || !anew && !arguments.has("no-wait");
        if (waited) {
            Waiting.untilUpToDate(context);
        }
        Workbench.Backlog backlog = workbench.backlog();
        String again = anew ? layers + (layers == 1 ? " layer is" : " layers are") + " made anew. " : "";
        String rest = backlog.isEmpty() ? "Everything is up to date."
                : backlog.documents() + " documents and " + backlog.changes() + " changes are still to be worked on.";
        return Report.of(again + rest, JsonRow.of("layers", layers).with("documents", backlog.documents())
                .with("changes", backlog.changes()));
    }

    private static Result prune(Arguments arguments, Context context, Workbench workbench, boolean waits)
            throws CommandException, IOException, InterruptedException {
        if (arguments.has("force") || arguments.has("document")) {
            throw new CommandException("--prune goes with --analyzer only: analyze --prune [--analyzer NAME]");
        }
        long layers;
        try {
            layers = workbench.prune(arguments.value("analyzer"));
        } catch (IllegalArgumentException e) {
            throw new CommandException(e.getMessage());
        }
        if (waits) {
            Waiting.untilUpToDate(context);
        }
        return Report.of(layers == 0 ? "There are no layers of analyzers that are not here."
                : layers + (layers == 1 ? " layer" : " layers") + " of analyzers that are not here taken out.",
                JsonRow.of("pruned", layers));
    }

    private static long again(Arguments arguments, Context context, Workbench workbench) throws CommandException,
            IOException {
        Optional<String> analyzer = arguments.value("analyzer");
        if (analyzer.isPresent()) {
            check(analyzer.get(), workbench);
        }
        Optional<DocumentId> document = Ids.find(context.require(Catalogue.class), arguments.value("document"));
        try {
            return workbench.analyzeAgain(analyzer, document);
        } catch (IllegalArgumentException e) {
            throw new CommandException(e.getMessage());
        }
    }

    private static void check(String analyzer, Workbench workbench) throws CommandException {
        List<String> names = workbench.services(ServiceKind.ANALYZER).stream().map(ServiceState::id).distinct().toList();
        if (!names.contains(analyzer)) {
            throw new CommandException("there is no analyzer " + analyzer + Suggestion.among(analyzer, names, "analyzers"));
        }
    }
}
