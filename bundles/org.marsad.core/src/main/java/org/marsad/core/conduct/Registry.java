package org.marsad.core.conduct;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.marsad.api.analysis.Analyzer;
import org.marsad.api.ingest.Extractor;
import org.marsad.api.text.Normalizer;

/** The services that are here, and those of them that are used now. Safe for use by several threads. */
final class Registry {

    private final Roster<Extractor> extractors = new Roster<>("marsad.extractor.");
    private final Roster<Normalizer> normalizers = new Roster<>("marsad.normalizer.");
    private final Roster<Analyzer> analyzers = new Roster<>("marsad.analyzer.");
    private final Licences licences;
    private final Duration grace;
    private final Runnable changed;
    private final Object reckoning = new Object();
    private volatile Services services = Services.of(Map.of(), Map.of(), List.of());

    /**
     * Nobody is here yet.
     *
     * @param exam         what a service has to pass before it is used
     * @param suspendAfter failures in a row after which a service is suspended; 0 for never
     * @param grace        how long the runs of a service that leaves are waited for
     * @param changed      called after it was reckoned anew which services are used
     */
    Registry(Exam exam, int suspendAfter, Duration grace, Runnable changed) {
        this.licences = new Licences(exam, suspendAfter, () -> services().normalizers(), this::reckon);
        this.grace = grace;
        this.changed = changed;
    }

    /** The extractors, used or not; whoever adds one has it {@linkplain #reckon reckoned} with. */
    Roster<Extractor> extractors() {
        return extractors;
    }

    /** The normalizers, used or not. */
    Roster<Normalizer> normalizers() {
        return normalizers;
    }

    /** The analyzers, used or not. */
    Roster<Analyzer> analyzers() {
        return analyzers;
    }

    /** Which of them may be used. */
    Licences licences() {
        return licences;
    }

    /** The services that are used now. */
    Services services() {
        return services;
    }

    /** Finds out anew which services are used. */
    void reckon() {
        synchronized (reckoning) { // else an older reckoning could come out last
            services = Services.of(extractors, normalizers, analyzers, licences.barred());
        }
        changed.run();
    }

    /** A service that was taken out of its roster is not used any more; returns when its runs have ended or were called off. */
    void leave(Optional<? extends Seat<?>> seat) {
        reckon();
        try {
            if (seat.isPresent()) {
                seat.get().close(grace);
                licences.forget(seat.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
