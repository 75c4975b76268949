package org.marsad.shell.commands;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.marsad.api.deploy.Deployments;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says why something is as it is. */
final class Why implements Command {

    private static final Logger LOG = LoggerFactory.getLogger(Why.class);

    private static final Choices SUBJECTS = (typed, services) -> Stream.concat(
            names(services).stream().map(Choices.Choice::of), typed.isEmpty() ? Stream.empty()
            : Ids.CHOICES.offer(typed, services));

    private static final Usage USAGE = Usage.of("why",
            "Says why a bundle does not start, a service is not used, a layer is missing …")
            .takes(Operand.some("SUBJECT", SUBJECTS))
            .detail("SUBJECT is one of:")
            .details(Subjects.FORMS.stream().map(form -> "  " + form).toList())
            .detail("An id may be shortened. BEGIN is what show and annotations --document name, in code points.")
            .example("why org.marsad.analysis.dates")
            .example("why 3f2a:dates")
            .example("why 3f2a:dates@120")
            .example("why 3f2a مدونة الأسرة")
            .build();

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public Result run(Arguments arguments, Context context) throws CommandException {
        String subject = arguments.text(0);
        List<Explanation> explanations = context.services().all(Explainer.class).stream()
                .flatMap(explainer -> explanation(explainer, subject, context).stream()).distinct().toList();
        if (explanations.isEmpty()) {
            throw CommandException.withLines(unknown(subject, names(context.services())),
                    Subjects.FORMS.stream().map(form -> "  " + form).toList());
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

    /** What one explainer says. Any bundle can bring one: that it breaks must not silence the others. */
    private static Optional<Explanation> explanation(Explainer explainer, String subject, Context context) {
        try {
            return explainer.explain(subject);
        } catch (RuntimeException e) {
            LOG.warn("The explainer {} broke", explainer.getClass().getName(), e);
            context.say("one of those that explain broke (" + e.getClass().getSimpleName() + "); see log/marsad.log");
            return Optional.empty();
        }
    }

    private static String unknown(String subject, List<String> names) {
        String nearest = Suggestion.nearest(subject, names);
        boolean likeBundle = subject.contains(".") && !subject.contains(":") && !subject.contains(" ");
        String advice = !nearest.isEmpty() ? "did you mean " + nearest + "?"
                : likeBundle ? "if it is a bundle it is not installed: put its jar into the folder deploy." : "";
        return "nothing here is called " + subject + (advice.isEmpty() ? ";" : "; " + advice) + " why takes";
    }

    private static void add(Report.Builder report, Explanation explanation) {
        report.line(Styled.of(explanation.subject(), Style.BOLD).then("  " + explanation.kind(), Style.DIM));
        explanation.reasons().forEach(reason -> report.line("  " + reason));
        explanation.next().forEach(next -> report.line(Styled.of("  → ").then(next, Style.HIGHLIGHT)));
        report.json(JsonRow.of("subject", explanation.subject()).with("kind", explanation.kind())
                .with("reasons", explanation.reasons()).with("next", explanation.next()));
    }

    /** The names of services, of their bundles, and of what is in the deploy folder. */
    private static List<String> names(Services services) {
        Stream<String> used = services.find(Workbench.class).stream()
                .flatMap(workbench -> Stream.of(ServiceKind.values()).flatMap(kind -> workbench.services(kind).stream()))
                .flatMap(Why::names);
        Stream<String> deployed = services.find(Deployments.class).stream().flatMap(deployments -> deployments.all().stream())
                .flatMap(deployment -> DeploymentWords.names(deployment).stream());
        return Stream.concat(used, deployed).distinct().sorted().toList();
    }

    private static Stream<String> names(ServiceState service) {
        return Stream.of(service.id(), service.bundle());
    }
}
