package org.marsad.analysis.structure.furniture;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.marsad.api.boilerplate.Scope;

/** The samples of all scopes. Safe for use by several threads. */
final class Samples {

    /** Scopes that are looked at; of those that come later nothing is learned. It bounds memory. */
    static final int MOST_SCOPES = 128;

    private final TreeMap<Scope, Sample> samples = new TreeMap<>();

    /** Samples as they were kept, in place of what there is. */
    synchronized void restore(Map<Scope, Sample> kept) {
        samples.clear();
        samples.putAll(kept);
    }

    /** A document is as it is said here, and in these scopes only. */
    synchronized void put(String id, Set<Scope> scopes, SampledDocument document) {
        samples.forEach((scope, sample) -> {
            if (!scopes.contains(scope)) {
                sample.remove(id);
            }
        });
        for (Scope scope : scopes) {
            if (samples.containsKey(scope) || samples.size() < MOST_SCOPES) {
                samples.computeIfAbsent(scope, first -> new Sample()).put(id, document);
            }
        }
        samples.values().removeIf(sample -> sample.size() == 0);
    }

    /** Whether a document is in a sample, or might be: there is no full one yet, or one that its id is small enough for. */
    synchronized boolean wants(String id) {
        boolean noneIsFull = samples.values().stream().noneMatch(Sample::isFull);
        return noneIsFull || samples.values().stream().anyMatch(sample -> sample.has(id) || sample.isFull() && sample.wants(id));
    }

    /** A document is gone, or there is nothing to be learned from it. */
    synchronized void remove(String id) {
        samples.values().forEach(sample -> sample.remove(id));
        samples.values().removeIf(sample -> sample.size() == 0);
    }

    /** The scopes in which what repeats may be something else than when they were looked at last. */
    synchronized List<Scope> changed() {
        return samples.entrySet().stream().filter(entry -> entry.getValue().isChanged()).map(Map.Entry::getKey).toList();
    }

    /** A scope was looked at. */
    synchronized void looked(Scope scope) {
        Optional.ofNullable(samples.get(scope)).ifPresent(Sample::looked);
    }

    /** A copy of a sample, for looking at it. */
    synchronized Sample sample(Scope scope) {
        Sample sample = samples.getOrDefault(scope, new Sample());
        return Sample.of(sample.byId(), sample.changes());
    }

    /** How many documents of a scope are looked at. */
    synchronized int size(Scope scope) {
        return samples.containsKey(scope) ? samples.get(scope).size() : 0;
    }

    /** In how many of them a line stands. */
    synchronized int count(Scope scope, String key) {
        return samples.containsKey(scope) ? samples.get(scope).count(SampledDocument.mark(key)) : 0;
    }

    /** All of them, for keeping them. */
    synchronized Map<Scope, Sample> all() {
        Map<Scope, Sample> copies = new TreeMap<>();
        samples.forEach((scope, sample) -> copies.put(scope, Sample.of(sample.byId(), sample.changes())));
        return copies;
    }
}
