package org.marsad.shell.commands;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.marsad.api.export.Exporter;
import org.marsad.api.export.ExporterService;
import org.marsad.api.export.Exports;
import org.marsad.api.export.Pseudonymizer;
import org.marsad.api.search.Query;
import org.marsad.api.search.QueryException;
import org.marsad.shell.command.Arguments;
import org.marsad.shell.command.Choices;
import org.marsad.shell.command.Command;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.command.Context;
import org.marsad.shell.command.Operand;
import org.marsad.shell.command.Option;
import org.marsad.shell.command.QueryFault;
import org.marsad.shell.command.Services;
import org.marsad.shell.command.Suggestion;
import org.marsad.shell.command.Usage;
import org.marsad.shell.command.Work;
import org.marsad.shell.result.JsonRow;
import org.marsad.shell.result.Report;
import org.marsad.shell.result.Result;

/** Hands documents on. */
final class Export implements Command {

    private static final String FORMAT = ExporterService.PREFIX_ + "format";
    private static final String OPTIONS = ExporterService.PREFIX_ + "options";
    private static final String STANDARD_OUTPUT = "-";

    private static final Usage USAGE = Usage.of("export",
            "Writes documents, all or those that match a query, to a file or folder")
            .takes(Operand.one("FORMAT", (typed, services) -> formats(services).map(Choices.Choice::of)))
            .takes(Operand.one("TARGET", Choices.FILES))
            .takes(Operand.any("QUERY", Choices.NONE))
            .option(Option.flag(Pseudonymizer.OPTION, "pseudonyms in place of persons, in whatever format"))
            .passesOptionsOn()
            .detail("The target - is standard output. Options of the format are given as --name or --name=value.")
            .detail("The command exporters lists the formats. A QUERY that begins with a dash goes behind --")
            .detail("With --pseudonymise a person has the same pseudonym in all exports of this home; data/pseudonyms/key is secret.")
            .example("export json documents.jsonl")
            .example("export csv tables --bom")
            .example("export rdf graph.ttl lang:ar")
            .example("export csv tables --pseudonymise")
            .build();

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public Result run(Arguments arguments, Context context) throws CommandException, IOException, InterruptedException {
        Exports exports = context.require(Exports.class);
        String format = arguments.operands().get(0);
        checkFormat(format, context.services());
        checkOptions(format, arguments.passedOn(), context.services());
        String query = arguments.text(2);
        Exports.Request request = new Exports.Request(format,
                query.isBlank() ? Optional.empty() : Optional.of(Query.of(query)), options(arguments));
        String target = arguments.operands().get(1);
        try (Work work = context.begin("export " + format + " " + target, OptionalLong.empty())) {
            if (target.equals(STANDARD_OUTPUT)) {
                return toOutput(exports, request, context);
            }
            Exports.Report report = exports.export(request, path(target, context));
            work.job().advance(report.documents());
            return Report.of(said(report) + ": " + target, json(report));
        } catch (QueryException e) {
            throw QueryFault.of(e, query);
        } catch (IllegalArgumentException e) {
            throw new CommandException("export: " + e.getMessage());
        }
    }

    /** The data are all that goes to standard output; what is said about them goes beside it. */
    private static Result toOutput(Exports exports, Exports.Request request, Context context)
            throws QueryException, IOException, InterruptedException {
        Exports.Report report = context.output(output -> exports.export(request, output));
        context.say(said(report));
        return null;
    }

    private static Map<String, String> options(Arguments arguments) {
        Map<String, String> options = new HashMap<>(arguments.passedOn());
        if (arguments.has(Pseudonymizer.OPTION)) {
            options.put(Pseudonymizer.OPTION, "true");
        }
        return options;
    }

    private static Path path(String target, Context context) throws CommandException {
        try {
            return context.resolve(target);
        } catch (InvalidPathException e) {
            throw new CommandException("'" + target + "' is not a path: " + e.getReason());
        }
    }

    private static void checkFormat(String format, Services services) throws CommandException {
        List<String> formats = formats(services).toList();
        if (!formats.contains(format)) {
            throw new CommandException("unknown format '" + format + "'" + Suggestion.among(format, formats, "formats"));
        }
    }

    private static void checkOptions(String format, Map<String, String> given, Services services) throws CommandException {
        List<String> known = services.properties(Exporter.class).stream()
                .filter(exporter -> format.equals(exporter.get(FORMAT))).findFirst().stream().flatMap(Export::options)
                .toList();
        for (String option : given.keySet()) {
            if (!known.contains(option)) {
                List<String> names = known.stream().map(name -> "--" + name).toList();
                throw new CommandException("the format " + format + " has no option --" + option
                        + Suggestion.among("--" + option, names, "options"));
            }
        }
    }

    private static Stream<String> formats(Services services) {
        return services.properties(Exporter.class).stream().map(exporter -> exporter.get(FORMAT))
                .filter(String.class::isInstance)
                .map(String.class::cast).distinct();
    }

    private static Stream<String> options(Map<String, Object> exporter) {
        Object options = exporter.get(OPTIONS);
        if (options instanceof String[] names) {
            return Arrays.stream(names);
        }
        return options instanceof String name ? Stream.of(name) : Stream.empty();
    }

    private static String said(Exports.Report report) {
        return report.documents() + (report.documents() == 1 ? " document" : " documents") + " exported as "
                + report.format()
                + ", " + Sizes.brief(report.bytes());
    }

    private static JsonRow json(Exports.Report report) {
        return JsonRow.of("format", report.format()).with("documents", report.documents()).with("files", report.files())
                .with("bytes", report.bytes());
    }
}
