package org.marsad.core.follow;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import org.marsad.api.catalogue.Follower;
import org.marsad.core.store.CatalogueStore;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The followers that are here, each driven on its own thread. */
@Component(service = Followers.class, immediate = true)
public final class Followers {

    private final CatalogueStore store;
    private final Map<ServiceReference<Follower>, Pursuit> pursuits = new ConcurrentHashMap<>();
    private final Runnable wake = () -> pursuits.values().forEach(Pursuit::wake);

    /** Listens to the catalogue. */
    @Activate
    public Followers(@Reference CatalogueStore store) {
        this.store = store;
        store.addListener(wake);
    }

    @Deactivate
    void stop() {
        store.removeListener(wake);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addFollower(ServiceReference<Follower> reference, Follower follower) {
        Pursuit pursuit = new Pursuit(Objects.toString(reference.getProperty("marsad.follower.id"), "?"), follower, store);
        pursuits.put(reference, pursuit);
        pursuit.start();
    }

    void removeFollower(ServiceReference<Follower> reference) {
        Pursuit pursuit = pursuits.remove(reference);
        if (pursuit == null) {
            return;
        }
        try {
            pursuit.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * How a follower does.
     *
     * @param reference  its service
     * @param id         its name
     * @param committed  the number of the last change it has committed
     * @param trouble    what is wrong with it, if something is
     * @param meanMillis the mean time for one document
     */
    public record FollowerState(ServiceReference<Follower> reference, String id, long committed, Optional<String> trouble,
            OptionalDouble meanMillis) {}

    /** The followers that are here. */
    public List<FollowerState> states() {
        return pursuits.entrySet().stream().map(entry -> {
            Pursuit pursuit = entry.getValue();
            double mean = pursuit.meanMillis();
            return new FollowerState(entry.getKey(), pursuit.id(), pursuit.committed(), pursuit.trouble(),
                    Double.isNaN(mean) ? OptionalDouble.empty() : OptionalDouble.of(mean));
        }).toList();
    }

    /** The number of changes the slowest has not committed. */
    public long lag() {
        long head = store.head().sequence();
        return pursuits.values().stream().mapToLong(pursuit -> head - pursuit.committed()).max().orElse(0);
    }

    /** Has all of them start from nothing; returns their names. */
    public List<String> startAgain() {
        return pursuits.values().stream().map(pursuit -> {
            pursuit.startAgain();
            return pursuit.id();
        }).sorted().toList();
    }

    /** Waits until all have committed what is in the catalogue now; returns whether that came about. */
    public boolean awaitCaughtUp(Duration patience) throws InterruptedException {
        long head = store.head().sequence();
        long deadline = System.nanoTime() + patience.toNanos();
        for (Pursuit pursuit : pursuits.values()) {
            if (!pursuit.awaitCommitted(head, Duration.ofNanos(Math.max(0, deadline - System.nanoTime())))) {
                return false;
            }
        }
        return true;
    }
}
