package org.marsad.shell.commands;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.marsad.api.workbench.ServiceKind;
import org.marsad.api.workbench.ServiceState;
import org.marsad.api.workbench.Workbench;
import org.marsad.shell.command.Arguments;
import org.marsad.shell.command.Choices;
import org.marsad.shell.command.Command;
import org.marsad.shell.command.CommandException;
import org.marsad.shell.command.Context;
import org.marsad.shell.command.Services;
import org.marsad.shell.command.Usage;
import org.marsad.shell.result.Column;
import org.marsad.shell.result.JsonRow;
import org.marsad.shell.result.Result;
import org.marsad.shell.result.Style;
import org.marsad.shell.result.Styled;
import org.marsad.shell.result.Table;

/** Lists the services of one kind and how they do. */
final class ServiceTable implements Command {

    /** The names of sources, for Tab. */
    static final Choices NAMES_OF_SOURCES = names(ServiceKind.SOURCE);

    /** The names of analyzers, for Tab. */
    static final Choices NAMES_OF_ANALYZERS = names(ServiceKind.ANALYZER);

    private static final List<Column<ServiceState>> COLUMNS = List.of(
            Column.fixed("NAME", ServiceState::id),
            Column.yielding("REVISION", ServiceState::revision),
            Column.yielding("BUNDLE", ServiceState::bundle),
            Column.yielding("VERSION", ServiceState::version),
            Column.number("RANK", ServiceState::ranking),
            Column.styled("STATE", service -> Styled.of(ServiceWords.brief(service.state()), style(service))),
            Column.number("DONE", service -> shown(service.done())),
            Column.number("MISSING", service -> shown(service.missing())),
            Column.number("MS/DOC", service -> shown(service.meanMillis())),
            Column.yielding("HANDLES", service -> String.join(" ", service.handles())));

    private final ServiceKind kind;
    private final Usage usage;

    /**
     * The command for one kind.
     *
     * @param name   what is typed
     * @param does   what such services do, as the end of a sentence
     */
    ServiceTable(ServiceKind kind, String name, String does) {
        this.kind = kind;
        this.usage = Usage.of(name, "Lists the " + name + " that are here: what " + does)
                .detail("Of several with one name the first in the list is used; why NAME says more of any.").build();
    }

    @Override
    public Usage usage() {
        return usage;
    }

    @Override
    public Result run(Arguments arguments, Context context) throws CommandException {
        List<ServiceState> services = context.require(Workbench.class).services(kind);
        List<Styled> reasons = services.stream().filter(service -> !ServiceWords.brief(service.state()).equals(service.state()))
                .map(service -> Styled.of(service.id(), style(service)).then(": " + service.state())).toList();
        return Table.of(services, COLUMNS, ServiceTable::json).withFoot(reasons)
                .orElse("There are no " + usage.name() + " here.");
    }

    private static Style style(ServiceState service) {
        return service.state().equals(ServiceState.ACTIVE) ? Style.GOOD : Style.WARNING;
    }

    private static JsonRow json(ServiceState service) {
        return JsonRow.of("name", service.id()).with("revision", service.revision()).with("bundle", service.bundle())
                .with("version", service.version()).with("ranking", service.ranking()).with("state", service.state())
                .with("handles", service.handles()).with("done", service.done()).with("missing", service.missing())
                .with("meanMillis", service.meanMillis());
    }

    private static String shown(OptionalLong number) {
        return number.isPresent() ? String.valueOf(number.getAsLong()) : "-";
    }

    private static String shown(OptionalDouble number) {
        return number.isPresent() ? String.format(Locale.ROOT, "%.1f", number.getAsDouble()) : "-";
    }

    private static Choices names(ServiceKind kind) {
        return (typed, services) -> offer(kind, services);
    }

    private static Stream<Choices.Choice> offer(ServiceKind kind, Services services) {
        return services.find(Workbench.class).stream().flatMap(workbench -> workbench.services(kind).stream())
                .map(state -> new Choices.Choice(state.id(), state.bundle()));
    }
}
