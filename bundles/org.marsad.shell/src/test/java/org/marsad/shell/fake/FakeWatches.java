package org.marsad.shell.fake;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.marsad.api.search.QueryException;
import org.marsad.api.watch.Alert;
import org.marsad.api.watch.Watch;
import org.marsad.api.watch.Watches;

/** Keeps what it is told; refuses a query with the word private in it, and does not understand a bracket. */
public final class FakeWatches implements Watches {

    /** What is watched. */
    public final List<Watch> watches = new ArrayList<>();

    /** What was marked, newest first. */
    public final List<Alert> alerts = new ArrayList<>();

    /** Whether old documents were wanted, too. */
    public boolean alsoOld;

    @Override
    public Watch watch(String name, String query, Watch.Kind kind, Duration silence, boolean old) throws RefusedException, QueryException {
        if (query.contains("private")) {
            throw new RefusedException("«" + query + "»: a private person");
        }
        if (query.contains("[")) {
            throw new QueryException("this bracket opens nothing", query.indexOf('['));
        }
        if (watches.stream().anyMatch(watch -> watch.name().equals(name))) {
            throw new IllegalArgumentException("there is a watch " + name + " already");
        }
        alsoOld = old;
        Watch watch = new Watch(name, query, kind, silence, Samples.NOON, Optional.empty());
        watches.add(watch);
        return watch;
    }

    @Override
    public void unwatch(String name) {
        if (!watches.removeIf(watch -> watch.name().equals(name))) {
            throw new IllegalArgumentException("there is no watch '" + name + "'");
        }
    }

    @Override
    public List<Watch> watches() {
        return List.copyOf(watches);
    }

    @Override
    public List<Alert> alerts(Optional<Instant> since, Optional<String> watch, int limit) {
        return alerts.stream().filter(alert -> since.isEmpty() || !alert.at().isBefore(since.get()))
                .filter(alert -> watch.isEmpty() || watch.get().equals(alert.watch())).limit(limit).toList();
    }

    @Override
    public List<Alert> seen(Collection<Long> numbers) {
        if (alerts.stream().noneMatch(alert -> numbers.contains(alert.number()))) {
            throw new IllegalArgumentException("there is no alert " + numbers);
        }
        alerts.replaceAll(alert -> numbers.contains(alert.number()) ? alert.acknowledged() : alert);
        return alerts.stream().filter(alert -> numbers.contains(alert.number())).toList();
    }
}
