package org.marsad.core.workbench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.ingest.Extractor;
import org.marsad.api.workbench.Explanation;
import org.marsad.api.workbench.ServiceKind;
import org.marsad.api.workbench.ServiceState;
import org.marsad.api.workbench.Workbench;
import org.marsad.core.conduct.Conductor;
import org.marsad.core.conduct.Seat;
import org.marsad.core.conduct.Services;
import org.marsad.core.store.CatalogueStore;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceReference;

/** Says why a service is used, or is not, and how it does. */
final class ServiceReasons {

    private final CatalogueStore store;
    private final Conductor conductor;
    private final Workbench workbench;

    ServiceReasons(CatalogueStore store, Conductor conductor, Workbench workbench) {
        this.store = store;
        this.conductor = conductor;
        this.workbench = workbench;
    }

    /** The reasons, or empty if no service of that name is here, and none has left anything behind. */
    Optional<Explanation> explain(String name) {
        List<ServiceState> all = Stream.of(ServiceKind.values()).flatMap(kind -> workbench.services(kind).stream())
                .filter(state -> state.id().equals(name)).toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<String> reasons = new ArrayList<>();
        Set<String> next = new LinkedHashSet<>();
        for (ServiceState state : all) {
            reasons.add(standing(state, all));
            reasons.addAll(details(state));
            next.addAll(next(state));
        }
        return Optional.of(new Explanation(name, word(all.get(0).kind()), reasons, List.copyOf(next)));
    }

    private static String standing(ServiceState state, List<ServiceState> all) {
        String which = word(state.kind()) + " of " + state.bundle() + " " + state.version()
                + (state.revision().isEmpty() ? "" : ", revision " + state.revision()) + ", ranking " + state.ranking() + ": ";
        if (isInUse(state)) {
            return which + "in use";
        }
        Optional<ServiceState> winner = all.stream().filter(other -> other.kind() == state.kind() && isInUse(other)).findFirst();
        if (state.state().equals(ServiceStates.OUTRANKED) && winner.isPresent()) {
            return which + "not used, outranked by the one of " + winner.get().bundle() + " " + winner.get().version()
                    + (winner.get().ranking() > state.ranking() ? ", which has the higher ranking " + winner.get().ranking()
                    : ", which has the same ranking and was here first");
        }
        return which + state.state();
    }

    private static boolean isInUse(ServiceState state) {
        return state.state().equals(ServiceState.ACTIVE);
    }

    private List<String> details(ServiceState state) {
        return switch (state.kind()) {
            case ANALYZER -> isInUse(state) ? analyzer(state.id()) : List.of();
            case EXTRACTOR -> types(state);
            case NORMALIZER -> normalizer(state);
            case FOLLOWER -> state.missing().stream().mapToObj(changes -> changes == 0 ? "it has read all changes"
                    : "it has " + changes + " changes still to read").toList();
            case SOURCE -> state.done().stream().mapToObj(count -> "documents it has offered that are still there: " + count).toList();
            case EXPORTER -> isInUse(state) ? List.of("it writes when asked: export " + state.id() + " TARGET") : List.of();
        };
    }

    // ---- analyzers

    private List<String> analyzer(String id) {
        Services services = conductor.services();
        Optional<Seat<Analyzer>> seat = services.analyzer(id);
        if (seat.isEmpty()) {
            return List.of(); // it has left since it was listed
        }
        List<String> reasons = new ArrayList<>(Tally.of(store, services, seat.get()).inWords());
        if (!seat.get().texts("requires").isEmpty()) {
            reasons.add("it is made from the layers " + String.join(", ", seat.get().texts("requires")));
        }
        if (!seat.get().texts("uses").isEmpty()) {
            reasons.add("it uses the layers " + String.join(", ", seat.get().texts("uses")) + " where they are there");
        }
        List<String> dependents = conductor.analyzers().all().stream().filter(other -> Services.builtOn(other).contains(id))
                .map(Seat::id).distinct().sorted().toList();
        if (!dependents.isEmpty()) {
            reasons.add("the layers made from its own: " + String.join(", ", dependents));
        }
        return reasons;
    }

    // ---- extractors and normalizers

    private List<String> types(ServiceState state) {
        Map<String, Seat<Extractor>> used = conductor.services().extractors();
        Map<Boolean, List<String>> types = state.handles().stream().collect(Collectors.partitioningBy(type ->
                used.containsKey(type) && isOf(used.get(type), state)));
        List<String> reasons = new ArrayList<>();
        if (!types.get(true).isEmpty()) {
            reasons.add("it reads " + String.join(", ", types.get(true)));
        }
        types.get(false).stream().filter(used::containsKey).map(type -> type + " is read by the extractor '" + used.get(type).id() + "' of "
                + used.get(type).bundle() + " instead, which has " + rank(used.get(type).reference())).forEach(reasons::add);
        return reasons;
    }

    private static boolean isOf(Seat<?> seat, ServiceState state) {
        return seat.id().equals(state.id()) && seat.bundle().equals(state.bundle()) && seat.version().equals(state.version())
                && seat.revision().equals(state.revision());
    }

    private List<String> normalizer(ServiceState state) {
        List<String> users = conductor.analyzers().all().stream().filter(seat -> seat.text("normalizer").equals(state.id())).map(Seat::id)
                .distinct().sorted().toList();
        return List.of(users.isEmpty() ? "no analyzer that is here asks for it" : "analyzers that ask for it: " + String.join(", ", users));
    }

    private static List<String> next(ServiceState state) {
        List<String> next = new ArrayList<>();
        if (!state.bundle().isEmpty()) {
            next.add("why " + state.bundle());
        }
        next.add(word(state.kind()) + "s");
        if (state.missing().orElse(0) > 0 && state.kind() != ServiceKind.FOLLOWER) {
            next.add("problems");
        }
        if (state.state().startsWith(ServiceStates.GONE)) {
            next.add("analyze --prune --analyzer " + state.id());
        } else if (state.kind() == ServiceKind.ANALYZER && state.state().startsWith("suspended")) {
            next.add("analyze --analyzer " + state.id());
        }
        return next;
    }

    /** What decides among several of a name, in words. */
    static String rank(ServiceReference<?> reference) {
        return "ranking " + Objects.requireNonNullElse(reference.getProperty(Constants.SERVICE_RANKING), 0);
    }

    private static String word(ServiceKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
