package org.marsad.core.workbench;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.marsad.api.workbench.ServiceKind;
import org.marsad.api.workbench.ServiceState;
import org.marsad.core.conduct.Conductor;
import org.marsad.core.conduct.Roster;
import org.marsad.core.conduct.Seat;
import org.marsad.core.conduct.Services;
import org.marsad.core.export.ExportDesk;
import org.marsad.core.follow.Followers;
import org.marsad.core.intake.Pollers;
import org.marsad.core.store.CatalogueStore;
import org.marsad.core.store.Remains;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/** The services that are here, and analyzers that have left layers, as an operator sees them. Safe for use by several threads. */
final class ServiceStates {

    /** What the state of an analyzer begins with that has left, and left layers. */
    static final String GONE = "gone";

    /** The state of a service whose place another has. */
    static final String OUTRANKED = "not used: another of the same name has a higher ranking or was here first";

    private final CatalogueStore store;
    private final Conductor conductor;
    private final Followers followers;
    private final Pollers pollers;
    private final ExportDesk exports;

    ServiceStates(CatalogueStore store, Conductor conductor, Followers followers, Pollers pollers, ExportDesk exports) {
        this.store = store;
        this.conductor = conductor;
        this.followers = followers;
        this.pollers = pollers;
        this.exports = exports;
    }

    /** Those of a kind: the ones in use first, by their names. */
    List<ServiceState> of(ServiceKind kind) {
        Stream<ServiceState> states = switch (kind) {
            case SOURCE -> pollers.states().stream().map(this::source);
            case EXTRACTOR -> counted(kind, conductor.extractors(), seat -> seat.texts("types"));
            case NORMALIZER -> conductor.normalizers().all().stream().map(seat -> state(kind, seat, normalizerState(seat), List.of()));
            case ANALYZER -> Stream.concat(counted(kind, conductor.analyzers(), seat -> seat.texts("produces")), gone());
            case EXPORTER -> exports.exporters().all().stream().map(seat -> state(kind, seat, exportState(seat), seat.texts("extensions")));
            case FOLLOWER -> followers.states().stream().map(this::follower);
        };
        return states.sorted(Comparator.comparing((ServiceState state) -> !state.state().equals(ServiceState.ACTIVE))
                .thenComparing(ServiceState::id)).toList();
    }

    private <S> Stream<ServiceState> counted(ServiceKind kind, Roster<S> roster, Function<Seat<S>, List<String>> handles) {
        Services services = conductor.services();
        Census census = Census.of(store, services);
        return roster.all().stream().map(seat -> {
            boolean used = services.analyzers().contains(seat) || services.extractors().containsValue(seat);
            String state = used ? ServiceState.ACTIVE : unused(seat, services);
            ServiceState plain = state(kind, seat, state, handles.apply(seat));
            return new ServiceState(kind, plain.id(), plain.revision(), plain.bundle(), plain.version(), plain.ranking(), state,
                    plain.handles(), OptionalLong.of(census.done(seat)), OptionalLong.of(census.missing(seat)), seat.meanMillis());
        });
    }

    /** Analyzers that are not here and have left layers. */
    private Stream<ServiceState> gone() {
        Map<String, Remains> remains = store.records().remains();
        remains.keySet().removeAll(conductor.analyzers().all().stream().map(Seat::id).toList());
        return remains.entrySet().stream().flatMap(each -> each.getValue().newest().stream().map(maker -> new ServiceState(
                ServiceKind.ANALYZER, each.getKey(), maker.revision(), maker.bundle(), maker.version(), 0,
                GONE + ": its layers are kept; 'analyze --prune' takes them out", List.of(), OptionalLong.of(each.getValue().layers()),
                OptionalLong.empty(), OptionalDouble.empty())));
    }

    private String normalizerState(Seat<?> seat) {
        Services services = conductor.services();
        return services.normalizers().containsValue(seat) ? ServiceState.ACTIVE : unused(seat, services);
    }

    private String exportState(Seat<?> seat) {
        Map<Seat<?>, String> barred = exports.barred();
        boolean used = exports.exporters().best(each -> List.of(each.id()), barred.keySet()).containsValue(seat);
        return used ? ServiceState.ACTIVE : barred.getOrDefault(seat, OUTRANKED);
    }

    /** Why a service that is here is not used. */
    private static String unused(Seat<?> seat, Services services) {
        String barred = services.barred().get(seat);
        if (barred != null) {
            return barred;
        }
        return services.waiting().entrySet().stream().filter(waiting -> waiting.getKey() == seat).map(Map.Entry::getValue).findFirst()
                .orElse(OUTRANKED);
    }

    private static ServiceState state(ServiceKind kind, Seat<?> seat, String state, List<String> handles) {
        return new ServiceState(kind, seat.id(), seat.revision(), seat.bundle(), seat.version(), ranking(seat.reference()), state,
                handles, OptionalLong.empty(), OptionalLong.empty(), seat.meanMillis());
    }

    private ServiceState source(Pollers.SourceState source) {
        return plain(ServiceKind.SOURCE, source.reference(), source.name(), source.trouble(), OptionalLong.empty(),
                OptionalLong.of(store.records().present(source.name()).size()), OptionalDouble.empty());
    }

    private ServiceState follower(Followers.FollowerState follower) {
        return plain(ServiceKind.FOLLOWER, follower.reference(), follower.id(), follower.trouble(),
                OptionalLong.of(store.head().sequence() - follower.committed()), OptionalLong.of(follower.committed()),
                follower.meanMillis());
    }

    private static ServiceState plain(ServiceKind kind, ServiceReference<?> reference, String id, Optional<String> trouble,
            OptionalLong missing, OptionalLong done, OptionalDouble meanMillis) {
        return new ServiceState(kind, id, "", Objects.toString(reference.getBundle().getSymbolicName(), ""),
                reference.getBundle().getVersion().toString(), ranking(reference),
                trouble.map(said -> "in trouble: " + said).orElse(ServiceState.ACTIVE), List.of(), done, missing, meanMillis);
    }

    private static int ranking(ServiceReference<?> reference) {
        return reference.getProperty(Constants.SERVICE_RANKING) instanceof Integer ranking ? ranking : 0;
    }
}
