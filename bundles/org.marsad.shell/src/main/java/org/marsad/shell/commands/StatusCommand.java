package org.marsad.shell.commands;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.marsad.api.catalogue.State;
import org.marsad.api.deploy.Deployment;
import org.marsad.api.deploy.Deployments;
import org.marsad.api.workbench.Status;
import org.marsad.api.workbench.Workbench;
import org.marsad.shell.command.Arguments;
import org.marsad.shell.command.Command;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.command.Context;
import org.marsad.shell.command.Durations;
import org.marsad.shell.command.Usage;
import org.marsad.shell.result.JsonRow;
import org.marsad.shell.result.Report;
import org.marsad.shell.result.Result;
import org.marsad.shell.result.Style;
import org.marsad.shell.result.Styled;

/** Says how the workbench is. */
final class StatusCommand implements Command {

    private static final Usage USAGE = Usage.of("status",
            "Says how the workbench is: counts, backlog, disk, memory, health, versions")
            .build();

    @Override
    public Usage usage() {
        return USAGE;
    }

    @Override
    public Result run(Arguments arguments, Context context) throws CommandException {
        Status status = context.require(Workbench.class).status();
        Map<String, Long> byState = byState(status);
        Map<String, Long> byType = new TreeMap<>(status.byType());
        Map<String, String> versions = new TreeMap<>(status.versions());
        Optional<Map<String, Long>> deployed = context.services().find(Deployments.class).map(StatusCommand::deployed);
        Report.Builder report = new Report.Builder().json(json(status, byState, byType, versions).with("deployed", deployed));
        report.field("documents", status.documents() + listed(byState)).field("types", listed(byType).strip());
        report.field("backlog", status.backlog().isEmpty() ? Styled.of("nothing to do", Style.GOOD)
                : Styled.of(status.backlog().documents() + " documents to work on, " + status.backlog().changes()
                        + " changes to follow", Style.WARNING));
        report.field("disk", Sizes.brief(status.dataSize()) + " used, " + Sizes.brief(status.diskFree()) + " free");
        report.field("memory", Sizes.brief(status.heapUsed()) + " of " + Sizes.brief(status.heapMax()));
        report.field("up", Durations.brief(Duration.between(status.since(), Clock.systemUTC().instant())));
        report.field("versions", versions.entrySet().stream().map(version -> version.getKey() + " " + version.getValue())
                .collect(Collectors.joining(", ")));
        deployed.filter(counts -> !counts.isEmpty()).ifPresent(counts -> report.field("deployed", Styled.of(
                counts.entrySet().stream().map(count -> count.getValue() + " " + count.getKey()).collect(Collectors.joining(", ")),
                counts.containsKey(Deployment.State.QUARANTINED.label()) ? Style.BAD : Style.PLAIN)));
        if (status.warnings().isEmpty()) {
            report.field("health", Styled.of("all is well", Style.GOOD));
        }
        status.notes().forEach(note -> report.field("note", note));
        status.warnings().forEach(warning -> report.field("warning", Styled.of(warning, Style.BAD)));
        return report.build();
    }

    private static JsonRow json(Status status, Map<String, Long> byState, Map<String, Long> byType,
            Map<String, String> versions) {
        return JsonRow.of("documents", status.documents()).with("byState", byState).with("byType", byType)
                .with("backlog", JsonRow.of("documents", status.backlog().documents())
                        .with("changes", status.backlog().changes()))
                .with("diskFree", status.diskFree()).with("dataSize", status.dataSize()).with("heapUsed", status.heapUsed())
                .with("heapMax", status.heapMax()).with("since", status.since()).with("versions", versions)
                .with("warnings", status.warnings()).with("notes", status.notes());
    }

    /** How many files of the deploy folder are in each state, of the states that occur. */
    private static Map<String, Long> deployed(Deployments deployments) {
        return deployments.all().stream()
                .collect(Collectors.groupingBy(deployment -> deployment.state().label(), TreeMap::new, Collectors.counting()));
    }

    private static Map<String, Long> byState(Status status) {
        Map<String, Long> byState = new TreeMap<>();
        for (State state : State.values()) {
            byState.put(state.label(), status.byState().getOrDefault(state, 0L));
        }
        return byState;
    }

    private static String listed(Map<String, Long> counts) {
        String listed = counts.entrySet().stream().filter(count -> count.getValue() > 0)
                .map(count -> count.getKey() + " " + count.getValue()).collect(Collectors.joining(", "));
        return listed.isEmpty() ? "" : "  (" + listed + ")";
    }
}
