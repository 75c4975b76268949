package org.marsad.shell.commands;

import java.util.List;
import java.util.stream.Stream;
import org.marsad.api.workbench.Explainer;
import org.marsad.api.workbench.Explanation;
import org.marsad.api.workbench.ServiceKind;
import org.marsad.api.workbench.ServiceState;
import org.marsad.api.workbench.Workbench;
import org.marsad.shell.command.Arguments;
import org.marsad.shell.command.Choices;
import org.marsad.shell.command.Command;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.command.Context;
import org.marsad.shell.command.Ids;
import org.marsad.shell.command.Operand;
import org.marsad.shell.command.Services;
import org.marsad.shell.command.Suggestion;
import org.marsad.shell.command.Usage;
import org.marsad.shell.result.JsonRow;
import org.marsad.shell.result.Report;
import org.marsad.shell.result.Result;
import org.marsad.shell.result.Style;
import org.marsad.shell.result.Styled;

/** Says why something is as it is. */
final class Why implements Command {

    private static final Choices SUBJECTS = (typed, services) -> Stream.concat(
            names(services).stream().map(Choices.Choice::of), typed.isEmpty() ? Stream.empty()
            : Ids.CHOICES.offer(typed, services));

    private static final Usage USAGE = Usage.of("why",
            "Says why a bundle does not start, a service is not used, a layer is missing …")
            .takes(Operand.one("SUBJECT", SUBJECTS))
            .detail("SUBJECT is the name of a bundle or a service, a document's id or its beginning, or")
            .detail("DOCUMENT:ANALYZER for a layer.")
            .example("why org.marsad.analysis.dates")
            .example("why 3f2a:dates")
            .build();

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public Result run(Arguments arguments, Context context) throws CommandException {
        String subject = arguments.operands().get(0);
        List<Explanation> explanations = context.services().all(Explainer.class).stream()
                .flatMap(explainer -> explainer.explain(subject).stream()).toList();
        if (explanations.isEmpty()) {
            List<String> names = names(context.services());
            String nearest = Suggestion.nearest(subject, names);
            throw new CommandException("nothing here is called " + subject + (nearest.isEmpty() ? advice(subject)
                    : "; did you mean " + nearest + "?"));
        }
        Report.Builder report = new Report.Builder();
        for (int i = 0; i < explanations.size(); i++) {
            if (i > 0) {
                report.gap();
            }
            add(report, explanations.get(i));
        }
        return report.build();
    }

    private static String advice(String subject) {
        boolean likeBundle = subject.contains(".") && !subject.contains(":");
        return likeBundle ? "; if it is a bundle it is not installed: put its jar into the folder deploy"
                : "; why takes the name of a bundle or a service, an id of a document, or DOCUMENT:ANALYZER";
    }

    private static void add(Report.Builder report, Explanation explanation) {
        report.line(Styled.of(explanation.subject(), Style.BOLD).then("  " + explanation.kind(), Style.DIM));
        explanation.reasons().forEach(reason -> report.line("  " + reason));
        explanation.next().forEach(next -> report.line(Styled.of("  → ").then(next, Style.HIGHLIGHT)));
        report.json(JsonRow.of("subject", explanation.subject()).with("kind", explanation.kind())
                .with("reasons", explanation.reasons()).with("next", explanation.next()));
    }

    /** The names of services and of their bundles. */
    private static List<String> names(Services services) {
        return services.find(Workbench.class).stream()
                .flatMap(workbench -> Stream.of(ServiceKind.values()).flatMap(kind -> workbench.services(kind).stream()))
                .flatMap(Why::names).distinct().sorted().toList();
    }

    private static Stream<String> names(ServiceState service) {
        return Stream.of(service.id(), service.bundle());
    }
}
