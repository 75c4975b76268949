package org.marsad.shell.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.marsad.api.catalogue.Entry;
import org.marsad.api.deploy.Trials;
import org.marsad.api.ingest.ExtractionException;
import org.marsad.api.workbench.ServiceKind;
import org.marsad.api.workbench.Workbench;
import org.marsad.shell.acceptance.AcceptanceFiles;
import org.marsad.shell.acceptance.AcceptanceReader;
import org.marsad.shell.acceptance.AcceptanceReport;
import org.marsad.shell.acceptance.AcceptanceText;
import org.marsad.shell.acceptance.Fault;
import org.marsad.shell.acceptance.Judge;
import org.marsad.shell.command.Arguments;
import org.marsad.shell.command.Choices;
import org.marsad.shell.command.Command;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.command.Context;
import org.marsad.shell.command.Operand;
import org.marsad.shell.command.Usage;
import org.marsad.shell.command.Work;
import org.marsad.shell.result.Result;

/** Holds what the workbench makes of documents against what operators expect of it. */
final class Accept implements Command {

    /** More faults than these nobody reads at once. */
    private static final int FAULTS_SHOWN = 20;

    private static final Usage USAGE = Usage.of("accept", "Checks documents against the acceptance texts beside them; takes nothing in")
            .takes(Operand.some("PATH", Choices.FILES))
            .detail("PATH is a document, its acceptance text, a folder with all below it, or a glob. The acceptance text of")
            .detail("article.html is article.html" + AcceptanceFiles.ENDING + ", UTF-8, with lines such as")
            .detail("  # the date line, not the date of the comment")
            .detail("  EXPECT time.date \"25 نونبر 2025\" value=2025-11-25")
            .detail("  EXPECT at least 2 entity.person")
            .detail("  EXPECT 3 quotation speaker=\"أحمد بناني\"")
            .detail("  EXPECT language ar")
            .detail("  EXPECT text \"words that must be in the text\"")
            .detail("  FORBID structure.title \"اترك تعليقا\"")
            .detail("Besides types of annotation there are language, title, text, author, site and published. Quotes are \"…\", “…”")
            .detail("or «…». White space counts as one space. Ends with exit status 1 if a line does not hold.")
            .example("accept texts")
            .example("accept 'texts/**.html' --json")
            .build();

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public Result run(Arguments arguments, Context context) throws CommandException, IOException, InterruptedException {
        List<AcceptanceText> texts = read(arguments.operands(), context);
        Trials trials = context.require(Trials.class);
        Set<String> types = announcedTypes(context);
        List<AcceptanceReport.Row> rows = new ArrayList<>();
        List<String> notes = new ArrayList<>();
        try (Work work = context.begin("accept " + String.join(" ", arguments.operands()), OptionalLong.of(texts.size()))) {
            for (AcceptanceText text : texts) {
                judge(text, trials, types, work, rows, notes);
                work.job().advance(1);
                if (work.isCalledOff()) {
                    throw new CommandException("accept: called off after " + work.done() + " of " + texts.size() + " documents");
                }
            }
        }
        return new AcceptanceReport(rows, texts.size(), notes);
    }

    /** All of them, or an error that names all that is wrong with them. */
    private static List<AcceptanceText> read(List<String> paths, Context context) throws CommandException, IOException {
        Path folder = context.resolve("");
        Set<Path> files = new TreeSet<>();
        for (String path : paths) {
            files.addAll(AcceptanceFiles.at(path, folder));
        }
        AcceptanceReader reader = new AcceptanceReader();
        List<AcceptanceText> texts = new ArrayList<>();
        for (Path file : files) {
            Path shown = file.startsWith(folder.normalize()) ? folder.normalize().relativize(file) : file;
            reader.read(file, shown.toString()).ifPresent(texts::add);
        }
        List<Fault> faults = reader.faults();
        if (!faults.isEmpty()) {
            List<String> lines = new ArrayList<>(faults.stream().limit(FAULTS_SHOWN).map(Fault::toString).toList());
            if (faults.size() > FAULTS_SHOWN) {
                lines.add("… and " + (faults.size() - FAULTS_SHOWN) + " faults more");
            }
            throw CommandException.withLines(lines.get(0), lines.subList(1, lines.size()));
        }
        return texts;
    }

    private static Set<String> announcedTypes(Context context) {
        return context.services().find(Workbench.class).stream()
                .flatMap(workbench -> workbench.services(ServiceKind.ANALYZER).stream())
                .flatMap(analyzer -> analyzer.handles().stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static void judge(AcceptanceText text, Trials trials, Set<String> types, Work work, List<AcceptanceReport.Row> rows,
            List<String> notes) throws CommandException, IOException, InterruptedException {
        try {
            Entry entry = work.interruptibly(() -> trials.rehearse(text.document(), Optional.empty()));
            Judge judge = new Judge(entry, types);
            text.expectations().forEach(expectation -> rows.add(AcceptanceReport.Row.of(text, expectation, judge.judge(expectation))));
            entry.problems().forEach(problem -> notes.add(text.name() + ": no " + problem.missing() + " of the document: "
                    + ProblemWords.of(problem)));
        } catch (ExtractionException e) {
            rows.add(AcceptanceReport.Row.unreadable(text, "no text (" + e.code().label() + "): "
                    + ProblemWords.sentence(e.getMessage()) + " " + ProblemWords.sentence(e.advice())));
        }
    }
}
