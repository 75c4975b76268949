package org.marsad.core.conduct;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.osgi.framework.ServiceReference;

/**
 * The services of one kind that are here now. Of several with one name, the one with the highest ranking is used, and among
 * those the one registered first.
 *
 * @param <S> the type of service
 */
public final class Roster<S> {

    private final String prefix;
    private final Map<ServiceReference<S>, Seat<S>> seats = new ConcurrentHashMap<>();

    /**
     * An empty roster.
     *
     * @param prefix what the names of the services' own properties begin with
     */
    public Roster(String prefix) {
        this.prefix = prefix;
    }

    /** A service has arrived. */
    public void add(ServiceReference<S> reference, S service) {
        seats.put(reference, new Seat<>(reference, service, prefix));
    }

    /** A service is leaving: no longer counts on it. The caller closes the seat. */
    public Optional<Seat<S>> remove(ServiceReference<S> reference) {
        return Optional.ofNullable(seats.remove(reference));
    }

    /** All of them, the ones to be preferred first. */
    public List<Seat<S>> all() {
        Collection<Seat<S>> now = seats.values();
        return now.stream().sorted(Comparator.comparing(Seat<S>::reference, Comparator.reverseOrder())).toList();
    }

    /** For each name the one to use. */
    public Map<String, Seat<S>> best(Function<Seat<S>, List<String>> names) {
        return best(names, Set.of());
    }

    /** For each name the one to use if these must not be. */
    public Map<String, Seat<S>> best(Function<Seat<S>, List<String>> names, Set<Seat<?>> barred) {
        Map<String, Seat<S>> best = new LinkedHashMap<>();
        for (Seat<S> seat : all()) {
            if (!barred.contains(seat)) {
                names.apply(seat).forEach(name -> best.putIfAbsent(name, seat));
            }
        }
        return best;
    }
}
